/**
 * Waits until a Chromium of a killed host has let go of the profile, then removes a lock that was
 * left behind. Safe because the data folder is already ours: no other host runs on it.
 */
import { readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from '../is-alive.mjs'
import { pause } from './take-port.mjs'

const patienceMs = 5000
const pauseMs = 100

/** On Linux and macOS the lock is a link to "host-pid"; on Windows it goes with its process. @param {string} lock */
async function holderOf(lock) {
  const target = await readlink(lock).catch(() => '')
  const pid = Number(/-(\d+)$/.exec(target)?.[1])
  return Number.isInteger(pid) ? pid : null
}

/** @param {string} profile */
export async function freeProfile(profile) {
  const lock = join(profile, 'SingletonLock')
  const until = Date.now() + patienceMs
  for (;;) {
    const holder = await holderOf(lock)
    if (holder === null) return
    if (!(await isAlive(holder))) return rm(lock, { force: true })
    if (Date.now() >= until) return
    await pause(pauseMs)
  }
}
