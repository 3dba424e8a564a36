/** Another commit came between reading and writing: read and decide again, a few times. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'

const mostTries = 3

export const tryAfresh = async <T, R extends Refusal>(
  write: () => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> => {
  let outcome = await write()
  for (let tries = 1; tries < mostTries; tries += 1) {
    if (outcome.kind !== 'refused' || outcome.refusal.code !== 'changed-meanwhile') break
    outcome = await write()
  }
  return outcome
}
