/** Making, opening, copying and restoring the vault, and who can open it. Only actions come here. */
import { callable, endEngine, theEngine } from '../client/engine-client.ts'
import type { Secret } from '../engine/crypto/slots.ts'
import type { WriteRefusal } from '../engine/session.ts'
import type { MadeBackup, RestoreRefusal } from '../engine/vault/backup.ts'
import type { CounselorRefusal, NewCounselor } from '../engine/vault/counselors.ts'
import type { NewVault, UnlockRefusal } from '../engine/vault/open-vault.ts'
import type { Outcome } from '../queries/outcome.ts'
import type { Progress, SessionView } from '../queries/views.ts'

export { startEngine } from '../client/engine-client.ts'
export type {
  CounselorRefusal,
  MadeBackup,
  NewCounselor,
  NewVault,
  RestoreRefusal,
  Secret,
  UnlockRefusal,
}

export const createVault = (wanted: NewVault): Promise<Outcome<SessionView, never>> =>
  theEngine().create(wanted)

export const unlockVault = (
  secret: Secret,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<SessionView, UnlockRefusal>> => theEngine().unlock(secret, callable(onProgress))

export const restoreVault = (
  secret: Secret,
  replace: boolean,
): Promise<Outcome<unknown, RestoreRefusal>> => theEngine().restore(secret, replace)

export const makeBackup = (isPlaceAsked: boolean): Promise<Outcome<MadeBackup, WriteRefusal>> =>
  theEngine().makeBackup(isPlaceAsked)

export const addCounselor = (
  wanted: NewCounselor,
): Promise<Outcome<{ readonly counselorId: string }, CounselorRefusal>> =>
  theEngine().addCounselor(wanted)

export const disableCounselor = (counselorId: string): Promise<Outcome<null, CounselorRefusal>> =>
  theEngine().disableCounselor(counselorId)

export const changeOwnPassphrase = (
  current: string,
  wanted: string,
): Promise<Outcome<null, CounselorRefusal>> => theEngine().changeOwnPassphrase(current, wanted)

export const resetPassphrase = (
  counselorId: string,
  wanted: string,
): Promise<Outcome<null, CounselorRefusal>> => theEngine().resetPassphrase(counselorId, wanted)

export const endVault = (): void => endEngine()
