/** Loads the built main bundle with the stand-in in the place of `electron`. */
import Module, { createRequire } from 'node:module'

/** @typedef {{ _load: (request: string, ...rest: unknown[]) => unknown }} ModuleWithLoad */

/**
 * `module.registerHooks` is not there on Node 20, and the bundle is CommonJS: `require` is enough.
 *
 * @param {string} bundle
 * @param {object} electron
 */
export function loadMain(bundle, electron) {
  const patched = /** @type {ModuleWithLoad} */ (/** @type {unknown} */ (Module))
  const load = patched._load
  patched._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(Module, request, ...rest)
  createRequire(import.meta.url)(bundle)
}
