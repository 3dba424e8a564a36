/** Stands in for `ipcMain` and `dialog`: what the page asks main, and what main asks the page. */
import { isAbsolute, resolve } from 'node:path'
import { coverOnly } from './cover-only.mjs'

/** @typedef {(event: object, ...args: unknown[]) => unknown} Handler */

export function makeIpcMain() {
  /** @type {Map<string, Handler>} */
  const handlers = new Map()
  const ipcMain = {
    /** @param {string} channel @param {Handler} handler */
    handle: (channel, handler) => {
      if (handlers.has(channel))
        throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
  }
  /** @param {object} event @param {string} channel @param {unknown[]} args */
  const invoke = async (event, channel, args) => {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...args)
  }
  return { ipcMain: coverOnly('ipcMain', ipcMain), invoke }
}

/** @param {object} sender @param {object} senderFrame */
export const makeInvokeEvent = (sender, senderFrame) =>
  coverOnly('ipcMain event', { sender, senderFrame })

/** A plain value: main may send it on. @param {unknown} answer @param {string} folder */
export const makeSaveAnswer = (answer, folder) => {
  const path = typeof answer === 'string' ? answer.trim() : ''
  const filePath = path === '' || isAbsolute(path) ? path : resolve(folder, path)
  return { canceled: filePath === '', filePath }
}

/**
 * @param {(title: string, proposed: string) => Promise<unknown>} askForPath
 * @param {string} folder where a bare file name goes
 */
export function makeDialog(askForPath, folder) {
  /** @typedef {{ title?: string, defaultPath?: string }} SaveOptions */
  const dialog = {
    /** @param {unknown[]} args the window, if it is given, then the options */
    showSaveDialog: async (...args) => {
      const options = /** @type {SaveOptions} */ (args.at(-1) ?? {})
      return makeSaveAnswer(
        await askForPath(options.title ?? '', options.defaultPath ?? ''),
        folder,
      )
    },
  }
  return coverOnly('dialog', dialog)
}
