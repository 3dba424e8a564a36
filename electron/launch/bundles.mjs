/** Builds main, preload and renderer when they are missing or older than what they are made of. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './run-command.mjs'

const built = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html']
const sources = [
  'electron/main',
  'electron/preload',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.mts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** A folder's own time counts too: it tells of files that were taken away. @param {string} path @returns {Promise<number>} */
async function newestTime(path) {
  const found = await stat(path).catch(() => null)
  if (found === null) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all(
    (await readdir(path)).map((name) => newestTime(join(path, name))),
  )
  return Math.max(found.mtimeMs, ...inside)
}

/** @param {string} appFolder */
export async function areBundlesCurrent(appFolder) {
  const builtTimes = await Promise.all(built.map((path) => newestTime(join(appFolder, path))))
  const sourceTimes = await Promise.all(sources.map((path) => newestTime(join(appFolder, path))))
  return Math.min(...builtTimes) >= Math.max(...sourceTimes)
}

/** The command that builds, for those who run it their own way. @returns {[string, string[]]} */
export const buildCommand = () => [
  process.execPath,
  ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
]

/**
 * @param {string} appFolder
 * @returns {Promise<boolean>} false when the build failed
 */
export async function ensureBundles(appFolder) {
  if (await areBundlesCurrent(appFolder)) return true
  console.log('Building ...')
  const [command, args] = buildCommand()
  const { code, said } = await runCommand(command, args, { cwd: appFolder, collects: true })
  if (code !== 0) console.error(`${said}\nThe build failed; see above.`)
  return code === 0
}
