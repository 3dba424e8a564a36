/**
 * What asking the store can answer: it is done, the desk says no (refused), or the world says no (failed).
 * A bug is none of these: it is thrown and reaches the error boundary.
 */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Failure } from '../../../shared/ipc/failure.ts'

export type { Failure }

export type Outcome<T, R extends Refusal = Refusal> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refusal: R }
  | { readonly kind: 'failed'; readonly failure: Failure }

export const done = <T>(value: T): { readonly kind: 'done'; readonly value: T } => ({
  kind: 'done',
  value,
})
export const refused = <R extends Refusal>(
  refusal: R,
): { readonly kind: 'refused'; readonly refusal: R } => ({ kind: 'refused', refusal })
