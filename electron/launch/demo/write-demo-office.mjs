/**
 * Writes the invented office into the folder named, in a process of its own: it needs an IndexedDB, and
 * the office is TypeScript, which Vite reads as it is. Says with which name and passphrase it opens.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import 'fake-indexeddb/auto'
import { runnerImport } from 'vite'

/** @typedef {{ writeDemoOffice: (folder: string, now: string | undefined) => Promise<string> }} DemoOffice */

const appFolder = fileURLToPath(new URL('../../..', import.meta.url))
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('no folder was named')
const { module } = await runnerImport(join(appFolder, 'e2e', 'data', 'demo-office.ts'), {
  root: appFolder,
  configFile: false,
  logLevel: 'error',
})
const { writeDemoOffice } = /** @type {DemoOffice} */ (module)
console.log(await writeDemoOffice(folder, process.env['MADOGUCHI_NOW']))
process.exit(0)
