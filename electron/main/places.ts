/** Where things lie on this PC: local application data, never the roaming profile. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/** `null` where Electron's own choice is local already (macOS). */
const localData = (environment: NodeJS.ProcessEnv): string | null => {
  if (process.platform === 'win32') return environment['LOCALAPPDATA'] ?? null
  if (process.platform === 'darwin') return null
  const chosen = environment['XDG_DATA_HOME']
  return chosen !== undefined && chosen !== '' ? chosen : join(homedir(), '.local', 'share')
}

/** Before `app` is ready. */
export const chooseDataFolder = (environment: NodeJS.ProcessEnv): void => {
  const wanted = environment['MADOGUCHI_DATA_DIR']
  const local = localData(environment)
  if (wanted !== undefined && wanted !== '') app.setPath('userData', wanted)
  else if (local !== null) app.setPath('userData', join(local, 'Madoguchi'))
}

/** Backups go beside a data folder that was asked for, otherwise among the person's documents. */
export const backupFolder = (environment: NodeJS.ProcessEnv): string => {
  const wanted = environment['MADOGUCHI_DATA_DIR']
  return wanted !== undefined && wanted !== ''
    ? join(wanted, 'backups')
    : join(app.getPath('documents'), 'Madoguchi')
}
