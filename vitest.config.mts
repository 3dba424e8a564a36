import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'renderer/**/*.test.ts',
      'electron/**/*.test.{ts,mjs}',
      'e2e/{data,store}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'out/**'],
    // On two cores vitest would use one; much of a test is waiting for a process or a disk.
    maxWorkers: 2,
    // The machines are shared and noisy: only a hang should meet this limit.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
