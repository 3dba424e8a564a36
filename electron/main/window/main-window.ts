/** The one window. Its title never says more than the product's name. */
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { PushChannel } from '../../../shared/ipc/contract.ts'
import { startPage } from './app-address.ts'

const titleBarHeight = 44

let window: BrowserWindow | null = null

export const openWindow = (): void => {
  const opened = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Madoguchi',
    backgroundColor: '#E8EDF1',
    titleBarStyle: 'hidden',
    titleBarOverlay: { color: '#E8EDF100', symbolColor: '#3F4C59', height: titleBarHeight },
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.js'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  window = opened
  opened.on('ready-to-show', () => opened.show())
  opened.on('closed', () => {
    window = null
  })
  void opened.loadURL(startPage)
}

export const showWindow = (): void => {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export const tellWindow = (channel: PushChannel): void => {
  if (window !== null && !window.isDestroyed()) window.webContents.send(channel)
}

export const currentWindow = (): BrowserWindow | null => window
