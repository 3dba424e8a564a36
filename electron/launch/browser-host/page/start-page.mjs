/**
 * Page side of the browser host: claims the seat, opens the socket, then runs the app's own preload
 * against a stand-in for the `electron` it requires. Loaded as a blocking script before the app's.
 *
 * It shares the page's world: there is no context isolation here. What is exposed is frozen, but
 * isolation itself can be tested on Electron alone.
 */
import { coverOnly } from '../stand-in/cover-only.mjs'
import { claimSeat } from './claim-seat.mjs'
import { fencePage } from './fence-page.mjs'
import { openLink } from './open-link.mjs'
import { coverPage, stopPage } from './show-notice.mjs'

/** @typedef {(event: object, ...args: unknown[]) => void} Listener */
/** @typedef {{ endedTitle: string, endedText: string }} Texts */

/** What the host may ask of the page. */
const answers = {
  /** @param {string} title @param {string} proposed */
  savePath: (title, proposed) => window.prompt(title, proposed),
}

/** @param {string} question @param {unknown[]} args */
const answerQuestion = (question, args) =>
  question === 'savePath' ? answers.savePath(String(args[0]), String(args[1])) : null

/** @param {string} key @param {object} exposed */
function exposeInMainWorld(key, exposed) {
  if (key in window) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
  Object.defineProperty(window, key, { value: Object.freeze({ ...exposed }), enumerable: true })
}

function makeListeners() {
  /** @type {Map<string, Set<Listener>>} */
  const byChannel = new Map()
  /** @param {string} channel */
  const of = (channel) => byChannel.get(channel) ?? byChannel.set(channel, new Set()).get(channel)
  return {
    /** @param {string} channel @param {Listener} listener */
    on: (channel, listener) => void of(channel)?.add(listener),
    /** @param {string} channel @param {Listener} listener */
    off: (channel, listener) => void of(channel)?.delete(listener),
    /** @param {string} channel @param {unknown[]} args */
    hear: (channel, args) => of(channel)?.forEach((listener) => listener({}, ...args)),
  }
}

/**
 * @param {ReturnType<typeof makeListeners>} listeners
 * @param {ReturnType<typeof openLink>} link
 */
export const makePageElectron = ({ on, off }, link) =>
  coverOnly('electron', {
    contextBridge: coverOnly('contextBridge', { exposeInMainWorld }),
    ipcRenderer: coverOnly('ipcRenderer', {
      on,
      off,
      /** @param {string} channel @param {...unknown} args */
      invoke: (channel, ...args) => link.invoke(channel, args),
    }),
  })

/** @param {Texts} texts */
function sayWhenEnded(texts) {
  let isLeaving = false
  addEventListener('pagehide', () => (isLeaving = true))
  return () => {
    if (!isLeaving) coverPage(texts.endedTitle, texts.endedText)
  }
}

/**
 * @param {Texts} texts
 * @param {(require: (name: string) => unknown) => void} runPreload
 */
export function startPage(texts, runPreload) {
  const claim = claimSeat()
  if ('refused' in claim) {
    stopPage(claim.refused)
    return
  }
  const listeners = makeListeners()
  const link = openLink({
    ticket: claim.ticket,
    hear: listeners.hear,
    answer: answerQuestion,
    ended: sayWhenEnded(texts),
  })
  fencePage()
  const electron = makePageElectron(listeners, link)
  runPreload((name) => {
    if (name === 'electron') return electron
    throw new Error(`require('${name}') is not there in a sandboxed preload`)
  })
}
