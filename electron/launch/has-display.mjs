/** Whether a window can be opened here at all. */

/** @param {NodeJS.ProcessEnv} environment @param {NodeJS.Platform} [platform] */
export function hasDisplay(environment, platform = process.platform) {
  if (environment['MADOGUCHI_NO_WINDOW'] === '1') return false
  if (platform !== 'linux') return true
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}
