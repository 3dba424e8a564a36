/**
 * The mark a running host leaves in its data folder: where it listens, and a secret that only a
 * reader of the folder knows. A mark counts only while its host answers, so one that was left
 * behind by a killed host never blocks a start.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { dirname, join } from 'node:path'

/** @typedef {{ port: number, secret: string }} Mark */
/** @typedef {{ app: 'madoguchi', isSameFolder: boolean, address?: string | null }} Greeting */

/** @param {string} dataFolder */
export const hostFolder = (dataFolder) => join(dataFolder, 'browser-host')
/** @param {string} dataFolder */
const markFile = (dataFolder) => join(hostFolder(dataFolder), 'running.json')

export const makeSecret = () => randomBytes(32).toString('base64url')

/** @param {string} dataFolder @returns {Promise<Mark | null>} */
async function readMark(dataFolder) {
  try {
    const { port, secret } = JSON.parse(await readFile(markFile(dataFolder), 'utf8'))
    return Number.isInteger(port) && typeof secret === 'string' ? { port, secret } : null
  } catch {
    return null
  }
}

/**
 * @param {Mark} mark
 * @returns {Promise<Greeting | null>} `null` when no Madoguchi answers there
 */
export const greet = ({ port, secret }) =>
  new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: '/__host/second-start',
      timeout: 3000,
    }
    const asked = request({ ...options, headers: { 'x-madoguchi-secret': secret } }, (answered) => {
      let text = ''
      answered.setEncoding('utf8')
      answered.on('data', (piece) => (text += piece))
      answered.on('end', () => resolve(readGreeting(text)))
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(null))
    asked.end()
  })

/** @param {string} text @returns {Greeting | null} */
function readGreeting(text) {
  try {
    const greeting = JSON.parse(text)
    return greeting.app === 'madoguchi' ? greeting : null
  } catch {
    return null
  }
}

/**
 * Tells the host that already runs on this data folder about the second start.
 *
 * @param {string} dataFolder
 */
export async function greetRunningHost(dataFolder) {
  const mark = await readMark(dataFolder)
  const greeting = mark === null ? null : await greet(mark)
  return greeting?.isSameFolder === true ? greeting : null
}

/** @param {string} dataFolder @param {Mark} mark */
export async function leaveMark(dataFolder, mark) {
  await mkdir(dirname(markFile(dataFolder)), { recursive: true })
  await rm(markFile(dataFolder), { force: true })
  await writeFile(markFile(dataFolder), JSON.stringify(mark), { mode: 0o600, flag: 'wx' })
}

/** @param {string} dataFolder @param {Mark} mark */
export async function removeMark(dataFolder, { secret }) {
  if ((await readMark(dataFolder))?.secret === secret)
    await rm(markFile(dataFolder), { force: true })
}
