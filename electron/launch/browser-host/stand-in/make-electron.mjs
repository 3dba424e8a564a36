/**
 * The stand-in for `electron`: exactly what main uses, put together around the host.
 * One object per class for the life of the host, so that identities hold.
 */
import { makeApp } from './make-app.mjs'
import { coverOnly, makeEmitter } from './cover-only.mjs'
import { makeDialog, makeInvokeEvent, makeIpcMain } from './make-ipc.mjs'
import { makeProtocol, makeSession } from './make-session.mjs'
import { makeWindowClass } from './make-window.mjs'

const powerEvents = /** @type {const} */ (['suspend', 'lock-screen'])

/** @typedef {ReturnType<typeof makeElectron>} StandIn */

/**
 * @param {{
 *   dataFolder: string,
 *   version: string,
 *   ready: Promise<void>,
 *   end: () => void,
 *   screen: import('./make-window.mjs').Screen,
 *   askForPath: (title: string, proposed: string) => Promise<unknown>,
 * }} around
 */
export function makeElectron(around) {
  const { app, emitter: appEvents } = makeApp(around)
  const power = makeEmitter('powerMonitor', powerEvents)
  const { BrowserWindow, open, closeAll } = makeWindowClass(around.screen, (contents) =>
    appEvents.emit('web-contents-created', {}, contents),
  )
  const { protocol, handlerOf } = makeProtocol()
  const { session, isCancelled } = makeSession()
  const { ipcMain, invoke } = makeIpcMain()
  const electron = coverOnly('electron', {
    app,
    BrowserWindow,
    protocol,
    session,
    ipcMain,
    dialog: makeDialog(around.askForPath, app.getPath('documents')),
    powerMonitor: coverOnly('powerMonitor', { ...power.listening }),
    Menu: coverOnly('Menu', { setApplicationMenu: () => undefined }),
  })
  return {
    electron,
    appEvents,
    power,
    windows: open,
    handlerOf,
    isCancelled,
    ...makeDoings({ app, appEvents, open, closeAll, invoke }),
  }
}

/**
 * What happens to main from outside.
 *
 * @param {{
 *   app: { quit: () => void },
 *   appEvents: ReturnType<typeof makeApp>['emitter'],
 *   open: ReturnType<typeof makeWindowClass>['open'],
 *   closeAll: () => void,
 *   invoke: ReturnType<typeof makeIpcMain>['invoke'],
 * }} parts
 */
const makeDoings = ({ app, appEvents, open, closeAll, invoke }) => ({
  /** @param {string} channel @param {unknown[]} args */
  invoke: async (channel, args) => {
    const [window] = open
    if (window === undefined) throw new Error('there is no window')
    return invoke(makeInvokeEvent(window.contents, window.mainFrame), channel, args)
  },
  /** What main loaded into its window. */
  startUrl: () => [...open].map(({ mainFrame }) => mainFrame.url)[0] ?? '',
  tellReadyToShow: () => [...open].forEach(({ emitter }) => emitter.emit('ready-to-show')),
  closeWindows: closeAll,
  closeByPerson: () => {
    closeAll()
    if (appEvents.isHeard('window-all-closed')) appEvents.emit('window-all-closed')
    else app.quit()
  },
})
