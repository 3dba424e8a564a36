/** Where the app keeps its data on this PC: local application data, never the roaming profile. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

const productName = 'Madoguchi'

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} platform */
function localApplicationData(environment, platform) {
  if (platform === 'win32')
    return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
}

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} [platform] */
export function dataFolder(environment, platform = process.platform) {
  const wanted = environment['MADOGUCHI_DATA_DIR']
  return wanted ? resolve(wanted) : join(localApplicationData(environment, platform), productName)
}
