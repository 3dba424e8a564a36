/** Makes sure of a Chromium and of a font that can write Japanese, installing them where that is ours to do. */
import { existsSync } from 'node:fs'
import { findChromium } from '../find-chromium.mjs'
import { runCommand } from '../run-command.mjs'

const cwd = process.cwd()

/** Debian's Chromium without the parts that only a window needs: the same engine, ready in half the time. */
const headlessShell = '/usr/bin/chromium-headless-shell'

async function hasJapaneseFont() {
  if (process.platform !== 'linux') return true
  const { code, said } = await runCommand('fc-list', [':lang=ja', 'family'], {
    cwd,
    collects: true,
  })
  return code === 0 && said.trim() !== ''
}

const mayInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

/** @param {readonly string[]} packages */
async function installFromDebian(packages) {
  console.log(`Installing ${packages.join(', ')} ...`)
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, said } = await runCommand('apt-get', args, { cwd, environment, collects: true })
    if (code !== 0) console.error(said)
  }
}

/**
 * `chromium` is whole, as the host opens it; `headless` is the one for pages nobody looks at.
 *
 * @returns {Promise<{ chromium: string | null, headless: string | null }>} executables
 */
export async function ensureChromium() {
  const missing = []
  if ((await findChromium(process.env)) === null) missing.push('chromium')
  if (!(await hasJapaneseFont())) missing.push('fonts-noto-cjk')
  if (missing.length > 0 && mayInstall()) await installFromDebian(missing)
  else if (missing.includes('fonts-noto-cjk'))
    console.error('No Japanese font was found; texts are drawn as boxes.')
  // A package of its own, which not every Debian has: asked for apart, so that it can be done without.
  if (!existsSync(headlessShell) && mayInstall())
    await installFromDebian(['chromium-headless-shell'])
  const chromium = await findChromium(process.env)
  const isNamed = Boolean(process.env['MADOGUCHI_CHROMIUM'])
  return { chromium, headless: !isNamed && existsSync(headlessShell) ? headlessShell : chromium }
}
