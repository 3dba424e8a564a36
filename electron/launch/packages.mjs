/** Installs packages when they are missing or not those of the lock file. Node built-ins only. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { existsSync } from 'node:fs'
import { runCommand } from './run-command.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/** @param {string} file @returns {Promise<Record<string, Locked> | null>} */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * Compares contents, not times: a fresh checkout gives every file a new time.
 *
 * @param {string} appFolder
 */
export async function arePackagesCurrent(appFolder) {
  const wanted = await readLock(join(appFolder, 'package-lock.json'))
  const installed = await readLock(join(appFolder, 'node_modules', '.package-lock.json'))
  if (wanted === null || installed === null) return false
  const isSame = (/** @type {string} */ path) =>
    wanted[path]?.version === installed[path]?.version &&
    wanted[path]?.integrity === installed[path]?.integrity
  const isThere = (/** @type {string} */ path) =>
    path in installed || wanted[path]?.optional === true
  const asked = Object.keys(wanted).filter((path) => path !== '')
  return asked.every(isThere) && Object.keys(installed).every(isSame)
}

/** npm as it started us, else beside this Node, else whatever the PC calls npm. @returns {[string, string[]]} */
function npmCommand() {
  const started = process.env['npm_execpath']
  if (started !== undefined && /npm-cli\.c?js$/.test(started)) return [process.execPath, [started]]
  const beside = ['node_modules/npm/bin/npm-cli.js', '../lib/node_modules/npm/bin/npm-cli.js']
  const found = beside
    .map((path) => join(dirname(process.execPath), path))
    .find((path) => existsSync(path))
  return found === undefined ? ['npm', []] : [process.execPath, [found]]
}

/**
 * @param {string} appFolder
 * @returns {Promise<boolean>} false when they could not be installed
 */
export async function ensurePackages(appFolder) {
  if (await arePackagesCurrent(appFolder)) return true
  console.log('Installing packages (npm ci) ...')
  const [command, before] = npmCommand()
  const environment = {
    ...process.env,
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    NODE_ENV: 'development',
  }
  const { code } = await runCommand(command, [...before, 'ci', '--no-audit', '--no-fund'], {
    cwd: appFolder,
    environment,
  })
  if (code !== 0) console.error('The packages could not be installed; see above.')
  return code === 0
}
