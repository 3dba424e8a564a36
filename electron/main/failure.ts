/** Turns what the operating system says into the failure union of the contract. */
import type { Failure, FailureKind, Reply } from '../../shared/ipc/failure.ts'

const kindByCode: Readonly<Record<string, FailureKind>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'not-found',
  EEXIST: 'already-there',
  ENOTEMPTY: 'already-there',
}

/** Thrown inside main, caught once by the IPC edge. */
export class VaultFailure extends Error {
  readonly kind: FailureKind
  readonly code: string
  constructor(kind: FailureKind, code: string = kind) {
    super(`${kind} (${code})`)
    this.kind = kind
    this.code = code
  }
}

export const toFailure = (thrown: unknown): Failure => {
  if (thrown instanceof VaultFailure) return { kind: thrown.kind, code: thrown.code }
  const code =
    thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
      ? thrown.code
      : null
  // Without a code, or with one of Node's own (ERR_…), it is a bug of ours, not the world's word: let it surface.
  if (code === null || code.startsWith('ERR_')) throw thrown
  return { kind: kindByCode[code] ?? 'other', code }
}

export const reply = async <T>(work: () => Promise<T>): Promise<Reply<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) }
  }
}
