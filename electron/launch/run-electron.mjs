/** Opens the app in the real Electron and ends with it. */
import { spawn } from 'node:child_process'

/**
 * @param {string} executable
 * @param {string} appFolder
 * @returns {Promise<number>} its exit code
 */
export const runElectron = (executable, appFolder) =>
  new Promise((resolve) => {
    // Set by editors that are Electron themselves; with it, Electron would start as a plain Node.
    const environment = { ...process.env }
    delete environment['ELECTRON_RUN_AS_NODE']
    const child = spawn(executable, [appFolder], { stdio: 'inherit', env: environment })
    let wasAsked = false
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        wasAsked = true
        child.kill(signal)
      })
    }
    child.on('error', (reason) => {
      console.error(`Electron could not be started: ${reason.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(wasAsked ? 0 : (code ?? 1)))
  })
