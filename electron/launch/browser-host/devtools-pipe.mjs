/** Speaks the DevTools protocol over the pipe that ties Chromium's life to the host's. */

/** @typedef {{ id?: number, method?: string, params?: Record<string, unknown>, result?: unknown, error?: { message: string }, sessionId?: string }} DevtoolsMessage */

/** @param {import('node:stream').Readable} from @param {(message: DevtoolsMessage) => void} heard */
function readMessages(from, heard) {
  let rest = ''
  from.setEncoding('utf8')
  from.on('data', (piece) => {
    const texts = (rest + piece).split('\0')
    rest = texts.pop() ?? ''
    for (const text of texts) heard(JSON.parse(text))
  })
  from.on('error', () => undefined)
}

/**
 * @param {import('node:stream').Writable} to
 * @param {import('node:stream').Readable} from
 */
export function openDevtools(to, from) {
  /** @type {Map<number, (message: DevtoolsMessage) => void>} */
  const waiting = new Map()
  /** @type {Set<(message: DevtoolsMessage) => void>} */
  const listeners = new Set()
  let last = 0
  to.on('error', () => undefined)
  readMessages(from, (message) => {
    if (message.id === undefined) listeners.forEach((listener) => listener(message))
    else waiting.get(message.id)?.(message)
  })
  return {
    /** @param {(message: DevtoolsMessage) => void} listener */
    listen: (listener) => void listeners.add(listener),
    /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id)
          if (error === undefined) resolve(result)
          else reject(new Error(`${method}: ${error.message}`))
        })
        to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
      }),
  }
}
