/** Journals with entries in them, and their files on the disk. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { listWhole } from './durable-file.ts'
import { Journal, type Disk, type Head } from './journal.ts'

export const vaultId = 'vault-for-tests'

const opened: Journal[] = []
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
})

export const openJournal = async (folder: string, disk?: Disk): Promise<Journal> => {
  const journal = await Journal.open(folder, vaultId, disk)
  opened.push(journal)
  return journal
}

export const body = (text: string): Uint8Array => Buffer.from(text, 'utf8')
export const bodiesOf = async (journal: Journal): Promise<readonly string[]> => {
  const entries = await journal.read(1, Infinity)
  return entries.map(({ sealed }) => Buffer.from(sealed).toString('utf8'))
}

export const appendText = (journal: Journal, text: string): Promise<Head> => {
  const { headSequence, headHash } = journal.state
  return journal.append(headSequence, headHash, body(text))
}

export const journalOf = async (
  folder: string,
  texts: readonly string[],
  disk?: Disk,
): Promise<Journal> => {
  const journal = await openJournal(folder, disk)
  for (const text of texts) await appendText(journal, text)
  return journal
}

export const segmentsOf = async (folder: string): Promise<readonly string[]> =>
  (await listWhole(folder)).filter((name) => name.endsWith('.mdj'))

/** Reads a file, changes its bytes, writes it back. */
export const changeFile = async (
  folder: string,
  name: string,
  change: (bytes: Buffer) => Buffer,
): Promise<void> => {
  const path = join(folder, name)
  await writeFile(path, change(await readFile(path)))
}

/** Every bit of one byte turned over. */
export const flipAt =
  (offset: number) =>
  (bytes: Buffer): Buffer => {
    const flipped = Buffer.from(bytes)
    flipped[offset] = (flipped[offset] ?? 0) ^ 0xff
    return flipped
  }
