/** What is said when something could not be kept. */
import type { BodyColumn } from '../../../shared/domain/referralBody/body-table.ts'
import type { RowReason } from '../../../shared/domain/referralBody/import-bodies.ts'
import { weekFields, type BodyField } from '../../../shared/domain/referralBody/read-body.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { Outcome } from '../../data/queries/outcome.ts'

const { directory, failures, refusals, refusedOtherwise, words } = messages

/** `null` when it was done. */
export const problemText = (outcome: Outcome<unknown>): string | null => {
  if (outcome.kind === 'done') return null
  return outcome.kind === 'failed'
    ? failures[outcome.failure.kind]
    : (refusals[outcome.refusal.code] ?? refusedOtherwise)
}

const isWeekField = (field: string): boolean => (weekFields as readonly string[]).includes(field)

export const fieldProblem = (field: BodyField): string =>
  isWeekField(field) ? directory.dayProblem : (directory.problems[field] ?? directory.textTooLong)

/** The days of a week that cannot be read are one reason. */
export function reasonsText(reasons: readonly RowReason[]): string {
  const days = weekFields.flatMap((field, at) =>
    reasons.some((reason) => reason.code === 'field' && reason.field === field)
      ? [words.weekdays[at] ?? '']
      : [],
  )
  const others = reasons.filter((reason) => reason.code !== 'field' || !isWeekField(reason.field))
  return [
    ...others.map(reasonText),
    ...(days.length > 0 ? [directory.imports.days(days.join(words.listMark))] : []),
  ].join(' ')
}

function reasonText(reason: RowReason): string {
  if (reason.code === 'twice') return directory.imports.twice(reason.rowNumber)
  if (reason.code === 'broken') return directory.imports.broken
  const { field } = reason
  return directory.problems[field] ?? directory.imports.otherwise(columnName(field))
}

const columnName = (field: BodyField | BodyColumn): string =>
  field === 'closures' ? directory.table.columns.isClosedOnHolidays : directory.table.columns[field]
