/** A vault opened without passphrases, and what its memory and its rows hold: for tests that open it hundreds of times. */
import { openRow, type SealedRow } from '../../renderer/data/engine/codec/row.ts'
import { deskKeyId, KeyRing } from '../../renderer/data/engine/crypto/key-ring.ts'
import type { Held } from '../../renderer/data/engine/memory/held.ts'
import type { Records } from '../../renderer/data/engine/memory/records.ts'
import { openStore } from '../../renderer/data/engine/open-store.ts'
import { Session } from '../../renderer/data/engine/session.ts'
import { listKeys } from '../../renderer/data/engine/vault/open-vault.ts'
import type { Progress } from '../../renderer/data/queries/views.ts'
import { tableNames, type TableName } from '../../renderer/data/schema/tables.ts'
import type { VaultHeader } from '../../shared/ipc/vault-header.ts'
import { lightly, type Pc } from './pc.fixture.ts'

export const vaultId = 'bare-vault'
const rawVaultKey = new Uint8Array(32).fill(5)
const header: VaultHeader = {
  format: 1,
  vaultId,
  revision: 1,
  kdf: { algorithm: 'argon2id', ...lightly, salt: '' },
  slots: [],
}

/** The vault folder, if it is not there yet. */
export const makeBare = async (pc: Pc): Promise<void> => {
  if ((await pc.ask('vault.look', {})).header !== null) return
  const ring = await KeyRing.open(vaultId, rawVaultKey)
  await pc.ask('vault.create', { header, keys: [await ring.wrapNew(deskKeyId)] })
}

export const openBare = async (
  pc: Pc,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Session> => {
  const ring = await KeyRing.open(vaultId, rawVaultKey)
  await ring.take(await listKeys(pc.invoke))
  const opened = await openStore(pc.invoke, ring, onProgress)
  return new Session(pc, { ring, rawVaultKey, header }, opened, { kind: 'recovery' })
}

export type Contents = Readonly<Record<string, Held>>

const sorted = (entries: readonly (readonly [string, Held])[]): Contents =>
  Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)))

/** Every record in memory, by table and id. */
export const memoryOf = (records: Records): Contents =>
  sorted(
    tableNames.flatMap((table) =>
      records.entries(table).map(([id, held]) => [`${table} ${id}`, withId(held, id)] as const),
    ),
  )
const withId = (held: Held, id: string): Held => ({ ...held, flat: { ...held.flat, id } })

const newestDatabase = async (pc: Pc): Promise<string> => (await pc.profile.names()).at(-1) ?? ''

/** Every row on the disk, opened; and the place they stand for. */
export const rowsOf = async (
  pc: Pc,
  ring: KeyRing,
): Promise<{ readonly contents: Contents; readonly sequence: number }> => {
  const values = await pc.profile.values(await newestDatabase(pc))
  const entries: (readonly [string, Held])[] = []
  for (const table of tableNames)
    for (const row of (values.get(table) ?? []) as readonly SealedRow[])
      entries.push([`${table} ${row.id}`, withId(await openRow(ring, table, row), row.id)])
  const [position] = (values.get('position') ?? []) as readonly { readonly sequence: number }[]
  return { contents: sorted(entries), sequence: position?.sequence ?? 0 }
}

export const changeRows = async (
  pc: Pc,
  table: TableName | 'position',
  change: (row: never) => unknown,
): Promise<void> => pc.profile.change(await newestDatabase(pc), table, change)
