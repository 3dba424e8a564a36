/**
 * Windows as rows of a table: the columns that are written and read again.
 *
 *   BW-1  UTF-8 with a byte order mark; a cell that a table program would take for a formula gets an apostrophe before
 *         it, wide signs too, and the apostrophe is left out when it is read back.
 *   BW-2  One line a window, in the order of the list, with the number that it is known by.
 *   BW-3  What is written is read as the same window.
 *
 * Must not know: languages (its words are passed in), files, how a table is cut into cells.
 */
import { plainCell, readyCell } from '../text/csv-cell.ts'
import { csvText } from '../text/csv-text.ts'
import type { Municipality } from '../person/municipality.ts'
import {
  bodyKinds,
  bodyNeeds,
  isBodyPerson,
  personGroups,
  residentOf,
  type BodyKind,
  type BodyNeed,
  type BodyPerson,
  type PersonGroup,
  type ReferralBody,
} from './referral-body.ts'
import {
  bodyTexts,
  typedBody,
  weekFields,
  type ReadingTables,
  type TypedBody,
} from './read-body.ts'

export const bodyColumns = [
  'id',
  'name',
  'kind',
  'phone',
  'web',
  'place',
  'canDo',
  'howTo',
  'note',
  'needs',
  'persons',
  ...weekFields,
  'isClosedOnHolidays',
  'isClosedAtYearEnd',
  'isClosureAssumed',
  'exceptions',
  'source',
  'isVerified',
  'checkedOn',
  'retiredOn',
] as const
export type BodyColumn = (typeof bodyColumns)[number]
const flags = ['isClosedOnHolidays', 'isClosedAtYearEnd', 'isClosureAssumed', 'isVerified'] as const
const verbatim = [...bodyTexts, ...weekFields, 'exceptions', 'checkedOn', 'retiredOn'] as const

export interface BodyTableWords {
  readonly columns: Readonly<Record<BodyColumn, string>>
  readonly kinds: Readonly<Record<BodyKind, string>>
  readonly needs: Readonly<Record<BodyNeed, string>>
  readonly persons: Readonly<Record<PersonGroup, string>>
  /** Residents are written as their municipality. */
  readonly municipalities: readonly { readonly code: Municipality; readonly name: string }[]
  readonly yes: string
  readonly no: string
}

/** Stands between several answers in one cell. */
const between = '\u3001'

export function writeBodyTable(
  bodies: readonly ReferralBody[],
  words: BodyTableWords,
  tables: ReadingTables,
): string {
  const lines = bodies.map((body) => {
    const cells = cellsOf(body, words, tables)
    return bodyColumns.map((column) => readyCell(cells[column]))
  })
  return csvText([bodyColumns.map((column) => words.columns[column]), ...lines])
}

function cellsOf(
  body: ReferralBody,
  words: BodyTableWords,
  { clockWords }: ReadingTables,
): Readonly<Record<BodyColumn, string>> {
  const typed = typedBody(body, clockWords)
  const flag = (isSo: boolean): string => (isSo ? words.yes : words.no)
  return {
    ...typed,
    // Table programs that write Shift_JIS have no en dash.
    ...Object.fromEntries(
      [...weekFields, 'exceptions' as const].map((field) => [
        field,
        typed[field].replaceAll('\u2013', '-'),
      ]),
    ),
    id: body.id,
    kind: words.kinds[body.kind],
    needs: body.needs.map((need) => words.needs[need]).join(between),
    persons: body.persons.map((person) => personWord(person, words)).join(between),
    isClosedOnHolidays: flag(typed.isClosedOnHolidays),
    isClosedAtYearEnd: flag(typed.isClosedAtYearEnd),
    isClosureAssumed: flag(typed.isClosureAssumed),
    isVerified: flag(typed.isVerified),
  }
}

const personWord = (person: BodyPerson, { persons, municipalities }: BodyTableWords): string => {
  const group = personGroups.find((each) => each === person)
  if (group !== undefined) return persons[group]
  return municipalities.find(({ code }) => person === `resident:${code}`)?.name ?? person
}

/** One row, as cells by column; a column that the table does not have is absent. */
export type BodyCells = Partial<Readonly<Record<BodyColumn, string>>>

export interface ReadCells {
  /** What is not in the table stays as it was `before`. */
  readonly typed: TypedBody
  /** Cells that name no choice that there is. */
  readonly wrong: readonly BodyColumn[]
}

export function readCells(cells: BodyCells, before: TypedBody, words: BodyTableWords): ReadCells {
  const wrong: BodyColumn[] = []
  const told = <T>(column: BodyColumn, read: (cell: string) => T | undefined, otherwise: T): T => {
    const cell = cells[column]
    if (cell === undefined) return otherwise
    const value = read(plainCell(cell).trim())
    if (value === undefined) wrong.push(column)
    return value ?? otherwise
  }
  const typed: TypedBody = {
    ...before,
    ...Object.fromEntries(
      verbatim.map((column) => [column, told(column, (cell) => cell, before[column])]),
    ),
    ...Object.fromEntries(
      flags.map((column) => [
        column,
        told(column, (cell) => readFlag(cell, words), before[column]),
      ]),
    ),
    kind: told('kind', (cell) => (cell === '' ? before.kind : findKind(cell, words)), before.kind),
    needs: told(
      'needs',
      (cell) => readSeveral(cell, (word) => findNeed(word, words)),
      before.needs,
    ),
    persons: told(
      'persons',
      (cell) => readSeveral(cell, (word) => findPerson(word, words)),
      before.persons,
    ),
  }
  return { typed, wrong }
}

const readFlag = (cell: string, { yes, no }: BodyTableWords): boolean | undefined =>
  cell === yes ? true : cell === no || cell === '' ? false : undefined

const findKind = (word: string, { kinds }: BodyTableWords): BodyKind | undefined =>
  bodyKinds.find((kind) => kinds[kind] === word || kind === word)
const findNeed = (word: string, { needs }: BodyTableWords): BodyNeed | undefined =>
  bodyNeeds.find((need) => needs[need] === word || need === word)
const findPerson = (
  word: string,
  { persons, municipalities }: BodyTableWords,
): BodyPerson | undefined => {
  const group = personGroups.find((each) => persons[each] === word || each === word)
  if (group !== undefined) return group
  const code = municipalities.find(({ name }) => name === word)?.code
  if (code !== undefined && code !== 'outside') return residentOf(code)
  return isBodyPerson(word) ? word : undefined
}

/** `undefined`: one of the words is no choice. */
function readSeveral<T>(cell: string, find: (word: string) => T | undefined): T[] | undefined {
  const words = cell.split(/[\u3001,\uff0c/\uff0f;\n]+/).map((word) => word.trim())
  const found = words.filter((word) => word !== '').map(find)
  const known = found.filter((each) => each !== undefined)
  return known.length === found.length ? [...new Set(known)] : undefined
}
