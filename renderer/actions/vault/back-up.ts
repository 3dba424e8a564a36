/** Taking a backup of the whole vault folder, and taking one in. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { refused, type Failure, type Outcome } from '../../data/queries/outcome.ts'
import type { Progress } from '../../data/queries/views.ts'
import * as vault from '../../data/writes/vault.ts'
import { invoke } from '../../platform/desktop.ts'
import { secretOf, type Opening, type OpeningRefusal } from './open-vault.ts'

export type { MadeBackup } from '../../data/writes/vault.ts'

/** At the usual place, or where the person says (`isPlaceAsked`). */
export const makeBackup = (isPlaceAsked: boolean): Promise<Outcome<vault.MadeBackup, Refusal>> =>
  vault.makeBackup(isPlaceAsked)

const pieceBytes = 1024 * 1024

const sendPieces = async (
  file: Blob,
  onProgress: (progress: Progress) => void,
): Promise<Failure | null> => {
  const begun = await invoke('restore.begin', { sizeBytes: file.size })
  if (!begun.ok) return begun.failure
  for (let offsetBytes = 0; offsetBytes < file.size; offsetBytes += pieceBytes) {
    const part = file.slice(offsetBytes, offsetBytes + pieceBytes)
    const piece = new Uint8Array(await part.arrayBuffer())
    const taken = await invoke('restore.piece', { offsetBytes, piece })
    if (!taken.ok) return taken.failure
    onProgress({ done: offsetBytes + piece.length, total: file.size })
  }
  return null
}

/** `isReplacing`: a vault that is there already is kept beside, and this one takes its place. */
export const restoreBackup = async (
  file: Blob,
  opening: Opening,
  isReplacing: boolean,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<unknown, OpeningRefusal | vault.RestoreRefusal>> => {
  const secret = secretOf(opening)
  if (!secret.ok) return refused(secret.refusal)
  const failure = await sendPieces(file, onProgress)
  if (failure !== null) return { kind: 'failed', failure }
  const restored = await vault.restoreVault(secret.value, isReplacing)
  if (restored.kind !== 'done') await invoke('restore.cancel', {})
  return restored
}
