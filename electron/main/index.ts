/** Start of the main process: puts the parts together, decides nothing itself. */
import { join } from 'node:path'
import { app, dialog, Menu, powerMonitor } from 'electron'
import { readClockOffsetMs } from './clock.ts'
import { isDemoRun } from './demo.ts'
import { makeHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/register.ts'
import { backupFolder, chooseDataFolder } from './places.ts'
import { makeFolder } from './vault/durable-file.ts'
import { VaultFolder } from './vault/vault-folder.ts'
import { guardEveryWindow, guardSession } from './window/guard.ts'
import { currentWindow, openWindow, showWindow, tellWindow } from './window/main-window.ts'
import { declareScheme, serveApp } from './window/serve-app.ts'

const askWhereToSave = async (
  proposed: string,
  what: 'backup' | 'evidence',
): Promise<string | null> => {
  const filters = what === 'backup' ? [{ name: 'Madoguchi', extensions: ['mdgbk'] }] : []
  const options = { defaultPath: proposed, filters }
  const window = currentWindow()
  const { canceled, filePath } =
    window === null
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  return canceled || filePath === '' ? null : filePath
}

const start = async (): Promise<void> => {
  await app.whenReady()
  Menu.setApplicationMenu(null)
  guardSession()
  serveApp(join(import.meta.dirname, '../renderer'))
  const dataFolder = app.getPath('userData')
  await makeFolder(dataFolder).catch(() => undefined) // a read-only place is said by the first write
  registerHandlers(
    makeHandlers({
      vault: new VaultFolder(dataFolder),
      dataFolder,
      backupFolder: backupFolder(process.env),
      clockOffsetMs: readClockOffsetMs(process.env['MADOGUCHI_NOW'], app.isPackaged, Date.now()),
      runtime: process.env['MADOGUCHI_RUNTIME'] === 'browser-host' ? 'browser-host' : 'electron',
      version: app.getVersion(),
      isDemo: isDemoRun(process.env, app.isPackaged),
      askWhereToSave,
    }),
  )
  powerMonitor.on('suspend', () => tellWindow('app.lockNow'))
  powerMonitor.on('lock-screen', () => tellWindow('app.lockNow'))
  openWindow()
}

chooseDataFolder(process.env)
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  declareScheme()
  guardEveryWindow()
  app.on('second-instance', showWindow)
  app.on('window-all-closed', () => app.quit())
  void start()
} else {
  app.quit()
}
