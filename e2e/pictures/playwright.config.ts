/** `npm run pictures`: every screen at both sizes of window, to be looked at. Not part of the tests. */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/pictures-run',
  globalSetup: '../fixtures/demand-build.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 300_000,
  reporter: 'list',
})
