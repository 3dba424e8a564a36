import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, connect } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endFixtureHosts, findFreePort, startFixtureHost } from './fixture/start-fixture-host.mjs'
import { writeFixtureApp } from './fixture/write-fixture-app.mjs'

/** @type {{ appFolder: string, dataFolder: string }} */
let app
let port = 0

beforeEach(async () => {
  app = await writeFixtureApp()
  port = await findFreePort()
})
afterEach(async () => {
  await endFixtureHosts()
  await rm(app.appFolder, { recursive: true, force: true })
})

/** @returns {Promise<boolean>} */
const isPortFree = () =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

const readMark = () => readFile(join(app.dataFolder, 'browser-host', 'running.json'), 'utf8')

test.each(/** @type {const} */ (['SIGTERM', 'SIGINT']))(
  '%s ends the host cleanly and frees the port',
  async (signal) => {
    const host = startFixtureHost({ ...app, port })
    expect(await host.address()).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/#`))
    expect(await isPortFree()).toBe(false)
    const idle = connect(port, '127.0.0.1').on('error', () => undefined)
    await once(idle, 'connect')
    host.child.kill(signal)
    expect(await host.ended).toMatchObject({ code: 0, signal: null })
    expect(host.said()).toContain('fixture: before-quit')
    expect(await isPortFree()).toBe(true)
    await expect(readMark()).rejects.toThrow(/ENOENT/)
  },
)

test('main may put off the end, as on Electron', async () => {
  const host = startFixtureHost({ ...app, port, environment: { FIXTURE_STAYS: '1' } })
  await host.address()
  host.child.kill('SIGTERM')
  expect(await host.ended).toMatchObject({ code: 0 })
  expect(host.said().match(/fixture: before-quit/g)).toHaveLength(2)
})

test('a killed host leaves nothing that blocks the next start', async () => {
  for (let round = 0; round < 2; round += 1) {
    const host = startFixtureHost({ ...app, port })
    await host.address()
    host.child.kill('SIGKILL')
    await host.ended
    await expect(readMark()).resolves.toContain(String(port))
  }
  await startFixtureHost({ ...app, port }).address()
})

test('a torn or foreign mark does not block a start', async () => {
  await startFixtureHost({ ...app, port }).address()
  await endFixtureHosts()
  for (const torn of ['{"port":', '{"port":1,"secret":"x"}', 'null']) {
    await writeFile(join(app.dataFolder, 'browser-host', 'running.json'), torn)
    const host = startFixtureHost({ ...app, port })
    await host.address()
    host.child.kill('SIGTERM')
    await host.ended
  }
})

test('a second start is refused kindly, and the first is told', async () => {
  const first = startFixtureHost({ ...app, port })
  const address = await first.address()
  const second = await startFixtureHost({ ...app, port }).ended
  expect(second.code).toBe(0)
  expect(second.said).toContain('Madoguchi is already open')
  expect(second.said).toContain(address)
  await first.hears(/fixture: second start/)
})

test('a second start on another port is refused as well: one data folder, one host', async () => {
  const first = startFixtureHost({ ...app, port })
  await first.address()
  const second = await startFixtureHost({ ...app, port: await findFreePort() }).ended
  expect(second.said).toContain('Madoguchi is already open')
  await first.hears(/fixture: second start/)
})

test('two starts at once: one opens, the other says so', async () => {
  const both = [startFixtureHost({ ...app, port }), startFixtureHost({ ...app, port })]
  const loser = await Promise.race(both.map(({ ended }) => ended))
  expect(loser.said).toContain('Madoguchi is already open')
  const winner = both.find(({ child }) => child.exitCode === null)
  expect(await winner?.address()).toContain(`:${port}/`)
})

test('another data folder on the same port is told which line to change', async () => {
  await startFixtureHost({ ...app, port }).address()
  const other = await startFixtureHost({ ...app, dataFolder: `${app.dataFolder}-other`, port })
    .ended
  expect(other.code).toBe(1)
  expect(other.said).toMatch(/^Another Madoguchi .*MADOGUCHI_PORT.*\n$/)
})

test('a port of another program is never left for a different one', async () => {
  const server = createServer((socket) => socket.end('hello')).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const host = await startFixtureHost({ ...app, port }).ended
  server.close()
  expect(host.code).toBe(1)
  expect(host.said).toMatch(/^Port \d+ is used by another program.*MADOGUCHI_PORT.*\n$/)
})

test('a port that is freed in time is taken', async () => {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const host = startFixtureHost({ ...app, port })
  setTimeout(() => server.close(), 500)
  expect(await host.address()).toContain(`:${port}/`)
})

test('a port that is no port is refused', async () => {
  for (const wrong of ['0', '65536', 'x', '80.5']) {
    const host = startFixtureHost({ ...app, port, environment: { MADOGUCHI_PORT: wrong } })
    expect(await host.ended).toMatchObject({
      code: 1,
      said: expect.stringContaining('MADOGUCHI_PORT'),
    })
  }
})

test('a data folder that cannot be written does not keep the app from starting', async () => {
  const file = join(app.appFolder, 'a-file')
  await writeFile(file, '')
  await startFixtureHost({ ...app, dataFolder: join(file, 'data'), port }).address()
})
