/** Files that are either wholly there or not at all, also after a power cut. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'

/** A folder entry is durable only when the folder itself is synced; Windows has no such call. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const writeWhole = async (
  handle: FileHandle,
  bytes: Uint8Array,
  at: number,
): Promise<void> => {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

const partOf = (path: string): string => `${path}.part`

/** Writes beside the place, syncs, then renames: a reader sees the old bytes or the new ones. */
export const replaceDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const part = partOf(path)
  try {
    const handle = await open(part, 'w')
    try {
      await writeWhole(handle, bytes, 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, path)
  } catch (thrown) {
    await rm(part, { force: true }).catch(() => undefined)
    throw thrown
  }
  await syncFolder(dirname(path))
}

/** Names of the whole files of a folder; unfinished ones of an earlier crash are left out. */
export const listWhole = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => entry.name)
    .sort()
}

export const isNotThere = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'

export const readIfThere = async (path: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(path)
  } catch (thrown) {
    if (isNotThere(thrown)) return null
    throw thrown
  }
}

export const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

export const dropDurably = async (folder: string, name: string): Promise<void> => {
  await rm(join(folder, name), { force: true })
  await syncFolder(folder)
}
