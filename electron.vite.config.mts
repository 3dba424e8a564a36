import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** What drawing a PDF fetches when it needs it: tables of Japanese letters, fonts, decoders of pictures. */
const pdfTables = () => ({
  name: 'pdf-tables',
  async generateBundle(this: {
    emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string
  }) {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      const from = resolve('node_modules/pdfjs-dist', folder)
      for (const name of await readdir(from))
        if (/\.(?:bcmap|pfb|ttf|wasm)$/.test(name))
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${folder}/${name}`,
            source: await readFile(join(from, name)),
          })
    }
  },
})

export default defineConfig({
  main: {
    // electron-vite assumes Electron's newer Node; the browser host runs the same bundle on Node 20.
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('electron/main/index.ts') },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('electron/preload/index.ts') },
        external: ['electron'],
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), pdfTables()],
    build: {
      target: 'chrome140',
      minify: true,
      rollupOptions: { input: { index: resolve('renderer/index.html') } },
    },
    worker: { format: 'es' },
  },
})
