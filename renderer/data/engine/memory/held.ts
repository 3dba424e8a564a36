/**
 * A record as the engine holds it: its fields side by side, its revision, and whether its personal
 * half can still be read.
 *
 *   HE-1  A patch is applied to the revision before it and to no other.
 *   HE-2  A held record of an older version is brought to a patch's version before the patch is applied.
 *   HE-3  Where the key is gone the coded half stays and the personal half is said to be gone.
 */
import {
  fieldNames,
  upgradeRecord,
  type CodedOf,
  type PersonalOf,
  type RecordShape,
} from '../../../../shared/domain/core/record.ts'

export type Flat = Readonly<Record<string, unknown>>

export interface Held {
  readonly revision: number
  readonly sequence: number
  readonly version: number
  readonly flat: Flat
  readonly isPersonalLost: boolean
}

/** What queries work with: the personal half is `null` once its key was destroyed. */
export interface Stored<S extends RecordShape> {
  readonly id: string
  readonly revision: number
  readonly sequence: number
  readonly coded: CodedOf<S>
  readonly personal: PersonalOf<S> | null
}

export interface FieldChange {
  readonly from?: unknown
  readonly to: unknown
}
export type Patch = Readonly<Record<string, FieldChange>>

const pick = (flat: Flat, names: readonly string[]): Flat =>
  Object.fromEntries(names.map((name) => [name, flat[name]]))

export const codedPart = (shape: RecordShape, flat: Flat): Flat =>
  pick(flat, fieldNames(shape, 'coded'))
export const personalPart = (shape: RecordShape, flat: Flat): Flat =>
  pick(flat, fieldNames(shape, 'personal'))

/** A record of a version this program does not know yet. */
export class NewerProgram extends Error {}

/** Throws `NewerProgram` on a version this program does not know. */
export const bringTo = (shape: RecordShape, held: Held, version: number): Held => {
  if (held.version === version) return held
  const upgraded = upgradeRecord({ ...shape, version }, held.version, held.flat)
  if (!upgraded.ok) throw new NewerProgram(`${shape.table}: version ${held.version}`)
  return { ...held, version, flat: upgraded.value }
}

export const toStored = <S extends RecordShape>(shape: S, id: string, held: Held): Stored<S> => {
  const { revision, sequence, flat, isPersonalLost } = bringTo(shape, held, shape.version)
  return {
    id,
    revision,
    sequence,
    coded: codedPart(shape, flat) as CodedOf<S>,
    personal: isPersonalLost ? null : (personalPart(shape, flat) as PersonalOf<S>),
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Field by field what differs; every field when there was no record before. */
export const diff = (before: Flat | null, after: Flat): Patch => {
  const changed = Object.entries(after).filter(
    ([name, to]) => before === null || !isSame(before[name], to),
  )
  return Object.fromEntries(
    changed.map(([name, to]) => [name, before === null ? { to } : { from: before[name], to }]),
  )
}

export const applyPatch = (flat: Flat, patch: Patch): Flat => ({
  ...flat,
  ...Object.fromEntries(Object.entries(patch).map(([name, { to }]) => [name, to])),
})
