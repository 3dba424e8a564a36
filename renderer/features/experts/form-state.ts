/** The form of an expert as it is typed: pure, so that nothing typed is lost between its parts. */
import type { ExpertId } from '../../../shared/domain/core/id.ts'
import { ok, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import type { Expert } from '../../../shared/domain/expert/expert.ts'
import { typedExpert, type TypedExpert } from '../../../shared/domain/expert/read-expert.ts'
import {
  readAbsence,
  readDay,
  readLine,
  readRemovedDay,
  typedLine,
  type RowProblem,
  type Tables,
  type TypedAbsence,
  type TypedDay,
  type TypedLine,
} from '../../../shared/domain/expert/read-roster.ts'
import {
  emptyRoster,
  withAbsence,
  withAddedDay,
  withRemovedDay,
  type Absence,
  type RecurringLine,
  type Roster,
} from '../../../shared/domain/expert/roster.ts'

/** What is typed into the rows that add something. */
export interface Rows {
  readonly line: TypedLine
  /** The line that is worded anew; `null`: a new one. */
  readonly replaced: RecurringLine | null
  readonly day: TypedDay
  readonly removed: { readonly date: string }
  readonly absence: TypedAbsence
}
export const rowNames = ['line', 'day', 'removed', 'absence'] as const
export type RowName = (typeof rowNames)[number]

export interface ExpertForm {
  /** As kept; a new one is blank. */
  readonly expert: Expert
  /** 0: not kept yet. */
  readonly revision: number
  readonly typed: TypedExpert
  /** What stands in the field of the room, chosen or not. */
  readonly roomTyped: string
  readonly roster: Roster
  readonly absences: readonly Absence[]
  readonly rows: Rows
}

export type FieldProblems = Partial<Readonly<Record<string, RowProblem>>>
export type RowProblems = Partial<Readonly<Record<RowName, FieldProblems>>>

export const blankRows: Rows = {
  line: { weekday: null, nths: [], hours: '', from: '', until: '' },
  replaced: null,
  day: { date: '', hours: '' },
  removed: { date: '' },
  absence: { from: '', until: '', reason: '' },
}

export const newExpert = (id: ExpertId): Expert => ({
  ...{ id, name: '', kana: null, affiliation: null, phone: null, mail: null, kind: 'lawyer' },
  ...{ sessionMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 10, seatsPerDay: null },
  ...{ deadlineOpenDays: null, leadMinutes: 0, room: null, roster: emptyRoster, absences: [] },
  retiredOn: null,
})

export const openForm = (expert: Expert, revision: number, roomTyped: string): ExpertForm => ({
  ...{ expert, revision, roomTyped, rows: blankRows },
  typed: typedExpert(expert),
  roster: expert.roster,
  absences: expert.absences,
})

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

export const isChanged = ({ expert, typed, roster, absences, rows }: ExpertForm): boolean =>
  !isSame(typed, typedExpert(expert)) ||
  !isSame(roster, expert.roster) ||
  !isSame(absences, expert.absences) ||
  !isSame(rows, blankRows)

/** The expert with the roster as it stands in the form. */
export const rosteredOf = ({ expert, roster, absences }: ExpertForm) => ({
  ...{ roster, absences, retiredOn: expert.retiredOn },
})

/** Takes up what is typed into one row; the row is blank again. */
export function takeRow(
  form: ExpertForm,
  name: RowName,
  tables: Tables,
): Result<ExpertForm, Refusal<'row-problems', { readonly problems: FieldProblems }>> {
  const taken = takers[name](form, tables)
  if (!taken.ok) return taken
  const rows = { ...form.rows, [name]: blankRows[name] }
  const replaced = name === 'line' ? null : rows.replaced
  return ok({ ...form, ...taken.value, rows: { ...rows, replaced } })
}

type Taken = Partial<Pick<ExpertForm, 'roster' | 'absences'>>
type Taker = (
  form: ExpertForm,
  tables: Tables,
) => Result<Taken, Refusal<'row-problems', { readonly problems: FieldProblems }>>

const takers: Readonly<Record<RowName, Taker>> = {
  line: ({ roster, rows }, tables) => {
    const read = readLine(rows.line, tables)
    if (!read.ok) return { ok: false, refusal: refusalOf(read.refusal.facts.problems) }
    return ok({ roster: { ...roster, recurring: linesWith(roster, rows.replaced, read.value) } })
  },
  day: ({ roster, rows }, tables) => {
    const read = readDay(rows.day, tables)
    if (!read.ok) return { ok: false, refusal: refusalOf(read.refusal.facts.problems) }
    return ok({ roster: read.value.reduce(withAddedDay, roster) })
  },
  removed: ({ roster, rows }, { names }) => {
    const read = readRemovedDay(rows.removed.date, roster, names)
    if (!read.ok) return { ok: false, refusal: refusalOf({ date: read.refusal }) }
    return ok({ roster: withRemovedDay(roster, read.value) })
  },
  absence: ({ absences, rows }, tables) => {
    const read = readAbsence(rows.absence, tables)
    if (!read.ok) return { ok: false, refusal: refusalOf(read.refusal.facts.problems) }
    return ok({ absences: withAbsence(absences, read.value) })
  },
}

const refusalOf = (problems: FieldProblems) => ({
  code: 'row-problems' as const,
  facts: { problems },
})

/** New lines stand where the old one stood. */
const linesWith = (
  { recurring }: Roster,
  replaced: RecurringLine | null,
  lines: readonly RecurringLine[],
): readonly RecurringLine[] =>
  replaced === null
    ? [...recurring, ...lines]
    : recurring.flatMap((line) => (line === replaced ? lines : [line]))

/** Every row in which something stands is taken up: what was typed is never left behind. */
export function takeAllRows(
  form: ExpertForm,
  tables: Tables,
): { readonly form: ExpertForm; readonly problems: RowProblems } {
  let taken = form
  const problems: Partial<Record<RowName, FieldProblems>> = {}
  for (const name of rowNames) {
    if (isSame(form.rows[name], blankRows[name])) continue
    const read = takeRow(taken, name, tables)
    if (read.ok) taken = read.value
    else problems[name] = read.refusal.facts.problems
  }
  return { form: taken, problems }
}

/** Into the row it goes; the line stays until what is typed takes its place. */
export const editLine = (form: ExpertForm, line: RecurringLine): ExpertForm => ({
  ...form,
  rows: { ...form.rows, line: typedLine(line), replaced: line },
})

export const dropLine = (form: ExpertForm, line: RecurringLine): ExpertForm => ({
  ...form,
  roster: { ...form.roster, recurring: form.roster.recurring.filter((one) => one !== line) },
  rows:
    form.rows.replaced === line
      ? { ...form.rows, line: blankRows.line, replaced: null }
      : form.rows,
})
