import { beforeEach, expect, test, vi } from 'vitest'
import { makeElectron } from './make-electron.mjs'

const screen = { load: vi.fn(), push: vi.fn(), bringToFront: vi.fn() }
const end = vi.fn()
const askForPath = vi.fn()

const make = () =>
  makeElectron({
    dataFolder: '/data',
    version: '1.2.3',
    ready: Promise.resolve(),
    end,
    askForPath,
    screen,
  })
/** What is not covered is not in the types either. @param {unknown} value @returns {any} */
const untyped = (value) => value

beforeEach(() => void vi.clearAllMocks())

test('what is not covered throws its name', () => {
  const { electron } = make()
  const window = new (untyped(electron.BrowserWindow))({})
  expect(() => untyped(electron).Tray).toThrow('electron: electron.Tray is not covered')
  expect(() => untyped(electron.app).relaunch()).toThrow('app.relaunch is not covered')
  expect(() => untyped(electron.BrowserWindow).getFocusedWindow()).toThrow(
    'BrowserWindow.getFocusedWindow',
  )
  expect(() => window.maximize()).toThrow('BrowserWindow.maximize')
  expect(() => window.webContents.print()).toThrow('webContents.print')
  expect(() => window.webContents.mainFrame.origin).toThrow('webFrameMain.origin')
  expect(() => untyped(electron.session.defaultSession).cookies).toThrow(
    'session.defaultSession.cookies',
  )
  expect(() => electron.app.on('activate', () => undefined)).toThrow(
    "app.on('activate') is not covered",
  )
  expect(() => electron.app.getPath('music')).toThrow("app.getPath('music') is not covered")
  expect(() => (untyped(electron.app).name = 'x')).toThrow('app.name (set) is not covered')
})

test('it can be awaited and imported by name without tripping', async () => {
  const { electron } = make()
  await expect(Promise.resolve(electron)).resolves.toBe(electron)
  const { app, BrowserWindow } = electron
  expect(app.isPackaged).toBe(false)
  expect(BrowserWindow.getAllWindows()).toEqual([])
  expect(untyped(electron).__esModule).toBeUndefined()
})

test('one window from its birth to its end', async () => {
  const { electron, tellReadyToShow, closeByPerson, startUrl } = make()
  const born = vi.fn()
  const ready = vi.fn()
  const closed = vi.fn()
  electron.app.on('web-contents-created', born)
  const window = new (untyped(electron.BrowserWindow))({ show: false })
  expect(born).toHaveBeenCalledWith({}, window.webContents)
  expect(electron.BrowserWindow.getAllWindows()[0]).toBe(window)
  window.on('ready-to-show', ready)
  window.on('closed', closed)
  await window.loadURL('app://madoguchi/index.html')
  expect(screen.load).toHaveBeenCalledOnce()
  expect(startUrl()).toBe('app://madoguchi/index.html')
  tellReadyToShow()
  expect(ready).toHaveBeenCalledOnce()
  window.webContents.send('app.lockNow', 1)
  expect(screen.push).toHaveBeenCalledWith('app.lockNow', [1])
  closeByPerson()
  expect(closed).toHaveBeenCalledOnce()
  expect([window.isDestroyed(), window.webContents.isDestroyed()]).toEqual([true, true])
  expect(electron.BrowserWindow.getAllWindows()).toEqual([])
  expect(end).toHaveBeenCalledOnce()
})

test('a window closed by the person leaves the end to main, if main wants it', () => {
  const { electron, closeByPerson } = make()
  const allClosed = vi.fn()
  electron.app.on('window-all-closed', allClosed)
  closeByPerson()
  expect(allClosed).toHaveBeenCalledOnce()
  expect(end).not.toHaveBeenCalled()
})

test('before-quit can be stopped', () => {
  const { electron } = make()
  electron.app.on('before-quit', (event) => event.preventDefault())
  electron.app.quit()
  expect(end).not.toHaveBeenCalled()
})

test('requests pass main’s filter', async () => {
  const { electron, isCancelled } = make()
  expect(await isCancelled('app://madoguchi/a', 'GET')).toBe(false)
  electron.session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url.endsWith('/b') }),
  )
  expect(await isCancelled('app://madoguchi/a', 'GET')).toBe(false)
  expect(await isCancelled('app://madoguchi/b', 'GET')).toBe(true)
})

test('calls reach their handler with the page’s own frame', async () => {
  const { electron, invoke } = make()
  await expect(invoke('x', [])).rejects.toThrow('there is no window')
  const window = new (untyped(electron.BrowserWindow))({})
  await expect(invoke('x', [])).rejects.toThrow("No handler registered for 'x'")
  electron.ipcMain.handle('x', (event, value) => [
    untyped(event).senderFrame === window.webContents.mainFrame,
    value,
  ])
  expect(await invoke('x', [5])).toEqual([true, 5])
  expect(() => electron.ipcMain.handle('x', () => undefined)).toThrow('second handler')
})

test.each([
  [null, { canceled: true, filePath: '' }],
  ['', { canceled: true, filePath: '' }],
  ['  ', { canceled: true, filePath: '' }],
  ['/a/b.bin', { canceled: false, filePath: '/a/b.bin' }],
])('a save dialog answered by %j', async (answer, expected) => {
  const { electron } = make()
  askForPath.mockResolvedValue(answer)
  expect(await electron.dialog.showSaveDialog({ title: 't', defaultPath: 'd' })).toEqual(expected)
  expect(await electron.dialog.showSaveDialog({}, { defaultPath: 'd' })).toEqual(expected)
  expect(askForPath.mock.calls).toEqual([
    ['t', 'd'],
    ['', 'd'],
  ])
})
