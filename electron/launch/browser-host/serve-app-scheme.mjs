/** Answers the page's requests by main's own handler for app://, as if they had come to it. */

/** @typedef {import('./stand-in/make-electron.mjs').StandIn} StandIn */

const appOrigin = 'app://madoguchi'

/**
 * The page lies at `/`, whatever main loaded.
 *
 * @param {StandIn} standIn
 * @returns {(path: string, method: string) => Promise<Response>}
 */
export const makeAppServer = (standIn) => async (path, method) => {
  const handler = standIn.handlerOf('app')
  if (handler === undefined || !path.startsWith('/')) return new Response(null, { status: 404 })
  const url = /^\/(\?|$)/.test(path) ? standIn.startUrl() : `${appOrigin}${path}`
  if (await standIn.isCancelled(url, method)) return new Response(null, { status: 403 })
  return handler(new Request(url, { method }))
}
