/** Whether a process still runs. One that has ended but was never asked for its exit code does not. */
import { readFile } from 'node:fs/promises'

/** @param {number} pid */
export async function isAlive(pid) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return !/\) Z /.test(status)
}
