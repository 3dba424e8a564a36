/**
 * The browser host: runs the built main bundle in Node and its window in Chromium, where no
 * Electron runtime can be had. For development, tests and trial; it is never packaged.
 *
 * By itself: `node electron/launch/browser-host/host.mjs` on built bundles. It prints its address
 * as `Madoguchi: http://127.0.0.1:PORT/#TOKEN` on a line of its own. The token can be used once;
 * without a window of the host's own, a new line follows after the page has gone.
 */
import { fileURLToPath } from 'node:url'
import { runHost } from './run-host.mjs'

const appFolder = fileURLToPath(new URL('../../..', import.meta.url))

process.exit(await runHost({ appFolder, environment: process.env }))
