import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countFile, countOne, countPlaywright, countVitest, judge } from './count-results.mjs'

let folder = ''
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'madoguchi-count-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** @param {string} text @param {number} code */
const count = async (text, code) => {
  const file = join(folder, 'result.json')
  await writeFile(file, text)
  return countFile(file, countVitest, code)
}

test('what the runners wrote is counted', async () => {
  expect(await count('{"numPassedTests":7,"numFailedTests":0}', 0)).toEqual({
    passed: 7,
    failed: 0,
  })
  expect(await count('{"numPassedTests":7,"numFailedTests":2}', 1)).toEqual({
    passed: 7,
    failed: 2,
  })
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 4 }
  expect(countPlaywright(JSON.stringify({ stats }))).toEqual({ passed: 4, failed: 2 })
})

test('a runner that found nothing has failed', async () => {
  expect(await count('{"numPassedTests":0,"numFailedTests":0}', 0)).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('a runner that ended badly without a failed test has failed', async () => {
  expect(await count('{"numPassedTests":7,"numFailedTests":0}', 1)).toEqual({
    passed: 7,
    failed: 1,
  })
})

test.each(['', '{', 'null', '{}', '{"numPassedTests":"x","numFailedTests":0}'])(
  'a runner that wrote %j has failed',
  async (text) => {
    expect(await count(text, 0)).toEqual({ passed: 0, failed: 1 })
  },
)

test('a runner that wrote nothing has failed', async () => {
  expect(await countFile(join(folder, 'none.json'), countVitest, 0)).toEqual({
    passed: 0,
    failed: 1,
  })
})

test('a step without tests of its own is one', () => {
  expect([countOne(0), countOne(2)]).toEqual([
    { passed: 1, failed: 0 },
    { passed: 0, failed: 1 },
  ])
  expect(judge({ passed: NaN, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
})
