import { expect, test } from 'vitest'
import { isDemoRun } from './demo.ts'

test('practice is what was asked for, in a folder of its own, and never in a packaged app', () => {
  const asked = { MADOGUCHI_DEMO: '1', MADOGUCHI_DATA_DIR: 'practice' }
  expect(isDemoRun(asked, false)).toBe(true)
  expect(isDemoRun(asked, true)).toBe(false)
  expect(isDemoRun({ MADOGUCHI_DEMO: '1' }, false)).toBe(false)
  expect(isDemoRun({ MADOGUCHI_DEMO: '1', MADOGUCHI_DATA_DIR: '' }, false)).toBe(false)
  expect(isDemoRun({ MADOGUCHI_DATA_DIR: 'practice' }, false)).toBe(false)
})
