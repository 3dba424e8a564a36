import { describe, expect, it } from 'vitest'
import { at, booked, lawyer, psychologist } from '../../../shared/domain/booking/booking.fixture.ts'
import { seatsOf } from '../../../shared/domain/booking/seats.ts'
import { makeDeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { gunma, gunmaHours } from '../../../shared/domain/desk/gunma.fixture.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import {
  backgroundEvents,
  meaningOf,
  minutesShown,
  pickedEvents,
  seatEvents,
  sessionEvents,
} from './calendar-events.ts'

const drawn = (date: DateText, hours = gunmaHours) =>
  backgroundEvents(hours, [date]).map((event) => {
    const meaning = meaningOf({ extendedProps: event.extendedProps ?? {} })
    return `${meaning?.is} ${String(event.start).slice(11, 16)}-${String(event.end).slice(5, 16)}`
  })

const viewOf = (session: ReturnType<typeof booked>): ExpertSessionView => {
  const { id, reasons, noteForExpert, answer, nextStep, ...coded } = session
  const words = { reasons, noteForExpert, answer, nextStep }
  return {
    sessionId: id,
    revision: 1,
    coded,
    expertName: null,
    caseOf: null,
    words,
    isPersonalLost: false,
  }
}

describe('what the calendar draws', () => {
  it('shades closed time and hatches the pause of the telephone', () => {
    expect(drawn('2026-11-24')).toEqual([
      'closed 00:00-11-24T09:00',
      'closed 17:00-11-25T00:00',
      'pause 12:00-11-24T13:00',
      'pause 16:00-11-24T17:00',
    ])
  })

  it('shades a closed day as a whole and says why', () => {
    const [event] = backgroundEvents(gunmaHours, ['2026-11-23'])
    expect(drawn('2026-11-23')).toEqual(['closed 00:00-11-24T00:00'])
    expect(meaningOf({ extendedProps: event?.extendedProps ?? {} })).toMatchObject({
      why: '勤労感謝の日',
    })
  })

  it('hatches nothing where the desk takes no calls', () => {
    const own = { extraClosures: [], extraOpenings: [] }
    const hours = makeDeskHours(gunma, {
      ...own,
      channelOffers: [{ channel: 'mail', answerDueMinutes: null }],
    })
    expect(drawn('2026-11-24', hours).filter((one) => one.startsWith('pause'))).toEqual([])
  })

  it('draws half an hour around desk hours, and more for what lies outside', () => {
    expect(minutesShown(gunmaHours, ['2026-11-24'], [])).toEqual({
      fromMinute: 510,
      toMinute: 1050,
    })
    const late = { ...booked(), from: at('2026-11-25T18:00'), to: at('2026-11-25T18:30') }
    expect(minutesShown(gunmaHours, ['2026-11-25'], [viewOf(late)]).toMinute).toBe(1140)
  })

  it('lets only open sessions be dragged, and none when it is locked', () => {
    const open = viewOf(booked())
    const held = { ...open, coded: { ...open.coded, state: 'held' as const } }
    const editable = (isLocked: boolean) =>
      sessionEvents([open, held], { isLocked, chosenId: null }).map((event) => event.editable)
    expect(editable(false)).toEqual([true, false])
    expect(editable(true)).toEqual([false, false])
  })

  it('draws a picked seat once: as picked, not as free', () => {
    const experts = [lawyer, psychologist]
    const now = at('2026-11-20T10:00')
    const around = { now, hours: gunmaHours, sessions: [] }
    const seats = new Map([[lawyer.id as string, seatsOf(around, lawyer, ['2026-11-25'])]])
    const all = seatEvents({ seats, experts }, null)
    const first = seats.get(lawyer.id)?.[0]?.free[0]
    if (first === undefined) throw new Error('no seat')
    expect(seatEvents({ seats, experts }, first)).toHaveLength(all.length - 1)
    expect(pickedEvents(first, experts)).toHaveLength(1)
    expect(pickedEvents(null, experts)).toEqual([])
  })
})
