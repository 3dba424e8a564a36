/** Stands in for Electron's `app`, as far as main uses it. */
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { coverOnly, makeEmitter, makeStoppableEvent } from './cover-only.mjs'

const appEvents = /** @type {const} */ ([
  'second-instance',
  'window-all-closed',
  'before-quit',
  'web-contents-created',
])

/** @param {{ dataFolder: string, version: string, ready: Promise<void>, end: () => void }} around */
export function makeApp({ dataFolder, version, ready, end }) {
  const emitter = makeEmitter('app', appEvents)
  /** @type {Map<string, string>} */
  const paths = new Map([
    ['userData', dataFolder],
    ['documents', process.env['XDG_DOCUMENTS_DIR'] ?? join(homedir(), 'Documents')],
    ['temp', tmpdir()],
  ])
  const quit = () => {
    const event = makeStoppableEvent()
    emitter.emit('before-quit', event)
    if (!event.defaultPrevented) end()
  }
  const app = {
    ...emitter.listening,
    isPackaged: false,
    whenReady: () => ready,
    getVersion: () => version,
    /** @param {string} name */
    getPath: (name) => {
      const path = paths.get(name)
      if (path === undefined)
        throw new Error(`electron: app.getPath('${name}') is not covered by the browser host`)
      return path
    },
    /** @param {string} name @param {string} path */
    setPath: (name, path) => {
      if (name !== 'userData')
        throw new Error(`electron: app.setPath('${name}') is not covered by the browser host`)
      paths.set(name, path)
    },
    // The host took the data folder and the port before it loaded main.
    requestSingleInstanceLock: () => true,
    enableSandbox: () => undefined,
    commandLine: coverOnly('app.commandLine', { appendSwitch: () => undefined }),
    quit,
  }
  return { app: coverOnly('app', app), emitter }
}
