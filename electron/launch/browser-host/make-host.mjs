/** One host: the stand-in, the server, the seat and the window, tied together. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAnnouncedSeat } from './announce-address.mjs'
import { makeHostServer } from './host-server.mjs'
import { loadMain } from './load-main.mjs'
import { makeLatch } from './make-latch.mjs'
import { makeOwnWindow } from './own-window.mjs'
import { bundlePageSide, composePageScript } from './page-script.mjs'
import { makeAppServer } from './serve-app-scheme.mjs'
import { makeSocketLink } from './socket-link.mjs'
import { makeElectron } from './stand-in/make-electron.mjs'

/** @typedef {import('./stand-in/make-electron.mjs').StandIn} StandIn */

/**
 * @typedef {object} HostOptions
 * @property {string} appFolder
 * @property {string} dataFolder
 * @property {import('./instance-mark.mjs').Mark} mark
 * @property {(line: string) => void} say
 * @property {boolean} showsWindow
 * @property {NodeJS.ProcessEnv} environment
 */

const endAnywayAfterMs = 10_000

/** @param {string} appFolder */
const readVersion = (appFolder) =>
  String(JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')).version)

/** The page side is bundled while main starts; the preload is read at every load. @param {string} appFolder */
function makePageScript(appFolder) {
  const pageSide = bundlePageSide()
  pageSide.catch(() => undefined) // said by the request that waits for it
  return async () =>
    composePageScript(
      await pageSide,
      await readFile(join(appFolder, 'out/preload/index.js'), 'utf8'),
    )
}

/** @param {StandIn} standIn @param {() => Promise<void>} end */
function endOnSignals(standIn, end) {
  const quit = () => {
    setTimeout(() => void end(), endAnywayAfterMs).unref()
    standIn.electron.app.quit()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, quit)
  // Stands in for the person locking the PC, so that tests can do it.
  if (process.platform !== 'win32') process.on('SIGUSR2', () => standIn.power.emit('lock-screen'))
}

/**
 * @param {HostOptions} options
 * @param {ReturnType<typeof makeAnnouncedSeat>} announced
 */
function makeParts(
  { appFolder, dataFolder, mark, showsWindow, say, environment },
  { seat, address, announce },
) {
  const ready = makeLatch()
  const ended = makeLatch()
  const own = makeOwnWindow({
    dataFolder,
    environment,
    say,
    address,
    closed: () => standIn.closeByPerson(),
  })
  const standIn = makeElectron({
    dataFolder,
    version: readVersion(appFolder),
    ready: ready.promise,
    end: () => ended.open(undefined),
    askForPath: (title, proposed) => link.ask('savePath', [title, proposed]),
    screen: {
      push: (channel, args) => link.push(channel, args),
      bringToFront: own.bringToFront,
      load: () => {
        announce()
        if (showsWindow) void own.open()
      },
    },
  })
  const link = makeSocketLink({
    origin: `http://127.0.0.1:${mark.port}`,
    seat,
    invoke: standIn.invoke,
    onConnected: standIn.tellReadyToShow,
  })
  return { ready, ended, own, standIn, link }
}

/** @param {HostOptions} options */
export function makeHost(options) {
  const { appFolder, mark, say, showsWindow } = options
  const origin = `http://127.0.0.1:${mark.port}`
  const announced = makeAnnouncedSeat({ origin, say, repeats: !showsWindow })
  const { ready, ended, own, standIn, link } = makeParts(options, announced)
  const server = makeHostServer({
    origin,
    secret: mark.secret,
    pageScript: makePageScript(appFolder),
    serveApp: makeAppServer(standIn),
    claimSeat: announced.seat.claim,
    hearSecondStart: () => {
      standIn.appEvents.emit('second-instance', {}, [], '')
      return { address: announced.seat.isHeld() ? null : announced.address() }
    },
  })
  server.on('upgrade', link.upgrade)
  const close = async () => {
    own.forget()
    standIn.closeWindows()
    link.close()
    server.close()
    server.closeAllConnections()
    await own.end()
  }
  const run = async () => {
    endOnSignals(standIn, async () => ended.open(undefined))
    process.env['MADOGUCHI_RUNTIME'] = 'browser-host'
    loadMain(join(appFolder, 'out/main/index.js'), standIn.electron)
    ready.open(undefined)
    await ended.promise
    await close()
  }
  return { server, run }
}
