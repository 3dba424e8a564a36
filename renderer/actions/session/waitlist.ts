/** Who waits for a session: joining, withdrawing, and who could take a seat that is free. */
import {
  endWaiting,
  joinWaitlist,
  offersFor,
  type WaitlistEntry,
  type WaitlistOffer,
} from '../../../shared/domain/booking/waitlist.ts'
import type { Seat } from '../../../shared/domain/booking/seats.ts'
import { ok, refuse, type Refusal } from '../../../shared/domain/core/result.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { aroundOf } from '../../data/queries/booking-around.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { BookingQuestion } from '../../data/queries/session-views.ts'
import { readBookingGround } from '../../data/queries/sessions.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { caseIn, writeSession } from './write-session.ts'

/** The caller draws the id: saving twice is saving once. */
export type Waiting = Pick<
  WaitlistEntry,
  'id' | 'caseFileId' | 'personId' | 'kind' | 'preferredExperts' | 'preferredWeekdays' | 'note'
>

const nothing: BookingQuestion = { caseFileId: null, personId: null, sessionId: null, period: null }

export const joinWaiting = ({ note, ...waiting }: Waiting): Promise<Outcome<null, Refusal>> => {
  const { caseFileId, personId } = waiting
  return writeSession('session.change', { ...nothing, caseFileId, personId }, (deciding) => {
    const { ground, moment } = deciding
    const entries = ground.waitlist.map(({ record }) => record)
    if (entries.some(({ id }) => id === waiting.id)) return ok([])
    const caseFile = caseIn(ground, caseFileId)
    if (caseFile === null) return refuse('no-such-case')
    const said = normalizeText(note ?? '')
    const begun = { since: moment.at, addedBy: moment.by, note: said === '' ? null : said }
    const joined = joinWaitlist({ ...waiting, ...begun }, caseFile, entries)
    return joined.ok ? ok([writingOf('waitlistEntry', joined.value)]) : joined
  })
}

export const withdrawWaiting = (entryId: string): Promise<Outcome<null, Refusal>> =>
  writeSession('session.change', nothing, ({ ground, moment }) => {
    const known = ground.waitlist.find(({ record }) => record.id === entryId)
    if (known === undefined) return refuse('not-waiting')
    const ended = endWaiting(known.record, moment, 'withdrawn')
    return ended.ok ? ok([writingOf('waitlistEntry', ended.value, known.revision)]) : ended
  })

/** Who could take a seat that is free now (WL-2), in the order in which to ask them; writes nothing. */
export const offersOf = async (seat: Seat): Promise<readonly WaitlistOffer[]> => {
  const ground = await readBookingGround({ ...nothing, period: seat })
  if (ground === null) return []
  const entries = ground.waitlist.map(({ record }) => record)
  const cases = new Map(ground.cases.map((each) => [each.id, each]))
  const around = aroundOf(ground, toInstantText(nowMs()))
  return offersFor(seat, entries, (id) => cases.get(id) ?? null, around)
}
