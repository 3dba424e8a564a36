/** Reads how many tests passed and failed from what the runners wrote. */
import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} text @returns {Count} */
export function countVitest(text) {
  const { numPassedTests, numFailedTests } = JSON.parse(text)
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
}

/** A test that passed at a second try has passed. @param {string} text @returns {Count} */
export function countPlaywright(text) {
  const { expected, flaky, unexpected } = JSON.parse(text).stats
  return { passed: Number(expected) + Number(flaky), failed: Number(unexpected) }
}

/**
 * A runner that ended badly, or found nothing to run, is at least one failure.
 *
 * @param {Count} count
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function judge({ passed, failed }, code) {
  const isSound = Number.isInteger(passed) && Number.isInteger(failed)
  if (!isSound) return { passed: 0, failed: 1 }
  const foundNothing = passed + failed === 0
  return {
    passed,
    failed: foundNothing || (code !== 0 && failed === 0) ? Math.max(failed, 1) : failed,
  }
}

/**
 * @param {string} file what the runner wrote
 * @param {(text: string) => Count} count
 * @param {number} code
 * @returns {Promise<Count>}
 */
export async function countFile(file, count, code) {
  try {
    return judge(count(await readFile(file, 'utf8')), code)
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** A step that is one test by itself. @param {number} code @returns {Count} */
export const countOne = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
