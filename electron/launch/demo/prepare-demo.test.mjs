import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataFolder } from '../data-folder.mjs'
import { demoEnvironment, wantsDemo } from './prepare-demo.mjs'

let folder = ''
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'madoguchi-prepare-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

test('practice is asked for by its word alone', () => {
  expect(wantsDemo(['--demo'])).toBe(true)
  expect(wantsDemo([])).toBe(false)
  expect(wantsDemo(['demo'])).toBe(false)
})

test('practice never opens the data folder of the desk, named or usual', () => {
  for (const environment of [{}, { MADOGUCHI_DATA_DIR: '/desk' }, { XDG_DATA_HOME: '/data' }]) {
    const used = { ...environment, ...demoEnvironment(environment, '/practice') }
    expect(dataFolder(used)).not.toBe(dataFolder(environment))
    expect(dataFolder(used)).toContain('practice')
  }
})

test('practice keeps off the usual port, unless one was named', () => {
  expect(demoEnvironment({}, '/practice').MADOGUCHI_PORT).toBe('47614')
  expect(demoEnvironment({ MADOGUCHI_PORT: '5000' }, '/practice').MADOGUCHI_PORT).toBe('5000')
})

/**
 * Prepares practice in an app folder whose office is written by `writer`; temporary folders lie in `folder`.
 *
 * @param {string} writer
 * @param {(child: import('node:child_process').ChildProcess, said: string) => void} heard
 */
async function prepareIn(writer, heard = () => undefined) {
  const place = join(folder, 'app', 'electron', 'launch', 'demo')
  const temporary = join(folder, 'tmp')
  await mkdir(place, { recursive: true })
  await mkdir(temporary, { recursive: true })
  await writeFile(join(place, 'write-demo-office.mjs'), writer)
  const prepare = new URL('./prepare-demo.mjs', import.meta.url).href
  const script = `const { prepareDemo } = await import(${JSON.stringify(prepare)})
    const isDone = await prepareDemo(${JSON.stringify(join(folder, 'app'))}, process.env)
    console.log(isDone, process.env.MADOGUCHI_DATA_DIR, process.env.MADOGUCHI_DEMO)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, MADOGUCHI_DATA_DIR: '/desk' },
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => heard(child, (said += piece)))
  await once(child, 'close')
  return { said, left: await readdir(temporary) }
}
const writes = `import { writeFileSync } from 'node:fs'
  writeFileSync(process.argv[2] + '/office', 'invented')`

test('the folder is there while practice runs, and gone when it ends', async () => {
  const { said, left } = await prepareIn(`${writes}; console.log('written')`)
  expect(said).toMatch(/written\ntrue \S*madoguchi-demo-\S* 1\n$/)
  expect(said).not.toContain('/desk')
  expect(left).toEqual([])
})

test('an office that cannot be written leaves nothing behind', async () => {
  const { said, left } = await prepareIn(`${writes}; process.exit(3)`)
  expect(said).toMatch(/\nfalse /)
  expect(left).toEqual([])
})

test.skipIf(process.platform === 'win32')('nor does one that is interrupted', async () => {
  const waits = `${writes}; console.log('begun'); setTimeout(() => undefined, 1500)`
  const { left } = await prepareIn(waits, (child, said) => {
    if (said.includes('begun')) child.kill('SIGTERM')
  })
  expect(left).toEqual([])
})
