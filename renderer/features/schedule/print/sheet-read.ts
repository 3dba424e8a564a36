/** What a session sheet is made of: experts, the sessions around its days, and which one of its case each session is. */
import { sessionNumber } from '../../../../shared/domain/booking/session-number.ts'
import type { DeskHours } from '../../../../shared/domain/desk/desk-hours.ts'
import { isActiveOn } from '../../../../shared/domain/expert/expert.ts'
import {
  mondayOf,
  sessionSheet,
  weekOn,
  type SessionSheet,
} from '../../../../shared/domain/sheet/session-sheet.ts'
import {
  addDays,
  instantOn,
  type DateText,
  type InstantText,
} from '../../../../shared/domain/time/tokyo.ts'
import { recordOfView } from '../../../data/queries/session-record.ts'
import type { ExpertSessionView, ExpertView } from '../../../data/queries/session-views.ts'
import { listSessions, listSessionsOf } from '../../../data/queries/sessions.ts'

export interface SheetChoice {
  readonly expertId: string | null
  readonly from: DateText
  readonly span: 'day' | 'week'
}
export interface SheetGround {
  readonly sessions: readonly ExpertSessionView[]
  /** By session. */
  readonly numbers: ReadonlyMap<string, number | null>
}

/** A day more on both sides: buffers reach over midnight. */
const periodOf = ({ from, span }: SheetChoice) => {
  const first = span === 'week' ? mondayOf(from) : from
  const days = span === 'week' ? 7 : 1
  return { from: instantOn(addDays(first, -1), 0), to: instantOn(addDays(first, days + 1), 0) }
}

export const readGround = async (choice: SheetChoice): Promise<SheetGround> => {
  const sessions = await listSessions(periodOf(choice))
  const cases = [...new Set(sessions.map(({ coded }) => coded.caseFileId))]
  const ofCases = await Promise.all(cases.map((caseFileId) => listSessionsOf(caseFileId)))
  const all = ofCases.flat().map(({ coded }) => coded)
  const numbers = new Map(
    sessions.map(({ sessionId, coded }) => [sessionId, sessionNumber(coded, all)] as const),
  )
  return { sessions, numbers }
}

export const makeSheet = (
  experts: readonly ExpertView[],
  { sessions }: SheetGround,
  { expertId, from, span }: SheetChoice,
  at: { readonly now: InstantText; readonly hours: DeskHours },
): SessionSheet => {
  const shown = experts
    .map(({ record }) => record)
    .filter(({ id }) => expertId === null || id === expertId)
  const ids = new Set(shown.map(({ id }) => id))
  const records = sessions.map(recordOfView).filter((session) => ids.has(session.expertId))
  const around = { ...at, sessions: records }
  return sessionSheet(around, shown, span === 'week' ? weekOn(around, from) : [from])
}

/** Those who are there, and the one that is chosen. */
export const offeredExperts = (
  experts: readonly ExpertView[],
  { expertId, from }: SheetChoice,
): readonly ExpertView['record'][] =>
  experts
    .map(({ record }) => record)
    .filter((expert) => isActiveOn(expert, from) || expert.id === expertId)
