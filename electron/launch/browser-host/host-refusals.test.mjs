import { request } from 'node:http'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { endFixtureHosts, findFreePort, startFixtureHost } from './fixture/start-fixture-host.mjs'
import { writeFixtureApp } from './fixture/write-fixture-app.mjs'
import { decodeMessage, encodeMessage } from './wire.mjs'

/** @type {{ appFolder: string, dataFolder: string }} */
let app
let port = 0
let origin = ''
let opening = ''
/** @type {string[]} */
const folders = []

beforeAll(async () => {
  app = await writeFixtureApp()
  folders.push(app.appFolder)
  port = await findFreePort()
  origin = `http://127.0.0.1:${port}`
  opening = new URL(await startFixtureHost({ ...app, port }).address()).hash.slice(1)
})
afterAll(async () => {
  await endFixtureHosts()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/**
 * `fetch` would not let a test lie about Host and Origin.
 *
 * @param {string} path @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
const ask = (path, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers, agent: false },
      (answered) => {
        let text = ''
        answered.setEncoding('utf8').on('data', (piece) => (text += piece))
        answered.on('end', () =>
          resolve({ status: answered.statusCode, headers: answered.headers, text }),
        )
      },
    )
    asked.on('error', reject).end()
  })

/** @param {string[]} protocols @param {import('ws').ClientOptions} [options] @returns {Promise<string>} */
const knock = (protocols, options = { origin }) =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/__host/socket`, protocols, options)
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(`refused ${statusCode}`))
    socket.on('error', () => resolve('refused'))
    socket.on('close', (code) => resolve(`closed ${code}`))
    socket.on('open', () => setTimeout(() => socket.terminate(), 200))
  })

/** @param {string} token */
const claim = async (token) =>
  JSON.parse(
    (
      await ask('/__host/seat', {
        method: 'POST',
        headers: { origin, 'x-madoguchi-tokens': token },
      })
    ).text,
  )

test('the page comes from main’s handler with its policy, and the preload before its scripts', async () => {
  const { status, headers, text } = await ask('/')
  expect(status).toBe(200)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(text.indexOf('/__host/preload.js')).toBeLessThan(text.indexOf('/page.js'))
  expect(text.indexOf('/__host/preload.js')).toBeGreaterThan(0)
  expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text))
  expect((await ask('/page.js')).headers['content-type']).toBe('text/javascript')
  expect((await ask('/nowhere.js')).status).toBe(404)
})

test('the served script holds no token, and nothing sets a cookie', async () => {
  for (const path of ['/', '/page.js', '/__host/preload.js', '/__host/blank']) {
    const { text, headers } = await ask(path)
    expect(text).not.toContain(opening)
    expect(headers['set-cookie']).toBeUndefined()
  }
  expect((await ask('/__host/preload.js')).text).toContain("exposeInMainWorld('fixture'")
})

test.each(['localhost', 'evil.example', '127.0.0.1'])(
  'a request to host "%s" is refused',
  async (host) => {
    expect((await ask('/', { headers: { host } })).status).toBe(403)
  },
)

test('another origin is refused, whatever it asks for', async () => {
  const headers = { origin: 'http://evil.example', 'x-madoguchi-tokens': opening }
  expect((await ask('/', { headers })).status).toBe(403)
  expect((await ask('/__host/seat', { method: 'POST', headers })).status).toBe(403)
  expect(
    (await ask('/__host/seat', { method: 'POST', headers: { ...headers, origin: 'null' } })).status,
  ).toBe(403)
})

test('a claim without an origin, or by GET, is refused', async () => {
  const headers = { 'x-madoguchi-tokens': opening }
  expect((await ask('/__host/seat', { method: 'POST', headers })).status).toBe(403)
  expect((await ask('/__host/seat', { headers: { ...headers, origin } })).status).toBe(403)
})

test('the second-start path tells a stranger nothing but the name', async () => {
  const { text } = await ask('/__host/second-start', { method: 'POST' })
  expect(JSON.parse(text)).toEqual({ app: 'madoguchi', isSameFolder: false })
})

test('the host’s own folder holds nothing else', async () => {
  for (const path of ['/__host/', '/__host/../package.json', '/__host/texts.json'])
    expect([403, 404]).toContain((await ask(path)).status)
})

test('a socket without a ticket, with a wrong one, or from elsewhere is refused', async () => {
  expect(await claim('x'.repeat(43))).toEqual({ refused: 'unknown' })
  expect(await knock([])).toBe('refused 403')
  expect(await knock(['madoguchi'])).toBe('refused 403')
  expect(await knock(['madoguchi', 'x'.repeat(43)])).toBe('closed 4403')
  const { ticket } = await claim(opening)
  expect(await knock(['madoguchi', ticket], {})).toBe('refused 403')
  expect(await knock(['madoguchi', ticket], { origin: 'http://evil.example' })).toBe('refused 403')
  expect(await knock(['madoguchi', ticket], { origin, headers: { host: 'evil.example' } })).toBe(
    'refused 403',
  )
  expect(await knock(['other', ticket])).toBe('refused 403')
  // The ticket was not used up by any of these, and is used up by this.
  expect(await knock(['madoguchi', ticket])).toBe('closed 1006')
  expect(await knock(['madoguchi', ticket])).toBe('closed 4403')
  expect(await claim(opening)).toEqual({ refused: 'unknown' })
})

test('a message that cannot be read ends that socket, not the host', async () => {
  const { said, address } = await openSeat()
  for (const broken of [Buffer.from('{}'), Buffer.from([255, 255, 255, 255])]) {
    const socket = await sit(await address())
    socket.send(broken)
    await new Promise((resolve) => socket.on('close', resolve))
  }
  const socket = await sit(await address())
  socket.send(
    encodeMessage({ kind: 'invoke', id: 7, channel: 'sum', args: [new Uint8Array([1, 2])] }),
  )
  const [data] = await new Promise((resolve) => socket.on('message', (...args) => resolve(args)))
  expect(decodeMessage(data)).toEqual({ kind: 'result', id: 7, value: 3 })
  socket.terminate()
  expect(said()).not.toContain('RangeError')
})

async function openSeat() {
  const other = await writeFixtureApp()
  folders.push(other.appFolder)
  port = await findFreePort()
  origin = `http://127.0.0.1:${port}`
  const host = startFixtureHost({ ...other, port })
  await host.address()
  let session = new URL(await host.address()).hash.slice(1)
  const address = async () => {
    const claimed = await claim(session)
    session = claimed.session
    return /** @type {string} */ (claimed.ticket)
  }
  return { said: host.said, address }
}

/** @param {string} ticket @returns {Promise<WebSocket>} */
const sit = (ticket) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/__host/socket`, ['madoguchi', ticket], {
      origin,
    })
    socket.on('open', () => resolve(socket)).on('error', reject)
  })
