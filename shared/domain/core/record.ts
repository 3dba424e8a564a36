/**
 * Records: what is kept, field by field, and under which key each field is sealed.
 *
 *   RC-1  Every field is marked coded (choice, date, count: sealed under the desk key) or personal
 *         (free text, identity: sealed under the key of its case file or person).
 *   RC-2  Splitting a record by its marks and joining it again gives the same record.
 *   RC-3  A record carries its id and exactly its shape's fields; anything more or less is refused.
 *   RC-4  A refusal names table and fields, never what stood in them.
 *   RC-5  An old payload is carried version by version to the newest; a newer one is refused.
 *   RC-6  The field that names a record's key is itself coded: it must be read before the key is.
 *
 * Must not know: storage, keys themselves, journals.
 */
import * as v from 'valibot'
import type { Id } from './id.ts'
import { ok, refuse, type Refusal, type Result } from './result.ts'

export type Mark = 'coded' | 'personal'
export interface Field<M extends Mark = Mark, S extends v.GenericSchema = v.GenericSchema> {
  readonly mark: M
  readonly schema: S
}
type Fields = Readonly<Record<string, Field>>
type Named<F extends Fields, M extends Mark> = {
  [K in keyof F]: F[K]['mark'] extends M ? K : never
}[keyof F]
type Values<F extends Fields, K extends keyof F> = {
  readonly [P in K]: v.InferOutput<F[P]['schema']>
}

/** Under which key the personal fields are sealed: the desk's, this record's own, or the one a field names. */
export type KeyOf<Name extends string = string> =
  | { readonly kind: 'desk' }
  | { readonly kind: 'self' }
  | { readonly kind: 'field'; readonly field: Name }

type Flat = Readonly<Record<string, unknown>>
/** Pure: id and fields of version n -> those of n + 1. Personal fields are absent once destroyed. */
export type Upgrade = (old: Flat) => Flat

export interface RecordShape<
  T extends string = string,
  I extends string = string,
  F extends Fields = Fields,
> {
  readonly table: T
  readonly version: number
  readonly keyOf: KeyOf
  readonly fields: F
  readonly upgrades: Readonly<Record<number, Upgrade>>
  readonly id: v.GenericSchema<I>
  readonly schema: v.GenericSchema
}

type FieldsOf<S extends RecordShape> = S['fields']
type IdPart<S extends RecordShape> = { readonly id: v.InferOutput<S['id']> }
type Plain<T> = { readonly [K in keyof T]: T[K] }

/** The record: its id and every field, all required; what is not known is `null`. */
export type RecordOf<S extends RecordShape> = Plain<
  IdPart<S> & Values<FieldsOf<S>, keyof FieldsOf<S>>
>
export type CodedOf<S extends RecordShape> = Plain<Values<FieldsOf<S>, Named<FieldsOf<S>, 'coded'>>>
export type PersonalOf<S extends RecordShape> = Plain<
  Values<FieldsOf<S>, Named<FieldsOf<S>, 'personal'>>
>
export interface SplitRecord<S extends RecordShape> {
  readonly id: v.InferOutput<S['id']>
  readonly coded: CodedOf<S>
  readonly personal: PersonalOf<S>
}
export type NotARecord = Refusal<
  'not-a-record',
  { readonly table: string; readonly fields: readonly string[] }
>
export type VersionUnknown = Refusal<
  'version-unknown',
  { readonly table: string; readonly version: number }
>

export const coded = <S extends v.GenericSchema>(schema: S): Field<'coded', S> => ({
  mark: 'coded',
  schema,
})
export const personal = <S extends v.GenericSchema>(schema: S): Field<'personal', S> => ({
  mark: 'personal',
  schema,
})

