/** Host side of the socket: one page at a time, calls in, results, pushes and questions out. */
import { WebSocketServer } from 'ws'
import { isFromOwnPage } from './check-request.mjs'
import { cloneOrRefuse, decodeMessage, encodeMessage } from './wire.mjs'

/** @typedef {{ kind: 'invoke', id: number, channel: string, args: unknown[] } | { kind: 'answer', id: number, value: unknown }} ToHost */
/** @typedef {{ kind: 'result', id: number, value: unknown } | { kind: 'failed', id: number, message: string } | { kind: 'push', channel: string, args: unknown[] } | { kind: 'ask', id: number, question: string, args: unknown[] }} ToPage */
/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:stream').Duplex} Duplex */
/** @typedef {ReturnType<typeof import('./seat.mjs').makeSeat>} Seat */
/** @typedef {(channel: string, args: unknown[]) => Promise<unknown>} Invoke */

const protocolName = 'madoguchi'
const largestMessageBytes = 256 * 1024 * 1024

/** @param {IncomingMessage} request */
const ticketOf = (request) => {
  const [name, ticket] = (request.headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((part) => part.trim())
  return name === protocolName && ticket !== undefined ? ticket : null
}

/** @param {Duplex} socket */
const refuseUpgrade = (socket) => socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')

/** @param {unknown} reason */
const describe = (reason) =>
  reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)

/** @param {Uint8Array} data @returns {ToHost | null} */
function readMessage(data) {
  try {
    return /** @type {ToHost} */ (decodeMessage(data))
  } catch {
    return null
  }
}

/** Questions to the page, answered by number; a page that goes away answers nothing. */
function makeQuestions() {
  /** @type {Map<number, (value: unknown) => void>} */
  const open = new Map()
  let last = 0
  return {
    /** @param {(id: number) => void} send @returns {Promise<unknown>} */
    ask: (send) =>
      new Promise((resolve) => {
        last += 1
        open.set(last, resolve)
        send(last)
      }),
    /** @param {number} id @param {unknown} value */
    answer: (id, value) => {
      open.get(id)?.(value)
      open.delete(id)
    },
    dropAll: () => [...open.keys()].forEach((id) => questionsEnd(open, id)),
  }
}

/** @param {Map<number, (value: unknown) => void>} open @param {number} id */
function questionsEnd(open, id) {
  open.get(id)?.(null)
  open.delete(id)
}

/** @param {{ origin: string, seat: Seat, invoke: Invoke, onConnected: () => void }} options */
export function makeSocketLink({ origin, seat, invoke, onConnected }) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    handleProtocols: () => protocolName,
  })
  const questions = makeQuestions()
  /** @type {import('ws').WebSocket | null} */
  let page = null
  /** @param {ToPage} message */
  const send = (message) => page?.send(encodeMessage(message))

  /** @param {Extract<ToHost, { kind: 'invoke' }>} message @param {import('ws').WebSocket} asker */
  const answerInvoke = async ({ id, channel, args }, asker) => {
    /** @param {ToPage} message */
    const reply = (message) => asker.send(encodeMessage(message))
    try {
      reply({ kind: 'result', id, value: cloneOrRefuse(await invoke(channel, args)) })
    } catch (reason) {
      const message = `Error invoking remote method '${channel}': ${describe(reason)}`
      reply({ kind: 'failed', id, message })
    }
  }
  /** @param {import('ws').WebSocket} socket */
  const listen = (socket) => {
    page = socket
    socket.on('message', (data) => {
      const message = readMessage(/** @type {Buffer} */ (data))
      if (message === null) socket.close(4400, 'not a message')
      else if (message.kind === 'invoke') void answerInvoke(message, socket)
      else questions.answer(message.id, message.value)
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      page = null
      questions.dropAll()
      seat.leave(socket)
    })
    onConnected()
  }
  return {
    /** @param {IncomingMessage} request @param {Duplex} socket @param {Buffer} head */
    upgrade: (request, socket, head) => {
      const ticket = ticketOf(request)
      const isExpected = isFromOwnPage(request, origin) && request.url === '/__host/socket'
      if (!isExpected || ticket === null) return void refuseUpgrade(socket)
      server.handleUpgrade(request, socket, head, (opened) => {
        if (seat.sit(ticket, opened)) listen(opened)
        else opened.close(4403, 'no seat')
      })
    },
    /** @param {string} channel @param {unknown[]} args */
    push: (channel, args) => send({ kind: 'push', channel, args: cloneOrRefuse(args) }),
    /** @param {string} question @param {unknown[]} args @returns {Promise<unknown>} `null` without a page */
    ask: (question, args) =>
      page === null
        ? Promise.resolve(null)
        : questions.ask((id) => send({ kind: 'ask', id, question, args })),
    close: () => {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}
