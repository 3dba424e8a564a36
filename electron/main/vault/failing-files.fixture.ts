/**
 * A file system that says no at a chosen step, put in the place of `node:fs/promises` by `vi.mock`:
 *
 *     vi.mock('node:fs/promises', async (original) => {
 *       const { failable } = await import('./failing-files.fixture.ts')
 *       return failable(await original<typeof Files>())
 *     })
 *
 * A step is one call that changes the disk. A write that fails has put half of its bytes there.
 */
import type * as Files from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

export type Files = typeof Files

const error = (code: string): Error => Object.assign(new Error(code), { code })

interface FailingFiles {
  steps: number
  failAt: number
  code: string
  /** From the failing step on nothing works any more, tidying up included: the power is off. */
  isPowerCut: boolean
  /** What was asked, in order. */
  asked: string[]
  /** Files that cannot be opened for reading. */
  failToRead?: RegExp
  /** What else happens just before a write to a backup file, or just after its sync. */
  onWrite?: () => Promise<void>
  onSync?: () => Promise<void>
}

/** The one file system of a test file. */
export const files: FailingFiles = {
  steps: 0,
  failAt: Infinity,
  code: 'ENOSPC',
  isPowerCut: false,
  asked: [],
}

export const filesWork = (): void => {
  Object.assign(files, { steps: 0, failAt: Infinity, code: 'ENOSPC', isPowerCut: false, asked: [] })
  delete files.failToRead
  delete files.onWrite
  delete files.onSync
}

const isFailing = (what: string): boolean => {
  files.steps += 1
  files.asked.push(what)
  return files.isPowerCut ? files.steps >= files.failAt : files.steps === files.failAt
}

const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  if (isFailing(what)) throw error(files.code)
  return work()
}

const failableHandle = (handle: FileHandle, path: string): FileHandle => {
  const isBackup = path.endsWith('.mdgbk.part')
  const write = async (bytes: Uint8Array, from: number, length: number, at: number) => {
    if (isBackup) await files.onWrite?.()
    if (!isFailing('write')) return handle.write(bytes, from, length, at)
    await handle.write(bytes, from, Math.floor(length / 2), at)
    throw error(files.code)
  }
  const replaced: Partial<Record<PropertyKey, unknown>> = {
    write,
    sync: async () => {
      await step('sync', () => handle.sync())
      if (isBackup) await files.onSync?.()
    },
    datasync: () => step('datasync', () => handle.datasync()),
    truncate: (length: number) => step('truncate', () => handle.truncate(length)),
  }
  return new Proxy(handle, {
    get: (target, name) => {
      const own: unknown = replaced[name] ?? Reflect.get(target, name, target)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

export const failable = (real: Files): Files => ({
  ...real,
  open: async (path, flags, mode) => {
    const opened = async () => failableHandle(await real.open(path, flags, mode), String(path))
    if (flags !== 'r') return step('open', opened)
    if (files.failToRead?.test(String(path))) throw error('EIO')
    return opened()
  },
  mkdir: ((path: string, options: object) =>
    step('mkdir', () => real.mkdir(path, options))) as Files['mkdir'],
  rename: (from, to) => step('rename', () => real.rename(from, to)),
  rm: async (path, options) => {
    if (files.isPowerCut && files.steps >= files.failAt) throw error(files.code)
    await real.rm(path, options)
  },
})
