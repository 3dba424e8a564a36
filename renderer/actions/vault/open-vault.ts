/** Making a vault and opening it, by passphrase or by recovery key. */
import {
  checkPassphrase,
  type PassphraseRefusal,
} from '../../../shared/domain/passphrase/passphrase-rules.ts'
import {
  makeRecoveryKey,
  parseRecoveryKey,
  recoveryRandomBytes,
  type RecoveryKey,
  type RecoveryKeyRefusal,
} from '../../../shared/domain/passphrase/recovery-key.ts'
import { expectOk, type Refusal } from '../../../shared/domain/core/result.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { refused, type Outcome } from '../../data/queries/outcome.ts'
import type { Progress, SessionView } from '../../data/queries/views.ts'
import * as vault from '../../data/writes/vault.ts'

/** What a person typed to open the vault. */
export type Opening =
  | { readonly kind: 'counselor'; readonly name: string; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly typed: string }

export type OpeningRefusal = vault.UnlockRefusal | RecoveryKeyRefusal
export type CreateRefusal = PassphraseRefusal | Refusal<'name-missing'>

export const newRecoveryKey = (): RecoveryKey =>
  expectOk(makeRecoveryKey(crypto.getRandomValues(new Uint8Array(recoveryRandomBytes))))

export const createVault = async (
  name: string,
  passphrase: string,
  recoveryKey: RecoveryKey,
): Promise<Outcome<SessionView, CreateRefusal>> => {
  const normalName = normalizeText(name)
  if (normalName === '') return refused({ code: 'name-missing', facts: {} })
  const checked = checkPassphrase(passphrase)
  if (!checked.ok) return refused(checked.refusal)
  return vault.createVault({
    name: normalName,
    passphrase: checked.value,
    recoveryCharacters: recoveryKey,
  })
}

/** The form in which what was typed opens a slot. */
export const secretOf = (
  opening: Opening,
):
  | { readonly ok: true; readonly value: vault.Secret }
  | { readonly ok: false; readonly refusal: RecoveryKeyRefusal } => {
  if (opening.kind === 'counselor') {
    const { name, passphrase } = opening
    return { ok: true, value: { kind: 'counselor', name: normalizeText(name), passphrase } }
  }
  const parsed = parseRecoveryKey(opening.typed)
  return parsed.ok ? { ok: true, value: { kind: 'recovery', characters: parsed.value } } : parsed
}

export const unlock = async (
  opening: Opening,
  onProgress: (progress: Progress) => void,
): Promise<Outcome<SessionView, OpeningRefusal>> => {
  const secret = secretOf(opening)
  return secret.ok ? vault.unlockVault(secret.value, onProgress) : refused(secret.refusal)
}
