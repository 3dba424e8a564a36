/**
 * The host's own window: Chromium with a profile inside the data folder, no tabs, and no way out
 * to the network. The DevTools pipe ends Chromium with the host, even when the host is killed;
 * otherwise it would keep the profile locked.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { freeProfile } from './free-profile.mjs'
import { hostFolder } from './instance-mark.mjs'
import { keepNoPasswords } from './keep-no-passwords.mjs'
import { openDevtools } from './devtools-pipe.mjs'
import { pause } from './take-port.mjs'

const endWithinMs = 3000
const pauseMs = 50
const blankPath = '/__host/blank'
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
  '--disable-spell-checking',
  '--no-pings',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/** Chromium refuses to start its sandbox as root. */
const asRoot = () => (process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [])

/** @param {string} chromium @param {string} profile @param {string} blank */
function spawnChromium(chromium, profile, blank) {
  const own = [
    `--app=${blank}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--window-size=1366,768',
  ]
  return spawn(chromium, [...own, ...quiet, ...asRoot()], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
}

/** @typedef {ReturnType<typeof openDevtools>} Devtools */

/** @param {Devtools} devtools @returns {Promise<string>} */
async function findPage(devtools) {
  await devtools.send('Target.setDiscoverTargets', { discover: true })
  for (;;) {
    const { targetInfos } = await devtools.send('Target.getTargets')
    const page = targetInfos.find((/** @type {{ type: string }} */ { type }) => type === 'page')
    if (page !== undefined) return page.targetId
    await pause(pauseMs)
  }
}

/**
 * The address holds a token, so it never stands on a command line: Chromium is started on a blank
 * page of the host and led on from there, once that page is really there.
 *
 * @param {Devtools} devtools
 * @param {string} address
 */
async function showAddress(devtools, address) {
  const { origin } = new URL(address)
  const targetId = await findPage(devtools)
  // Grants this one permission and refuses every other.
  await devtools.send('Browser.grantPermissions', { origin, permissions: ['durableStorage'] })
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true })
  const lead = `location.replace(${JSON.stringify(address)})`
  const expression = `location.pathname === '${blankPath}' && (${lead}, true)`
  for (;;) {
    const { result } = await devtools.send('Runtime.evaluate', { expression }, sessionId)
    if (result.value === true) return targetId
    await pause(pauseMs)
  }
}

/** @param {Devtools} devtools @param {string} targetId @param {() => void} closed */
function watchForClosing(devtools, targetId, closed) {
  devtools.listen(({ method, params }) => {
    if (method === 'Target.targetDestroyed' && params?.['targetId'] === targetId) closed()
  })
}

/** @param {Devtools} devtools @param {string} targetId */
async function raise(devtools, targetId) {
  const { windowId, bounds } = await devtools.send('Browser.getWindowForTarget', { targetId })
  if (bounds.windowState === 'minimized')
    await devtools.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
  await devtools.send('Target.activateTarget', { targetId })
}

/** @param {import('node:child_process').ChildProcess} child @param {Devtools} devtools */
async function endChromium(child, devtools) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), endWithinMs)
  devtools.send('Browser.close').catch(() => undefined)
  await exited
  clearTimeout(timer)
}

/**
 * @param {{ chromium: string, dataFolder: string, address: string, closed: () => void }} options
 * `closed` is called once, when the person closed the window or Chromium ended
 */
export async function openChromiumWindow({ chromium, dataFolder, address, closed }) {
  const profile = join(hostFolder(dataFolder), 'chromium')
  await mkdir(profile, { recursive: true })
  await freeProfile(profile)
  await keepNoPasswords(profile)
  const child = spawnChromium(chromium, profile, new URL(blankPath, address).href)
  const [, , , to, from] = child.stdio
  const devtools = openDevtools(
    /** @type {import('node:stream').Writable} */ (to),
    /** @type {import('node:stream').Readable} */ (from),
  )
  child.on('error', (reason) => console.error(`Chromium could not be started: ${reason.message}`))
  child.on('exit', closed)
  const shown = showAddress(devtools, address).catch(() => {
    closed() // the window was gone before the app was in it
    return null
  })
  const targetId = await Promise.race([shown, once(child, 'exit').then(() => null)])
  if (targetId !== null) watchForClosing(devtools, targetId, closed)
  return {
    bringToFront: () =>
      void (targetId !== null && raise(devtools, targetId).catch(() => undefined)),
    end: () => endChromium(child, devtools),
  }
}
