/** Who works at the desk: adding, disabling, and the passphrases. */
import type { Role } from '../../../shared/domain/counselor/counselor.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { checkPassphrase } from '../../../shared/domain/passphrase/passphrase-rules.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { refused, type Outcome } from '../../data/queries/outcome.ts'
import * as vault from '../../data/writes/vault.ts'

export const addCounselor = async (
  name: string,
  role: Role,
  passphrase: string,
): Promise<Outcome<unknown, Refusal>> => {
  const normalName = normalizeText(name)
  if (normalName === '') return refused({ code: 'name-missing', facts: {} })
  const checked = checkPassphrase(passphrase)
  if (!checked.ok) return refused(checked.refusal)
  return vault.addCounselor({ name: normalName, role, passphrase: checked.value })
}

export const disableCounselor = (counselorId: string): Promise<Outcome<unknown, Refusal>> =>
  vault.disableCounselor(counselorId)

export const changeOwnPassphrase = async (
  current: string,
  wanted: string,
): Promise<Outcome<unknown, Refusal>> => {
  const checked = checkPassphrase(wanted)
  return checked.ok ? vault.changeOwnPassphrase(current, checked.value) : refused(checked.refusal)
}

export const resetPassphrase = async (
  counselorId: string,
  wanted: string,
): Promise<Outcome<unknown, Refusal>> => {
  const checked = checkPassphrase(wanted)
  return checked.ok ? vault.resetPassphrase(counselorId, checked.value) : refused(checked.refusal)
}
