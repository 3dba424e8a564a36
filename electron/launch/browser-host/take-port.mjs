/** Takes the port. It is part of the origin, so there is never another one to fall back to. */
import { once } from 'node:events'

const pauseMs = 250

/** @param {number} forMs @returns {Promise<void>} */
export const pause = (forMs) => new Promise((resolve) => setTimeout(resolve, forMs))

/** @param {unknown} reason */
const isTaken = (reason) =>
  reason instanceof Error && 'code' in reason && reason.code === 'EADDRINUSE'

/**
 * An old listener may still be closing, so a taken port is tried again for a while.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {{ patienceMs: number, shouldStop: () => Promise<boolean> }} options
 * @returns {Promise<boolean>} false when somebody else keeps it
 */
export async function takePort(server, port, { patienceMs, shouldStop }) {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
      return true
    } catch (reason) {
      if (!isTaken(reason)) throw reason
      if (Date.now() >= until || (await shouldStop())) return false
      await pause(pauseMs)
    }
  }
}
