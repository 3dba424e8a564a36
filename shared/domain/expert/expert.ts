/**
 * Expert: a lawyer or clinical psychologist who gives sessions at the desk.
 *
 *   XP-1  An expert is no client: what is personal about him is the desk's to read and sealed under its key.
 *   XP-2  An expert has one kind, a usual length of a session, and time of his own before and after each.
 *   XP-3  Sessions a day, the deadline in open days and the room may be left open (`null`); the lead time is 0
 *         unless chosen.
 *   XP-4  A retired expert stays on record: from that day on there are no sessions. Retiring twice is refused.
 *   XP-5  A retirement can be taken back; where there is none, that is refused.
 *
 * Must not know: sessions, desk hours, screens. On which days he is there is `roster.ts`.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { idOf, type ExpertId } from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { dateField, type DateText } from '../time/tokyo.ts'
import { absencesField, rosterField } from './roster.ts'

export const expertKinds = ['lawyer', 'psychologist'] as const
export type ExpertKind = (typeof expertKinds)[number]

const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const told = personal(v.nullable(savedText))

export const sessionMinutesLimits = { least: 5, most: 480 } as const
export const usualSessionMinutes = [30, 50] as const
/** Of one buffer; it is shorter than a day, so it reaches into the next day at most. */
export const bufferMinutesMost = 240
export const seatsPerDayLimits = { least: 1, most: 100 } as const
export const deadlineOpenDaysLimits = { least: 0, most: 60 } as const
export const leadMinutesLimits = { least: 0, most: 60 * 24 * 60 } as const

export const expertRecord = defineRecord({
  table: 'expert',
  version: 1,
  id: idOf<ExpertId>(),
  keyOf: { kind: 'desk' },
  fields: {
    name: personal(savedText),
    kana: told,
    affiliation: told,
    phone: told,
    mail: told,
    kind: coded(v.picklist(expertKinds)),
    sessionMinutes: coded(whole(sessionMinutesLimits)),
    bufferBeforeMinutes: coded(whole({ least: 0, most: bufferMinutesMost })),
    bufferAfterMinutes: coded(whole({ least: 0, most: bufferMinutesMost })),
    /** At most so many sessions on one day; `null`: as many as fit. */
    seatsPerDay: coded(v.nullable(whole(seatsPerDayLimits))),
    /** Booked at the latest so many open days before; 0 is the day itself; `null`: no deadline. */
    deadlineOpenDays: coded(v.nullable(whole(deadlineOpenDaysLimits))),
    /** At least so long between booking and session. */
    leadMinutes: coded(whole(leadMinutesLimits)),
    /** The usual room. */
    room: coded(v.nullable(codeField)),
    roster: coded(rosterField),
    absences: personal(absencesField),
    /** The first day without sessions; `null` while active. */
    retiredOn: coded(v.nullable(dateField)),
  },
})
export type Expert = RecordOf<typeof expertRecord>

export const isActiveOn = (expert: Pick<Expert, 'retiredOn'>, date: DateText): boolean =>
  expert.retiredOn === null || date < expert.retiredOn

export function retireExpert(
  expert: Expert,
  retiredOn: DateText,
): Result<Expert, Refusal<'expert-retired', { readonly retiredOn: DateText }>> {
  return expert.retiredOn === null
    ? ok({ ...expert, retiredOn })
    : refuse('expert-retired', { retiredOn: expert.retiredOn })
}

export const bringBackExpert = (expert: Expert): Result<Expert, Refusal<'expert-active'>> =>
  expert.retiredOn === null ? refuse('expert-active') : ok({ ...expert, retiredOn: null })
