/**
 * `npm start`: installs what is missing, builds what is old, opens the app. In Electron where its
 * runtime can be had, otherwise in the browser host. Node built-ins only, until packages exist.
 * With `--demo` it opens an invented office in a folder of its own, to practise in.
 */
import { fileURLToPath } from 'node:url'
import { ensureBundles } from './bundles.mjs'
import { findElectron } from './electron-runtime.mjs'
import { prepareDemo, wantsDemo } from './demo/prepare-demo.mjs'
import { endWithParent } from './end-with-parent.mjs'
import { hasDisplay } from './has-display.mjs'
import { demandNode } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'
import { runElectron } from './run-electron.mjs'

const appFolder = fileURLToPath(new URL('../..', import.meta.url))

/** Why the app opens in the browser host; `null` when Electron will do. @returns {Promise<string | null>} */
async function openElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (!hasDisplay(process.env)) return 'No display here: serving the app for a browser instead.'
  if (!named && process.getuid?.() === 0)
    return 'Electron does not run as root: opening the app in Chromium instead.'
  const executable = await findElectron(appFolder, process.env)
  if (executable !== null) {
    process.exitCode = await runElectron(executable, appFolder)
    return null
  }
  return named
    ? `There is no Electron in ELECTRON_OVERRIDE_DIST_PATH (${named}): opening the app in Chromium instead.`
    : 'The Electron runtime cannot be had here: opening the app in Chromium instead.'
}

async function start() {
  if (!(await ensurePackages(appFolder)) || !(await ensureBundles(appFolder))) return 1
  if (wantsDemo(process.argv.slice(2)) && !(await prepareDemo(appFolder, process.env))) return 1
  const reason = await openElectron()
  if (reason === null) return Number(process.exitCode)
  console.log(reason)
  const { runHost } = await import('./browser-host/run-host.mjs')
  return runHost({ appFolder, environment: process.env })
}

demandNode()
endWithParent()
process.exit(await start())
