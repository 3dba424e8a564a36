/** Starts one host, or says in one line why it cannot be started. */
import { dataFolder as chooseDataFolder } from '../data-folder.mjs'
import { hasDisplay } from '../has-display.mjs'
import { greet, greetRunningHost, leaveMark, makeSecret, removeMark } from './instance-mark.mjs'
import { makeHost } from './make-host.mjs'
import { takePort } from './take-port.mjs'

const defaultPort = 47613
const portPatienceMs = 2000

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/** @param {NodeJS.ProcessEnv} environment @returns {number | null} */
function choosePort(environment) {
  const wanted = environment['MADOGUCHI_PORT']
  if (!wanted) return defaultPort
  const port = Number(wanted)
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : null
}

/** @param {import('./instance-mark.mjs').Greeting} greeting */
function sayAlreadyOpen({ address }) {
  say('Madoguchi is already open; the one that runs has been told to come to the front.')
  if (typeof address === 'string') say(`Madoguchi: ${address}`)
  return 0
}

/** @param {number} port */
async function sayPortTaken(port) {
  const other = await greet({ port, secret: '' })
  say(
    other === null
      ? `Port ${port} is used by another program. Set MADOGUCHI_PORT to a free port, and keep to it: another port begins with an empty working store.`
      : `Another Madoguchi with a different data folder uses port ${port}. Close it, or set MADOGUCHI_PORT to another port for this one.`,
  )
  return 1
}

/** A folder that cannot be written must not keep the app from saying so itself. @param {unknown} reason */
const sayNoMark = (reason) =>
  console.error(
    `The data folder cannot be written: ${reason instanceof Error ? reason.message : String(reason)}`,
  )

/**
 * @param {{ appFolder: string, environment: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the exit code, once the host has ended
 */
export async function runHost({ appFolder, environment }) {
  const port = choosePort(environment)
  if (port === null) {
    say('MADOGUCHI_PORT must be a port number from 1 to 65535.')
    return 1
  }
  const dataFolder = chooseDataFolder(environment)
  const running = await greetRunningHost(dataFolder)
  if (running !== null) return sayAlreadyOpen(running)

  const mark = { port, secret: makeSecret() }
  const host = makeHost({
    appFolder,
    dataFolder,
    mark,
    say,
    showsWindow: hasDisplay(environment),
    environment,
  })
  /** @type {import('./instance-mark.mjs').Greeting | null} */
  let found = null
  const shouldStop = async () => (found = await greetRunningHost(dataFolder)) !== null
  if (!(await takePort(host.server, port, { patienceMs: portPatienceMs, shouldStop })))
    return found === null ? sayPortTaken(port) : sayAlreadyOpen(found)

  await leaveMark(dataFolder, mark).catch(sayNoMark)
  await host.run()
  await removeMark(dataFolder, mark).catch(() => undefined)
  return 0
}
