/**
 * Rows: a record sealed for the working store. Sealed row and record are different types,
 * and this file is the one place where they meet.
 *
 *   RW-1  A row shows its id, its revision and the journal sequence that wrote it, and nothing else.
 *   RW-2  A row put in another row's place (table, id, revision) is refused.
 *   RW-3  Opening a sealed row gives the record that was sealed.
 */
import { keyOwnerOf, type RecordShape } from '../../../../shared/domain/core/record.ts'
import { fromJsonBytes, toJsonBytes, type Bytes } from '../bytes.ts'
import { deskKeyId, type KeyRing } from '../crypto/key-ring.ts'
import { SealBroken, type Place } from '../crypto/seal.ts'
import { codedPart, personalPart, type Flat, type Held } from '../memory/held.ts'

export interface SealedRow {
  readonly id: string
  readonly revision: number
  readonly sequence: number
  /** Under the desk key. */
  readonly coded: Bytes
  /** Under the key of its case file or person; `null` once that key was destroyed. */
  readonly personal: Bytes | null
}

interface CodedContent {
  readonly version: number
  readonly keyId: string
  /** `none`: the shape has no personal field. `lost`: its key was gone when the row was sealed. */
  readonly personal: 'sealed' | 'none' | 'lost'
  readonly coded: Flat
}

const placeOf = (table: string, row: Pick<SealedRow, 'id' | 'revision'>, half: string): Place => [
  'row',
  table,
  row.id,
  row.revision,
  half,
]

export const keyIdOf = (shape: RecordShape, id: string, coded: Flat): string => {
  const owner = keyOwnerOf(shape, id, coded)
  return owner.kind === 'desk' ? deskKeyId : owner.id
}

export const sealRow = async (
  ring: KeyRing,
  shape: RecordShape,
  id: string,
  held: Held,
): Promise<SealedRow> => {
  const { revision, sequence, version, flat } = held
  const coded = codedPart(shape, flat)
  const keyId = keyIdOf(shape, id, coded)
  const personalFields = personalPart(shape, flat)
  const isLost = held.isPersonalLost || !ring.has(keyId)
  const isNone = Object.keys(personalFields).length === 0
  const personal = isNone ? 'none' : isLost ? 'lost' : 'sealed'
  const content: CodedContent = { version, keyId, personal, coded }
  const place = (half: string): Place => placeOf(shape.table, { id, revision }, half)
  return {
    id,
    revision,
    sequence,
    coded: await ring.seal(deskKeyId, place('coded'), toJsonBytes(content)),
    personal:
      personal === 'sealed'
        ? await ring.seal(keyId, place('personal'), toJsonBytes(personalFields))
        : null,
  }
}

/** Throws `SealBroken` for a row that is not what its place says. */
export const openRow = async (ring: KeyRing, table: string, row: SealedRow): Promise<Held> => {
  const place = (half: string): Place => placeOf(table, row, half)
  const halves: readonly unknown[] = [row.coded, row.personal ?? new Uint8Array()]
  if (!halves.every((half) => half instanceof Uint8Array)) throw new SealBroken(place('coded'))
  const opened = await ring.unseal(deskKeyId, place('coded'), row.coded)
  const { version, keyId, coded, personal: kept } = fromJsonBytes(opened) as CodedContent
  if (kept === 'sealed' && row.personal === null) throw new SealBroken(place('personal'))
  // The key is back (a key file put in place again): such a row is worth less than the journal.
  if (kept === 'lost' && ring.has(keyId)) throw new SealBroken(place('personal'))
  const isPersonalLost = kept === 'lost' || !ring.has(keyId)
  const personal =
    row.personal === null || isPersonalLost
      ? {}
      : (fromJsonBytes(await ring.unseal(keyId, place('personal'), row.personal)) as Flat)
  const { revision, sequence } = row
  return { revision, sequence, version, flat: { ...coded, ...personal }, isPersonalLost }
}
