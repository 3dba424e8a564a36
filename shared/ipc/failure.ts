/**
 * A failure is the world saying no (disk full, folder not writable, file damaged).
 * It is made once, in the main process, and every screen that can meet one must handle it.
 */
import * as v from 'valibot'

export const failureKinds = [
  'disk-full',
  'read-only',
  'not-found',
  'already-there',
  'damaged',
  'stale-head',
  'not-a-backup',
  'newer-program',
  'cancelled',
  'other',
] as const

export type FailureKind = (typeof failureKinds)[number]

/** `code` is the operating system's word (ENOSPC …), never a path and never a name. */
export const failureSchema = v.object({ kind: v.picklist(failureKinds), code: v.string() })
export type Failure = v.InferOutput<typeof failureSchema>

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const replySchema = <S extends v.GenericSchema>(value: S) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), value }),
    v.object({ ok: v.literal(false), failure: failureSchema }),
  ])
