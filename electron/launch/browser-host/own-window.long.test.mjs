import { chmod, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isAlive } from '../is-alive.mjs'
import { findChromium } from '../find-chromium.mjs'
import { endFixtureHosts, findFreePort, startFixtureHost } from './fixture/start-fixture-host.mjs'
import { writeFixtureApp } from './fixture/write-fixture-app.mjs'

// The wrapper that takes Chromium's window away is a shell script.
const here = test.skipIf(process.platform === 'win32')

/** @type {{ appFolder: string, dataFolder: string }} */
let app
/** @type {ReturnType<typeof startFixtureHost>} */
let host
/** @type {NodeJS.ProcessEnv} */
let environment
let port = 0

beforeEach(async () => {
  app = await writeFixtureApp()
  port = await findFreePort()
  const wrapper = join(app.appFolder, 'chromium-without-window')
  await writeFile(
    wrapper,
    `#!/bin/sh\nexec "${await findChromium(process.env)}" --headless=new "$@"\n`,
  )
  await chmod(wrapper, 0o755)
  environment = { MADOGUCHI_NO_WINDOW: '', DISPLAY: ':0', MADOGUCHI_CHROMIUM: wrapper }
  host = startFixtureHost({ ...app, port, environment })
  await waitUntilShown()
})
afterEach(async () => {
  await endFixtureHosts()
  await rm(app.appFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

async function waitUntilShown() {
  await host.address()
  while (!(await isSeatHeld())) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** A second start is told an address only while no page holds the seat. */
async function isSeatHeld() {
  const { said } = await startFixtureHost({ ...app, port, environment }).ended
  return said.includes('already open') && !said.includes('http')
}

const chromiumPid = async () => {
  const lock = await readlink(
    join(app.dataFolder, 'browser-host', 'chromium', 'SingletonLock'),
  ).catch(() => '')
  return Number(/-(\d+)$/.exec(lock)?.[1])
}
here('SIGTERM ends the host and its Chromium', async () => {
  const pid = await chromiumPid()
  host.child.kill('SIGTERM')
  expect(await host.ended).toMatchObject({ code: 0, signal: null })
  expect(await isAlive(pid)).toBe(false)
})

here(
  'a killed host takes its Chromium along, and the next start opens on the same profile',
  async () => {
    const pid = await chromiumPid()
    host.child.kill('SIGKILL')
    await host.ended
    host = startFixtureHost({ ...app, port, environment })
    await waitUntilShown()
    expect(await isAlive(pid)).toBe(false)
  },
)

here('closing the window ends the app', async () => {
  process.kill(await chromiumPid(), 'SIGTERM')
  expect(await host.ended).toMatchObject({ code: 0 })
  expect(host.said()).toContain('fixture: before-quit')
})

here('its Chromium keeps no passwords', async () => {
  const file = join(app.dataFolder, 'browser-host', 'chromium', 'Default', 'Preferences')
  host.child.kill('SIGTERM')
  await host.ended
  const kept = JSON.parse(await readFile(file, 'utf8'))
  expect(kept.credentials_enable_service).toBe(false)
  expect(kept.profile.password_manager_enabled).toBe(false)
})
