/**
 * Backups: main copies sealed files; the manifest that binds them is sealed here.
 *
 *   SB-1  A backup opens with any passphrase or the recovery key of the vault it was taken from.
 *   SB-2  A manifest that does not open, or names another vault than its header, puts nothing in place.
 */
import * as v from 'valibot'
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import { backupManifestSchema, type BackupManifest } from '../../../../shared/ipc/contract.ts'
import { done, refused, type Outcome } from '../../queries/outcome.ts'
import { fromJsonBytes, toJsonBytes } from '../bytes.ts'
import { backupKeyId, KeyRing } from '../crypto/key-ring.ts'
import { SealBroken, type Place } from '../crypto/seal.ts'
import { openSlot, type Secret } from '../crypto/slots.ts'
import { viewSettings } from '../read/views-of.ts'
import { guarded, type Session, type WriteRefusal } from '../session.ts'
import { ask, type Invoke } from '../vault-port.ts'

const manifestPlace: Place = ['backup', 'manifest']

export interface MadeBackup {
  readonly path: string
  readonly sizeBytes: number
  readonly entries: number
  readonly at: string
}

/** When the last backup was made is the desk's to know (DS-4); a backup is whole without this entry. */
const rememberBackup = async (session: Session, at: string): Promise<void> => {
  const { settings, revision } = viewSettings(session.records)
  const fields = { ...settings, lastBackupAt: at }
  const writing = { table: 'settings' as const, id: settings.id, baseRevision: revision, fields }
  await session.commitUnasked('backup.make', { writings: [writing] })
}

const fileNameAt = (at: string): string =>
  `madoguchi-${at.slice(0, 10).replaceAll('-', '')}-${at.slice(11, 19).replaceAll(':', '')}.mdgbk`

export const makeBackup = (
  session: Session,
  isPlaceAsked: boolean,
): Promise<Outcome<MadeBackup, WriteRefusal>> =>
  guarded<MadeBackup, WriteRefusal>(async () => {
    const refusal = session.mayWrite('backup.make')
    // A damaged vault must be copied all the more.
    if (refusal !== null && refusal.code !== 'vault-read-only') return refused(refusal)
    const at = session.now()
    const order = { createdAt: at, ask: isPlaceAsked, fileName: fileNameAt(at) }
    const { manifest } = await ask(session.invoke, 'backup.write', order)
    const sealedManifest = await session.ring.seal(
      backupKeyId,
      manifestPlace,
      toJsonBytes(manifest),
    )
    const { path, sizeBytes } = await ask(session.invoke, 'backup.finish', { sealedManifest })
    if (session.readOnly === null) await rememberBackup(session, at)
    return done({ path, sizeBytes, entries: manifest.headSequence, at })
  })

export type RestoreRefusal = Refusal<'does-not-open'> | Refusal<'not-whole'>

const openManifest = async (
  ring: KeyRing,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<BackupManifest | null> => {
  try {
    const opened = await ring.unseal(backupKeyId, manifestPlace, sealed)
    const parsed = v.safeParse(backupManifestSchema, fromJsonBytes(opened))
    return parsed.success && parsed.output.vaultId === ring.vaultId ? parsed.output : null
  } catch (thrown) {
    if (thrown instanceof SealBroken) return null
    throw thrown
  }
}

/** The file lies in main's staging place already. Opens it with `secret`, checks it, puts it in place. */
export const restoreBackup = (
  invoke: Invoke,
  secret: Secret,
  replace: boolean,
): Promise<Outcome<{ readonly manifest: BackupManifest }, RestoreRefusal>> =>
  guarded<{ readonly manifest: BackupManifest }, RestoreRefusal>(async () => {
    const { header, sealedManifest } = await ask(invoke, 'restore.inspect', {})
    const slot = await openSlot(header, secret)
    if (slot === null) return refused({ code: 'does-not-open', facts: {} })
    const ring = await KeyRing.open(header.vaultId, slot.rawVaultKey)
    const manifest = await openManifest(ring, sealedManifest)
    if (manifest === null) return refused({ code: 'not-whole', facts: {} })
    await ask(invoke, 'restore.finish', { manifest, replace })
    return done({ manifest })
  })