/** Throws (a bug) when the key's field is not coded or an upgrade between two versions is missing. */
export function defineRecord<T extends string, I extends Id<string>, F extends Fields>(shape: {
  readonly table: T
  readonly version: number
  readonly id: v.GenericSchema<I>
  readonly keyOf: KeyOf<Named<F, 'coded'> & string>
  readonly fields: F
  readonly upgrades?: Readonly<Record<number, Upgrade>>
}): RecordShape<T, I, F> {
  const { keyOf, fields, upgrades = {} } = shape
  if (keyOf.kind === 'field' && fields[keyOf.field]?.mark !== 'coded')
    throw new Error(`${shape.table}: key field is not coded`)
  for (let from = 1; from < shape.version; from++) {
    if (!upgrades[from]) throw new Error(`${shape.table}: no upgrade from version ${from}`)
  }
  const entries = Object.entries(fields).map(([name, field]) => [name, field.schema])
  const schema = v.strictObject({
    id: shape.id,
    ...(Object.fromEntries(entries) as Record<string, v.GenericSchema>),
  })
  return { ...shape, upgrades, schema }
}

/** The names of a shape's fields that carry `mark`. */
export function fieldNames(shape: RecordShape, mark: Mark): readonly string[] {
  return Object.keys(shape.fields).filter((name) => shape.fields[name]?.mark === mark)
}

export function checkRecord<S extends RecordShape>(
  shape: S,
  input: unknown,
): Result<RecordOf<S>, NotARecord> {
  const checked = v.safeParse(shape.schema, input)
  if (checked.success) return ok(checked.output as RecordOf<S>)
  const fields = new Set(checked.issues.map((issue) => String(issue.path?.[0]?.key ?? '')))
  return refuse('not-a-record', { table: shape.table, fields: [...fields] })
}

export function splitRecord<S extends RecordShape>(shape: S, record: RecordOf<S>): SplitRecord<S> {
  const flat = record as Flat
  const pick = (mark: Mark): unknown =>
    Object.fromEntries(fieldNames(shape, mark).map((name) => [name, flat[name]]))
  return {
    id: record.id,
    coded: pick('coded') as CodedOf<S>,
    personal: pick('personal') as PersonalOf<S>,
  }
}

/** The inverse of `splitRecord`; both halves come from outside and are checked. */
export function joinRecord<S extends RecordShape>(
  shape: S,
  split: { readonly id: string; readonly coded: object; readonly personal: object },
): Result<RecordOf<S>, NotARecord> {
  return checkRecord(shape, { ...split.coded, ...split.personal, id: split.id })
}

/** Carries a whole flat record of `version` to the shape's newest version. Unchecked: `readRecord` checks. */
export function upgradeRecord(
  shape: RecordShape,
  version: number,
  old: Flat,
): Result<Flat, VersionUnknown> {
  const known = Number.isInteger(version) && version >= 1 && version <= shape.version
  if (!known) return refuse('version-unknown', { table: shape.table, version })
  let flat = old
  for (let from = version; from < shape.version; from++) flat = shape.upgrades[from]?.(flat) ?? flat
  return ok(flat)
}

/** A stored payload of any version -> the newest record. */
export function readRecord<S extends RecordShape>(
  shape: S,
  stored: {
    readonly id: string
    readonly version: number
    readonly coded: object
    readonly personal: object
  },
): Result<RecordOf<S>, NotARecord | VersionUnknown> {
  const flat = { ...stored.coded, ...stored.personal, id: stored.id }
  const upgraded = upgradeRecord(shape, stored.version, flat)
  return upgraded.ok ? checkRecord(shape, upgraded.value) : upgraded
}

/** Whose key seals this record's personal fields; readable from the coded half alone. */
export function keyOwnerOf(
  shape: RecordShape,
  id: string,
  codedPart: object,
): { readonly kind: 'desk' } | { readonly kind: 'record'; readonly id: string } {
  if (shape.keyOf.kind === 'desk') return { kind: 'desk' }
  if (shape.keyOf.kind === 'self') return { kind: 'record', id }
  const named = (codedPart as Flat)[shape.keyOf.field]
  if (typeof named !== 'string') throw new Error(`${shape.table}: no key named`)
  return { kind: 'record', id: named }
}
