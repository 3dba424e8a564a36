/**
 * The script that is served before the app's own: the page side of the host, bundled, and the
 * app's built preload behind it. It holds no token.
 */
import { fileURLToPath } from 'node:url'
import { readTexts } from './notice-page.mjs'

const entry = fileURLToPath(new URL('./page/start-page.mjs', import.meta.url))

/** @returns {Promise<string>} a script that defines `madoguchiHost` */
export async function bundlePageSide() {
  const { build } = await import('vite') // a second start never needs it
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'chrome140',
      lib: { entry, formats: ['iife'], name: 'madoguchiHost' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('the page side was not built')
  return output.output[0].code
}

/**
 * @param {string} pageSide
 * @param {string} preload the built preload, CommonJS
 */
export async function composePageScript(pageSide, preload) {
  const { endedTitle, endedText } = await readTexts()
  const texts = JSON.stringify({ endedTitle, endedText })
  return `(() => {
${pageSide}
madoguchiHost.startPage(${texts}, (require) => {
const module = { exports: {} }
;(function (require, module, exports) {
${preload}
})(require, module, module.exports)
})
})()
`
}
