/** Runs one command and waits for it. Node built-ins only: used before packages exist. */
import { spawn } from 'node:child_process'

/**
 * @typedef {object} CommandOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {boolean} [collects] keeps what it says instead of showing it
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, said: string }>}
 */
export const runCommand = (command, args, { cwd, environment = process.env, collects = false }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: environment,
      stdio: ['ignore', collects ? 'pipe' : 'inherit', collects ? 'pipe' : 'inherit'],
    })
    let said = ''
    /** @param {string} piece */
    const keep = (piece) => (said += piece)
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.on('error', (reason) => resolve({ code: 127, said: `${said}${reason.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
