import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { areBundlesCurrent } from './bundles.mjs'
import { dataFolder } from './data-folder.mjs'
import { findElectron } from './electron-runtime.mjs'
import { hasDisplay } from './has-display.mjs'
import { isNodeNewEnough } from './node-version.mjs'
import { arePackagesCurrent } from './packages.mjs'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'madoguchi-start-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** @param {string} path @param {string} text @param {number} [atSeconds] */
const put = async (path, text, atSeconds) => {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  if (atSeconds !== undefined) await utimes(file, atSeconds, atSeconds)
}

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
])('Node %s: %s', (version, expected) => {
  expect(isNodeNewEnough(version)).toBe(expected)
})

const one = { version: '1.0.0', integrity: 'sha512-a' }
const onlyElsewhere = { version: '2.0.0', integrity: 'sha512-b', optional: true }
/** @type {[string, object | null, boolean][]} */
const installs = [
  ['the same', { 'node_modules/a': one, 'node_modules/o': onlyElsewhere }, true],
  ['without an optional one', { 'node_modules/a': one }, true],
  ['nothing', null, false],
  ['without one', {}, false],
  ['another version', { 'node_modules/a': { ...one, version: '1.0.1' } }, false],
  ['other contents', { 'node_modules/a': { ...one, integrity: 'sha512-c' } }, false],
  ['one too many', { 'node_modules/a': one, 'node_modules/z': one }, false],
]
test.each(installs)('packages installed: %s', async (_name, installed, expected) => {
  const packages = { '': { name: 'app' }, 'node_modules/a': one, 'node_modules/o': onlyElsewhere }
  await put('package-lock.json', JSON.stringify({ packages }))
  if (installed !== null)
    await put('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
  expect(await arePackagesCurrent(folder)).toBe(expected)
})

test('bundles are old when a source is newer, was taken away, or one of the three is missing', async () => {
  const built = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html']
  const [early, late] = [1_000_000_000, 1_000_000_100]
  for (const path of built) await put(path, '', late)
  await put('shared/domain/rule.ts', '', early)
  const shared = ['shared/domain', 'shared']
  for (const path of shared) await utimes(join(folder, path), early, early)
  expect(await areBundlesCurrent(folder)).toBe(true)
  await utimes(join(folder, 'shared/domain/rule.ts'), late + 1, late + 1)
  expect(await areBundlesCurrent(folder)).toBe(false)
  await rm(join(folder, 'shared/domain/rule.ts'))
  expect(await areBundlesCurrent(folder)).toBe(false)
  for (const path of shared) await utimes(join(folder, path), early, early)
  expect(await areBundlesCurrent(folder)).toBe(true)
  await rm(join(folder, 'out/preload/index.js'))
  expect(await areBundlesCurrent(folder)).toBe(false)
})

test('the data folder is local, and can be named', () => {
  expect(dataFolder({ MADOGUCHI_DATA_DIR: folder })).toBe(folder)
  expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe(join('/data', 'Madoguchi'))
  expect(dataFolder({}, 'linux')).toContain(join('.local', 'share', 'Madoguchi'))
  expect(dataFolder({ LOCALAPPDATA: 'L', APPDATA: 'R' }, 'win32')).toBe(join('L', 'Madoguchi'))
  expect(dataFolder({}, 'darwin')).toContain(join('Application Support', 'Madoguchi'))
})

test('a display is there, or is not', () => {
  expect(hasDisplay({}, 'linux')).toBe(false)
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  expect(hasDisplay({ DISPLAY: ':0', MADOGUCHI_NO_WINDOW: '1' }, 'linux')).toBe(false)
  expect(hasDisplay({}, 'win32')).toBe(true)
})

test('the Electron that is named is taken, or none: never another', async () => {
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }
  expect(await findElectron(folder, environment)).toBeNull()
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
  const executable =
    Object.entries(name).find(([platform]) => platform === process.platform)?.[1] ?? 'electron'
  await put(join('dist', executable), '')
  expect(await findElectron(folder, environment)).toBe(join(folder, 'dist', executable))
})
