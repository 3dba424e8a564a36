/** Benches print ratios against peers measured in the same run; they assert nothing about time. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 30 * 60_000,
  reporter: 'list',
})
