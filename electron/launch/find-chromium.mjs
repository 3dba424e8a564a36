/** Finds a Chromium on this PC: the one that is named, an installed one, or Playwright's own. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const onLinux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
]
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const belowProgramFiles = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** @param {NodeJS.ProcessEnv} environment */
function onWindows(environment) {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
    (name) => environment[name],
  )
  return roots.flatMap((root) =>
    root ? belowProgramFiles.map((parts) => join(root, ...parts)) : [],
  )
}

/** @param {NodeJS.ProcessEnv} environment */
function usualPlaces(environment) {
  if (process.platform === 'win32') return onWindows(environment)
  return process.platform === 'darwin' ? onMac : onLinux
}

/** Playwright knows where it would put its own; it may not be there. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('@playwright/test')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string | null>}
 */
export async function findChromium(environment) {
  const named = environment['MADOGUCHI_CHROMIUM']
  if (named) return existsSync(named) ? named : null
  const installed = usualPlaces(environment).find((path) => existsSync(path))
  return installed ?? (await playwrightsOwn()).find((path) => existsSync(path)) ?? null
}
