/**
 * Puts the Electron runtime into its package's cache. A process of its own, so that its parent can
 * end it when nothing comes: it reports every piece that arrives. The package's own installer then
 * unpacks from the cache. Usage: node fetch-runtime.mjs
 */
import { createRequire } from 'node:module'
import { downloadArtifact } from '@electron/get'

const require = createRequire(import.meta.url)

/** @type {{ version: string }} */
const { version } = require('electron/package.json')

process.on('disconnect', () => process.exit(1))
await downloadArtifact({
  version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: require('electron/checksums.json'),
  downloadOptions: {
    quiet: true,
    /** @param {{ percent: number }} progress */
    getProgressCallback: async ({ percent }) => void process.send?.({ percent }),
  },
})
process.disconnect()
