/**
 * Result: what a rule answers. A refusal is the desk saying no: a code and facts, never a sentence,
 * so that screens word it in their own language. Facts never carry what a person told us.
 *
 * Must not know: languages, screens, storage. Failures (disk, network) are `shared/ipc/failure.ts`.
 */
export type Facts = Readonly<Record<string, unknown>>

export interface Refusal<Code extends string = string, F extends Facts = Facts> {
  readonly code: Code
  readonly facts: F
}

export type Result<T, R extends Refusal = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export function refuse<Code extends string>(
  code: Code,
): { readonly ok: false; readonly refusal: Refusal<Code, Readonly<Record<string, never>>> }
export function refuse<Code extends string, F extends Facts>(
  code: Code,
  facts: F,
): { readonly ok: false; readonly refusal: Refusal<Code, F> }
export function refuse(
  code: string,
  facts: Facts = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } }
}

/** The value, or what stands instead of it where it was refused. */
export const valueOr = <T, D>(result: Result<T>, otherwise: D): T | D =>
  result.ok ? result.value : otherwise

/** For places where a refusal would be a bug (shipped data, fixtures): the value, or it throws the code. */
export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${result.refusal.code}`)
}
