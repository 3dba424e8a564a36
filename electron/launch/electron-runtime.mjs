/** Finds the Electron runtime: the one that is named, the installed one, or one fetched now. */
import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './run-command.mjs'

const fetcher = fileURLToPath(new URL('./fetch-runtime.mjs', import.meta.url))
const silenceMs = 8000

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** @param {string} file */
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')

/** @param {string} appFolder @returns {string | null} an executable of the version that is asked for */
function findInstalled(appFolder) {
  const folder = join(appFolder, 'node_modules', 'electron')
  const { version } = JSON.parse(readText(join(folder, 'package.json')) || '{}')
  const executable = join(folder, 'dist', executableName(process.platform))
  const isWanted = readText(join(folder, 'dist', 'version')).replace(/^v/, '') === version
  return isWanted && existsSync(executable) ? executable : null
}

/**
 * Ends the download when nothing arrives for a while. Nothing is remembered: the next start tries again.
 *
 * @returns {Promise<boolean>}
 */
const fetchRuntime = () =>
  new Promise((resolve) => {
    const child = fork(fetcher, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const end = () => child.kill('SIGKILL')
    let timer = setTimeout(end, silenceMs)
    child.on('message', () => {
      clearTimeout(timer)
      timer = setTimeout(end, silenceMs)
    })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(timer)
      resolve(code === 0)
    })
  })

/** @param {string} appFolder */
async function installRuntime(appFolder) {
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD']) return null
  console.log('Looking for the Electron runtime ...')
  if (!(await fetchRuntime())) return null
  const installer = join(appFolder, 'node_modules', 'electron', 'install.js')
  await runCommand(process.execPath, [installer], { cwd: appFolder, collects: true })
  return findInstalled(appFolder)
}

/**
 * @param {string} appFolder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | null>} the executable
 */
export async function findElectron(appFolder, environment) {
  const named = environment['ELECTRON_OVERRIDE_DIST_PATH']
  if (!named) return findInstalled(appFolder) ?? (await installRuntime(appFolder))
  const executable = join(named, executableName(process.platform))
  return existsSync(executable) ? executable : null
}
