/** Page side: the socket to main. Calls wait until it is open; answers find their caller by number. */
import { cloneOrRefuse, decodeMessage, encodeMessage } from '../wire.mjs'

/** @typedef {{ resolve: (value: unknown) => void, reject: (reason: Error) => void }} Caller */
/** @typedef {import('../socket-link.mjs').ToPage} ToPage */
/** @typedef {import('../socket-link.mjs').ToHost} ToHost */

/** @param {string} ticket */
function openSocket(ticket) {
  const address = new URL('/__host/socket', location.href)
  address.protocol = 'ws:'
  const socket = new WebSocket(address, ['madoguchi', ticket])
  socket.binaryType = 'arraybuffer'
  return socket
}

function makeCallers() {
  /** @type {Map<number, Caller>} */
  const callers = new Map()
  let last = 0
  return {
    /** @param {(id: number) => void} send @returns {Promise<unknown>} */
    call: (send) =>
      new Promise((resolve, reject) => {
        last += 1
        callers.set(last, { resolve, reject })
        send(last)
      }),
    /** @param {number} id */
    take: (id) => {
      const caller = callers.get(id)
      callers.delete(id)
      return caller
    },
    /** @param {string} message */
    rejectAll: (message) => {
      for (const { reject } of callers.values()) reject(new Error(message))
      callers.clear()
    },
  }
}

/**
 * @param {{
 *   ticket: string,
 *   hear: (channel: string, args: unknown[]) => void,
 *   answer: (question: string, args: unknown[]) => unknown,
 *   ended: () => void,
 * }} options
 */
export function openLink({ ticket, hear, answer, ended }) {
  const socket = openSocket(ticket)
  const callers = makeCallers()
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const early = []
  /** @param {ToHost} message */
  const send = (message) => {
    const frame = encodeMessage(message)
    if (socket.readyState === WebSocket.CONNECTING) early.push(frame)
    else socket.send(frame)
  }
  /** @param {ToPage} message */
  const take = (message) => {
    if (message.kind === 'result') callers.take(message.id)?.resolve(message.value)
    else if (message.kind === 'failed') callers.take(message.id)?.reject(new Error(message.message))
    else if (message.kind === 'push') hear(message.channel, message.args)
    else send({ kind: 'answer', id: message.id, value: answer(message.question, message.args) })
  }
  socket.addEventListener('open', () => early.splice(0).forEach((frame) => socket.send(frame)))
  socket.addEventListener('message', ({ data }) =>
    take(/** @type {ToPage} */ (decodeMessage(new Uint8Array(data)))),
  )
  socket.addEventListener('close', () => {
    callers.rejectAll('the host has ended')
    ended()
  })
  return {
    /** @param {string} channel @param {unknown[]} args */
    invoke: async (channel, args) => {
      const cloned = cloneOrRefuse(args)
      if (socket.readyState > WebSocket.OPEN) throw new Error('the host has ended')
      return callers.call((id) => send({ kind: 'invoke', id, channel, args: cloned }))
    },
  }
}
