/**
 * Making and opening a vault.
 *
 *   OV-1  A wrong name and a wrong passphrase get the same answer.
 *   OV-2  A disabled counselor is answered as an unknown one.
 *   OV-3  A vault whose founding was cut short (no counselor on record) is founded by the first counselor who opens it.
 *   OV-4  A founding that fails is said as the failure it is; so is damage that hides who is on record.
 */
import type { Role } from '../../../../shared/domain/counselor/counselor.ts'
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import { defaultSettings } from '../../../../shared/domain/settings/desk-settings.ts'
import type { SealedFile } from '../../../../shared/ipc/contract.ts'
import type { VaultHeader } from '../../../../shared/ipc/vault-header.ts'
import { done, refused, type Failure, type Outcome } from '../../queries/outcome.ts'
import type { Notice, Progress, ReadOnlyReason } from '../../queries/views.ts'
import { randomBytes, randomId, toBase64, type Bytes } from '../bytes.ts'
import { deskKeyId, KeyRing } from '../crypto/key-ring.ts'
import { makeSlot, openSlot, recoverySlotId, type Secret } from '../crypto/slots.ts'
import { openStore } from '../open-store.ts'
import { guarded, Session, type Who } from '../session.ts'
import { ask, type Invoke } from '../vault-port.ts'

export type Strength = Pick<VaultHeader['kdf'], 'memoryKiB' | 'passes' | 'lanes'>
/** Argon2id as recommended by RFC 9106 §4, second option: 64 MiB, 3 passes. */
export const usualStrength: Strength = { memoryKiB: 65536, passes: 3, lanes: 1 }

export interface Surroundings {
  readonly invoke: Invoke
  readonly now: () => string
  readonly strength: Strength
  readonly onProgress: (progress: Progress) => void
}
export interface NewVault {
  readonly name: string
  readonly passphrase: string
  readonly recoveryCharacters: string
}
export type UnlockRefusal = Refusal<'does-not-open'> | Refusal<'no-vault'>

const founding = (name: string, counselorId: string, now: string) => [
  { table: 'counselor' as const, id: counselorId, baseRevision: 0, fields: founder(name, now) },
  {
    table: 'settings' as const,
    id: defaultSettings.id,
    baseRevision: 0,
    fields: { ...defaultSettings },
  },
]
const founder = (name: string, addedAt: string) => {
  const role: Role = 'administrator'
  return { name, role, addedAt, disabledAt: null }
}

const makeHeader = async (
  strength: Strength,
  rawVaultKey: Bytes,
  counselorId: string,
  wanted: NewVault,
): Promise<VaultHeader> => {
  const kdf = { algorithm: 'argon2id' as const, ...strength, salt: toBase64(randomBytes(16)) }
  const base = { vaultId: randomId(), kdf }
  const own: Secret = {
    kind: 'counselor',
    name: wanted.name,
    passphrase: wanted.passphrase,
  }
  const recovery: Secret = { kind: 'recovery', characters: wanted.recoveryCharacters }
  const slots = [
    await makeSlot(base, counselorId, own, rawVaultKey),
    await makeSlot(base, recoverySlotId, recovery, rawVaultKey),
  ]
  return { format: 1, revision: 1, ...base, slots }
}

export const listKeys = async (invoke: Invoke): Promise<readonly SealedFile[]> => {
  const { ids, lengths, sealed } = await ask(invoke, 'keys.list', {})
  let at = 0
  return ids.map((id, index) => {
    const from = at
    at += lengths[index] ?? 0
    return { id, sealed: sealed.slice(from, at) }
  })
}

const openSession = async (
  around: Surroundings,
  header: VaultHeader,
  rawVaultKey: Bytes,
  who: Who,
): Promise<Session> => {
  const ring = await KeyRing.open(header.vaultId, rawVaultKey)
  const { length: count } = await ring.take(await listKeys(around.invoke))
  const opened = await openStore(around.invoke, ring, around.onProgress)
  const notices: readonly Notice[] =
    count === 0 ? opened.notices : [...opened.notices, { kind: 'keys-unreadable', count }]
  return new Session(around, { ring, rawVaultKey, header }, { ...opened, notices }, who)
}

export const createVault = (
  around: Surroundings,
  wanted: NewVault,
): Promise<Outcome<Session, never>> =>
  guarded(async () => {
    const rawVaultKey = randomBytes(32)
    const counselorId = randomId()
    const header = await makeHeader(around.strength, rawVaultKey, counselorId, wanted)
    const ring = await KeyRing.open(header.vaultId, rawVaultKey)
    const keys = [await ring.wrapNew(deskKeyId)]
    await ask(around.invoke, 'vault.create', { header, keys })
    const who: Who = { kind: 'counselor', counselorId }
    const session = await openSession(around, header, rawVaultKey, who)
    const failure = await found(session, wanted.name, counselorId)
    return failure === null ? done(session) : fail(session, failure)
  })

const found = async (
  session: Session,
  name: string,
  counselorId: string,
): Promise<Failure | null> => {
  const writings = founding(name, counselorId, session.now())
  const founded = await session.commitUnasked('vault.create', { writings })
  if (founded.kind === 'refused') throw new Error(`founding refused: ${founded.refusal.code}`)
  return founded.kind === 'failed' ? founded.failure : null
}

const fail = (
  session: Session,
  failure: Failure,
): { readonly kind: 'failed'; readonly failure: Failure } => {
  session.close()
  return { kind: 'failed', failure }
}

const isOnRecord = (session: Session): boolean => {
  const { actor } = session
  return actor !== null && (actor.kind === 'recovery' || actor.disabledAt === null)
}

/** The slot opened, and what the vault can still tell does not know whose it is. */
const hidden = (readOnly: ReadOnlyReason): Failure =>
  readOnly.kind === 'damaged'
    ? { kind: 'damaged', code: 'journal' }
    : { kind: 'read-only', code: readOnly.code }

export const unlockVault = (
  around: Surroundings,
  secret: Secret,
): Promise<Outcome<Session, UnlockRefusal>> =>
  guarded<Session, UnlockRefusal>(async () => {
    const { header } = await ask(around.invoke, 'vault.look', {})
    if (header === null) return refused({ code: 'no-vault', facts: {} })
    const slot = await openSlot(header, secret)
    if (slot === null) return refused({ code: 'does-not-open', facts: {} })
    const who: Who =
      secret.kind === 'recovery'
        ? { kind: 'recovery' }
        : { kind: 'counselor', counselorId: slot.slotId }
    const session = await openSession(around, header, slot.rawVaultKey, who)
    const { readOnly } = session
    const isUnfounded = readOnly === null && session.records.all('counselor').length === 0
    const failure =
      isUnfounded && secret.kind === 'counselor'
        ? await found(session, secret.name, slot.slotId)
        : null
    if (failure !== null) return fail(session, failure)
    if (!isOnRecord(session)) {
      if (readOnly !== null && session.actor === null) return fail(session, hidden(readOnly))
      session.close()
      return refused({ code: 'does-not-open', facts: {} })
    }
    // The entry tells later who opened the vault; without it the vault opens all the same.
    if (readOnly === null) await session.commitUnasked('vault.open', { writings: [] })
    return done(session)
  })
