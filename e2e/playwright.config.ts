/**
 * The journeys on the built app. `MADOGUCHI_ELECTRON` names an Electron executable to run them on;
 * without it they run on Chromium through the browser host.
 */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/**/*.spec.ts', 'ime/**/*.spec.ts', 'faults/**/*.spec.ts'],
  outputDir: '../test-results',
  globalSetup: './fixtures/demand-build.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // Much of a journey is waiting for a host or a browser to start: three fill two cores.
  workers: 3,
  retries: 0,
  // The machines are shared and noisy: only a hang should meet these limits.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
})
