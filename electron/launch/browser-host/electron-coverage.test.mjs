import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listUncovered, scanElectronUse } from './scan-electron-use.mjs'
import { listCoverage } from './stand-in/list-coverage.mjs'

const mainConfig = fileURLToPath(new URL('../../main/tsconfig.json', import.meta.url))
const coverage = listCoverage()

test('main uses no electron API that the stand-in does not cover', () => {
  const uses = scanElectronUse(mainConfig)
  expect(uses.length).toBeGreaterThan(20)
  expect(listUncovered(uses, coverage)).toEqual([])
})

const covered = `
    import { app, BrowserWindow, ipcMain, session, type WebContents } from 'electron'
    app.on('before-quit', (event) => event.preventDefault())
    const window = new BrowserWindow({ webPreferences: { sandbox: true } })
    window.on('closed', () => undefined)
    window.webContents.send('x')
    const guard = (contents: WebContents): void => contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    ipcMain.handle('x', (event) => event.senderFrame?.url)
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url === '' }))
    guard(window.webContents)
`

/** @type {[string, string, string[]][]} */
const uncovered = [
  [
    'an import',
    `import { Tray } from 'electron'; export const t = Tray`,
    ['CrossProcessExports.Tray'],
  ],
  [
    'a renamed import',
    `import { Tray as T } from 'electron'; export const t = T`,
    ['CrossProcessExports.Tray'],
  ],
  [
    'a namespace member',
    `import * as electron from 'electron'; electron.screen`,
    ['CrossProcessExports.screen'],
  ],
  ['a module member', `import { app } from 'electron'; app.relaunch()`, ['App.relaunch']],
  [
    'a static',
    `import { BrowserWindow } from 'electron'; BrowserWindow.getFocusedWindow()`,
    ['BrowserWindow.getFocusedWindow'],
  ],
  [
    'a window member',
    `import { BrowserWindow } from 'electron'; new BrowserWindow().maximize()`,
    ['BrowserWindow.maximize'],
  ],
  [
    'a member behind a variable',
    `import type { BrowserWindow } from 'electron'; export const f = (w: BrowserWindow) => { const c = w.webContents; return c.printToPDF({}) }`,
    ['WebContents.printToPDF'],
  ],
  [
    'a member behind an optional chain',
    `import type { IpcMainInvokeEvent } from 'electron'; export const f = (e: IpcMainInvokeEvent) => e.senderFrame?.origin`,
    ['WebFrameMain.origin'],
  ],
  [
    'a destructured member',
    `import { session } from 'electron'; export const { cookies } = session.defaultSession`,
    ['Session.cookies'],
  ],
  [
    'a computed member',
    `import { app } from 'electron'; export const f = (k: 'quit') => app[k]()`,
    ['App.[computed]'],
  ],
  [
    'an event',
    `import { app } from 'electron'; app.on('activate', () => undefined)`,
    [`App event 'activate'`],
  ],
  [
    'a window event',
    `import { BrowserWindow } from 'electron'; new BrowserWindow().once('blur', () => undefined)`,
    [`BrowserWindow event 'blur'`],
  ],
  [
    'a detail of an event',
    `import { session } from 'electron'; session.defaultSession.webRequest.onBeforeRequest((d, a) => a({ cancel: d.referrer === '' }))`,
    ['OnBeforeRequestListenerDetails.referrer'],
  ],
]

/** One program for all samples: reading Electron's types is what takes the time. */
const samples = Object.fromEntries([
  ['covered.ts', covered],
  ...uncovered.map(([, source], index) => [`sample-${index}.ts`, source]),
])
const found = listUncovered(scanElectronUse(mainConfig, samples), coverage)
/** @param {string} file */
const uncoveredIn = (file) =>
  found.filter((line) => line.includes(`/${file}:`)).map((line) => line.replace(/ \(.*/, ''))

test('covered uses pass', () => {
  expect(uncoveredIn('covered.ts')).toEqual([])
})

test.each(uncovered.map(([name, , expected], index) => ({ name, index, expected })))(
  'the scan finds $name that is not covered',
  ({ index, expected }) => {
    expect(uncoveredIn(`sample-${index}.ts`)).toEqual(expected)
  },
)
