/** Stands in for `BrowserWindow` and its `webContents`: one page, wherever it is shown. */
import { coverOnly, makeEmitter } from './cover-only.mjs'

const windowEvents = /** @type {const} */ (['closed', 'ready-to-show'])
const contentsEvents = /** @type {const} */ (['will-navigate', 'will-attach-webview'])

/**
 * @typedef {object} Screen where the window's page is shown
 * @property {(url: string) => void} load
 * @property {(channel: string, args: unknown[]) => void} push
 * @property {() => void} bringToFront
 */

/** @param {{ mainFrame: object, push: Screen['push'], isDestroyed: () => boolean }} around */
function makeContents({ mainFrame, push, isDestroyed }) {
  // The page's own fence refuses navigations and new windows, so these are never asked.
  const emitter = makeEmitter('webContents', contentsEvents)
  const contents = {
    ...emitter.listening,
    mainFrame,
    isDestroyed,
    /** @param {string} channel @param {...unknown} args */
    send: (channel, ...args) => push(channel, args),
    setWindowOpenHandler: () => undefined,
  }
  return { contents: coverOnly('webContents', contents), contentsEvents: emitter.events }
}

/** @param {{ url: string }} frame */
export const makeFrame = (frame) => coverOnly('webFrameMain', frame)

/** @param {Screen} screen */
function makeOneWindow(screen) {
  const emitter = makeEmitter('BrowserWindow', windowEvents)
  const frame = { url: '' }
  const mainFrame = makeFrame(frame)
  let isGone = false
  const isDestroyed = () => isGone
  const { contents, contentsEvents } = makeContents({ mainFrame, push: screen.push, isDestroyed })
  const members = {
    ...emitter.listening,
    webContents: contents,
    /** @param {string} url */
    loadURL: async (url) => {
      frame.url = url
      screen.load(url)
    },
    show: () => undefined,
    focus: screen.bringToFront,
    isMinimized: () => false,
    restore: () => undefined,
    isDestroyed,
  }
  const close = () => {
    isGone = true
    emitter.emit('closed')
  }
  const window = coverOnly('BrowserWindow', members)
  return { window, emitter, mainFrame, contents, contentsEvents, close }
}

/**
 * @param {Screen} screen
 * @param {(contents: object) => void} created
 */
export function makeWindowClass(screen, created) {
  /** @type {Set<ReturnType<typeof makeOneWindow>>} */
  const open = new Set()

  function BrowserWindow() {
    const made = makeOneWindow(screen)
    open.add(made)
    created(made.contents)
    return made.window
  }
  BrowserWindow.getAllWindows = () => [...open].map(({ window }) => window)
  const closeAll = () => {
    for (const made of [...open]) {
      open.delete(made)
      made.close()
    }
  }
  return { BrowserWindow: coverOnly('BrowserWindow', BrowserWindow), open, closeAll }
}
