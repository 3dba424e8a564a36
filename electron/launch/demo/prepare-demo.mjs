/** Practice: a throw-away data folder with an invented office, for `npm start -- --demo`. Node built-ins only. */
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run-command.mjs'

/** Not the usual one: practice opens beside a desk that is open, and no store of one origin meets the other's. */
const demoPort = '47614'
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const interrupted = 130

/** @param {readonly string[]} args */
export const wantsDemo = (args) => args.includes('--demo')

/**
 * Whatever data folder was named before, practice has its own.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} folder
 */
export const demoEnvironment = (environment, folder) => ({
  MADOGUCHI_DATA_DIR: folder,
  MADOGUCHI_DEMO: '1',
  MADOGUCHI_PORT: environment['MADOGUCHI_PORT'] || demoPort,
})

/** @param {string} folder */
const removeAtExit = (folder) =>
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    } catch {
      console.error(`The practice folder could not be removed: ${folder}`)
    }
  })

/**
 * Makes the folder, which goes when this process ends, and points the environment to it.
 *
 * @param {string} appFolder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<boolean>} false when the office could not be written
 */
export async function prepareDemo(appFolder, environment) {
  const quit = () => process.exit(interrupted)
  for (const signal of signals) process.once(signal, quit)
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-demo-'))
  removeAtExit(folder)
  Object.assign(environment, demoEnvironment(environment, folder))
  console.log('Inventing an office to practise in ...')
  const script = join(appFolder, 'electron', 'launch', 'demo', 'write-demo-office.mjs')
  const { code } = await runCommand(process.execPath, [script, folder], {
    cwd: appFolder,
    environment,
  })
  for (const signal of signals) process.removeListener(signal, quit)
  if (code !== 0) console.error('The office could not be invented; see above.')
  return code === 0
}
