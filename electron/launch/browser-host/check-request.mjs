/** Who may speak to the host: only this PC, and only the host's own page. */

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */

/**
 * Refuses names that were made to point at this PC (DNS rebinding) and pages of other origins.
 *
 * @param {IncomingMessage} request
 * @param {string} origin the host's own
 */
export function isOwnRequest(request, origin) {
  if (request.headers.host !== new URL(origin).host) return false
  return request.headers.origin === undefined || request.headers.origin === origin
}

/**
 * What changes something must come from the host's own page, and say so.
 *
 * @param {IncomingMessage} request
 * @param {string} origin
 */
export const isFromOwnPage = (request, origin) =>
  isOwnRequest(request, origin) && request.headers.origin === origin
