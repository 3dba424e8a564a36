/** Stands in for `protocol` and `session`: who answers app:// and which requests are let through. */
import { coverOnly } from './cover-only.mjs'

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */
/** @typedef {(details: { url: string, method: string, resourceType: string }, answer: (decision: { cancel?: boolean }) => void) => void} RequestListener */

export function makeProtocol() {
  /** @type {Map<string, SchemeHandler>} */
  const handlers = new Map()
  const protocol = {
    registerSchemesAsPrivileged: () => undefined,
    /** @param {string} scheme @param {SchemeHandler} handler */
    handle: (scheme, handler) => void handlers.set(scheme, handler),
  }
  return {
    protocol: coverOnly('protocol', protocol),
    handlerOf: (/** @type {string} */ scheme) => handlers.get(scheme),
  }
}

export function makeSession() {
  /** @type {RequestListener | null} */
  let listener = null
  // Chromium itself asks the person, or is told by the host; main's answer cannot be put in between.
  const defaultSession = coverOnly('session.defaultSession', {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    webRequest: coverOnly('webRequest', {
      /** @param {RequestListener} heard */
      onBeforeRequest: (heard) => {
        if (typeof heard !== 'function')
          throw new Error(
            'electron: a filter for onBeforeRequest is not covered by the browser host',
          )
        listener = heard
      },
    }),
  })
  /** @param {string} url @param {string} method @returns {Promise<boolean>} */
  const isCancelled = async (url, method) => {
    if (listener === null) return false
    const details = makeRequestDetails(url, method)
    return new Promise((resolve) => listener?.(details, ({ cancel }) => resolve(cancel === true)))
  }
  return { session: coverOnly('session', { defaultSession }), isCancelled }
}

/** @param {string} url @param {string} method */
export const makeRequestDetails = (url, method) =>
  coverOnly('onBeforeRequest details', { url, method, resourceType: 'other' })
