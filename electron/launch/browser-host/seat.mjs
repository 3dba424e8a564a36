/**
 * The one seat: which page may talk to main.
 *
 *   An opening token is printed in the address and can be exchanged once, for a session token.
 *   A session token lives in the page's session storage and survives reloads of the same tab.
 *   A claim with a session token yields a ticket, good for one socket. One socket holds the seat.
 *
 * A reload asks before its old socket is closed, so a claim waits a moment before it is refused.
 */
import { randomBytes } from 'node:crypto'

const makeToken = () => randomBytes(32).toString('base64url')

/** @typedef {{ session: string, ticket: string } | { refused: 'taken' | 'unknown' }} Claim */

/** @param {{ patienceMs: number, onEmpty?: () => void }} options */
export function makeSeat({ patienceMs, onEmpty = () => undefined }) {
  /** @type {string | null} */
  let opening = null
  /** @type {string | null} */
  let ticket = null
  /** @type {object | null} */
  let holder = null
  /** @type {Set<string>} */
  const sessions = new Set()
  /** @type {Set<() => void>} */
  const waiting = new Set()

  /** @param {readonly string[]} tokens */
  const sessionFor = (tokens) => {
    const known = tokens.find((token) => sessions.has(token))
    if (known !== undefined) return known
    if (opening === null || !tokens.includes(opening)) return null
    opening = null
    const session = makeToken()
    sessions.add(session)
    return session
  }

  /** @returns {Promise<void>} */
  const waitUntilEmpty = () =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, patienceMs)
      waiting.add(done)
    })

  return {
    /** The token for the address: the one not yet used, or a new one. */
    openingToken: () => (opening ??= makeToken()),
    isHeld: () => holder !== null,
    /** @param {readonly string[]} tokens @returns {Promise<Claim>} */
    claim: async (tokens) => {
      if (holder !== null && tokens.some((token) => sessions.has(token) || token === opening))
        await waitUntilEmpty()
      if (holder !== null) return { refused: 'taken' }
      const session = sessionFor(tokens)
      if (session === null) return { refused: 'unknown' }
      ticket = makeToken()
      return { session, ticket }
    },
    /** @param {string} shown @param {object} socket */
    sit: (shown, socket) => {
      if (holder !== null || ticket === null || shown !== ticket) return false
      ticket = null
      holder = socket
      return true
    },
    /** @param {object} socket */
    leave: (socket) => {
      if (holder !== socket) return
      holder = null
      const [next] = waiting
      if (next === undefined) onEmpty()
      else for (const done of [...waiting]) done()
    },
  }
}
