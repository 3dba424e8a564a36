/**
 * What the stand-in covers, read from its own objects, under the names of Electron's types.
 * The scan of main compares with this, so nothing is written down twice.
 */
import { makeApp } from './make-app.mjs'
import { makeElectron } from './make-electron.mjs'
import { makeInvokeEvent, makeSaveAnswer } from './make-ipc.mjs'
import { makeRequestDetails } from './make-session.mjs'
import { makeFrame, makeWindowClass } from './make-window.mjs'
import { makeStoppableEvent } from './cover-only.mjs'

/** @typedef {{ members: ReadonlySet<string>, events: ReadonlySet<string> }} Covered */

/** @param {object} sample @param {readonly string[]} [events] @returns {Covered} */
const cover = (sample, events = []) => ({
  members: new Set(Object.keys(sample)),
  events: new Set(events),
})

const around = {
  dataFolder: '',
  version: '',
  ready: Promise.resolve(),
  end: () => undefined,
  askForPath: async () => null,
  screen: { load: () => undefined, push: () => undefined, bringToFront: () => undefined },
}

function makeSampleWindow() {
  const { BrowserWindow, open } = makeWindowClass(around.screen, () => undefined)
  BrowserWindow()
  const [sample] = open
  if (sample === undefined) throw new Error('no window was made')
  return { BrowserWindow, ...sample }
}

/** @returns {ReadonlyMap<string, Covered>} by the name of the type in electron.d.ts */
export function listCoverage() {
  const { electron, power } = makeElectron(around)
  const { BrowserWindow, window, emitter, contents, contentsEvents } = makeSampleWindow()
  const { defaultSession } = electron.session
  const browserWindow = { ...window, ...BrowserWindow }
  return new Map([
    ['CrossProcessExports', cover(electron)],
    ['MainExports', cover(electron)],
    ['App', cover(electron.app, makeApp(around).emitter.events)],
    ['CommandLine', cover(electron.app.commandLine)],
    ['BrowserWindow', cover(browserWindow, emitter.events)],
    ['BaseWindow', cover(browserWindow, emitter.events)],
    ['WebContents', cover(contents, contentsEvents)],
    ['WebFrameMain', cover(makeFrame({ url: '' }))],
    ['Protocol', cover(electron.protocol)],
    ['Session', cover({ ...defaultSession, ...electron.session })],
    ['WebRequest', cover(defaultSession.webRequest)],
    ['OnBeforeRequestListenerDetails', cover(makeRequestDetails('', ''))],
    ['IpcMain', cover(electron.ipcMain)],
    ['IpcMainInvokeEvent', cover(makeInvokeEvent({}, {}))],
    ['Dialog', cover(electron.dialog)],
    ['SaveDialogReturnValue', cover(makeSaveAnswer(null, ''))],
    ['PowerMonitor', cover(electron.powerMonitor, power.events)],
    ['Menu', cover(electron.Menu)],
    ['Event', cover(makeStoppableEvent())],
    ['WebContentsWillNavigateEventParams', cover({ url: '' })],
  ])
}
