/**
 * Writing sessions out for other programs, at a place the counselor chooses. No file name says whose they are, and the
 * journal says whether names went with them.
 */
import type { Act } from '../../../shared/domain/access/may.ts'
import {
  sessionsOfMonth,
  writeIcs,
  type IcsWords,
} from '../../../shared/domain/booking/write-ics.ts'
import { writeSessionCsv, type CsvWords } from '../../../shared/domain/booking/write-session-csv.ts'
import type { ExpertSession } from '../../../shared/domain/booking/expert-session.ts'
import { asId, type ExpertId } from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import {
  addDays,
  dateOf,
  daysInMonth,
  instantOn,
  toInstantText,
  type DateText,
} from '../../../shared/domain/time/tokyo.ts'
import { refused, type Outcome } from '../../data/queries/outcome.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { recordOfView } from '../../data/queries/session-record.ts'
import { listSessions, listSessionsOf, readBookingGround } from '../../data/queries/sessions.ts'
import { exportFile } from '../../data/writes/messages.ts'
import { nowMs } from '../../platform/clock.ts'
import { onSession } from './write-session.ts'

export type MonthText = `${string}-${string}`
type Exported = Promise<Outcome<{ readonly path: string }, Refusal>>

const actOf = (withNames: boolean): Act => (withNames ? 'session.exportNames' : 'session.export')
const nothing = refused({ code: 'nothing-to-export', facts: {} })

const calendarOf = (
  sessions: readonly ExpertSession[],
  views: readonly ExpertSessionView[],
  words: IcsWords,
  withNames: boolean,
): Uint8Array<ArrayBuffer> => {
  const expertOf = (id: string): string | null =>
    views.find(({ coded }) => coded.expertId === id)?.expertName ?? null
  const personOf = (id: string): string | null =>
    views.find(({ coded }) => coded.personId === id)?.caseOf?.personName ?? null
  const names = withNames ? { expertOf, personOf } : null
  const writtenAt = toInstantText(nowMs())
  return new TextEncoder().encode(writeIcs(sessions, { words, writtenAt, withNames: names }))
}

export const exportSessionIcs = async (
  sessionId: string,
  withNames: boolean,
  words: IcsWords,
): Exported => {
  const ground = await readBookingGround(onSession(sessionId))
  const known = ground?.sessions.find(({ record }) => record.id === sessionId)?.record
  const views = known === undefined ? [] : await listSessionsOf(known.caseFileId)
  const view = views.find((one) => one.sessionId === sessionId)
  if (view === undefined) return nothing
  const bytes = calendarOf([recordOfView(view)], [view], words, withNames)
  const fileName = `yoyaku-${dateOf(view.coded.from)}.ics`
  return exportFile({ act: actOf(withNames), subject: sessionId, fileName, bytes })
}

export const exportMonthIcs = async (
  expertId: string,
  month: MonthText,
  withNames: boolean,
  words: IcsWords,
): Exported => {
  const views = await listSessions(monthPeriod(month))
  const sessions = sessionsOfMonth(asId<ExpertId>(expertId), month, views.map(recordOfView))
  if (sessions.length === 0) return nothing
  const bytes = calendarOf(sessions, views, words, withNames)
  const fileName = `yoyaku-${month}.ics`
  return exportFile({ act: actOf(withNames), subject: expertId, fileName, bytes })
}

/** `period`: whole days, its end not included. */
export const exportSessionsCsv = async (
  period: Period<DateText>,
  withNames: boolean,
  words: CsvWords,
): Exported => {
  const [from, to] = [instantOn(period.from, 0), instantOn(period.to, 0)]
  const views = await listSessions({ from, to })
  const rows = views
    .filter(({ coded }) => from <= coded.from && coded.from < to)
    .map(({ coded, expertName, caseOf }) => ({
      ...{ session: coded, expertName, receptionNumber: caseOf?.receptionNumber ?? null },
      personName: caseOf?.personName ?? null,
    }))
  if (rows.length === 0) return nothing
  const bytes = new TextEncoder().encode(writeSessionCsv(rows, words, withNames))
  const days = `${period.from}-${addDays(period.to, -1)}`
  return exportFile({
    ...{ act: actOf(withNames), subject: days, fileName: `yoyaku-${days}.csv`, bytes },
  })
}

const monthPeriod = (month: MonthText): Period => {
  const [year = 0, nth = 0] = month.split('-').map(Number)
  const first: DateText = `${month}-01`
  return { from: instantOn(first, 0), to: instantOn(addDays(first, daysInMonth(year, nth)), 0) }
}
