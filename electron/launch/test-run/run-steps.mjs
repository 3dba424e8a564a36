/** Runs steps, keeps what they say apart, and shows it whole when one fails. */
import { runCommand } from '../run-command.mjs'

/** @typedef {import('./count-results.mjs').Count} Count */
/** @typedef {import('./list-steps.mjs').Step} Step */

/** A person's own settings must not leak into the tests. */
const notForTests = new Set([
  'MADOGUCHI_DATA_DIR',
  'MADOGUCHI_PORT',
  'MADOGUCHI_NOW',
  'MADOGUCHI_NO_WINDOW',
])

/** @param {Step} step @param {string | null} chromium @returns {NodeJS.ProcessEnv} */
function environmentFor({ environment = {} }, chromium) {
  const kept = Object.entries(process.env).filter(([name]) => !notForTests.has(name))
  const own = chromium === null ? {} : { MADOGUCHI_CHROMIUM: chromium }
  return { ...Object.fromEntries(kept), ...own, ...environment }
}

/** @param {Step} step @param {Count} count @param {number} seconds @param {string} said */
function show({ name }, { passed, failed }, seconds, said) {
  if (failed > 0) console.log(`\n---- ${name} ----\n${said.trimEnd()}\n---- end of ${name} ----\n`)
  console.log(
    `${failed === 0 ? 'ok    ' : 'FAILED'}  ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  )
}

/**
 * @param {Step} step
 * @param {{ appFolder: string, chromium: string | null }} around
 * @returns {Promise<Count>}
 */
async function runStep(step, { appFolder, chromium }) {
  const startedAt = Date.now()
  const environment = environmentFor(step, chromium)
  const { code, said } = await runCommand(step.command, step.args, {
    cwd: appFolder,
    environment,
    collects: true,
  })
  const count = await step.count(code)
  show(step, count, Math.round((Date.now() - startedAt) / 1000), said)
  return count
}

/**
 * One after another; a failure never keeps the rest from running.
 *
 * @param {readonly Step[]} steps
 * @param {{ appFolder: string, chromium: string | null }} around
 * @returns {Promise<Count[]>}
 */
export async function runLane(steps, around) {
  /** @type {Count[]} */
  const counts = []
  for (const step of steps) counts.push(await runStep(step, around))
  return counts
}
