import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CaseFileId, type CounselorId, type PromiseId } from '../core/id.ts'
import { expectOk, refuse } from '../core/result.ts'
import { isOpenOn } from '../desk/desk-hours.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import {
  callBackInDanger,
  compareDue,
  comparePromises,
  dueOf,
  endPromise,
  overdueOpenDays,
  promiseStates,
  startPromise,
  usualDueDays,
  type DeskPromise,
} from './promise.ts'

const at = '2026-11-24T10:42:00.000+09:00'
const promise: DeskPromise = {
  id: asId<PromiseId>('promise-0001'),
  caseFileId: asId<CaseFileId>('case-0001'),
  contactId: null,
  kind: 'callBack',
  dueOn: '2026-11-27',
  madeAt: at,
  madeBy: asId<CounselorId>('counselor-0001'),
  state: 'open',
  endedAt: null,
  endedBy: null,
  text: null,
}
const anyDay = fc
  .integer({ min: 0, max: 1500 })
  .map((days): DateText => addDays('2025-01-01', days))

describe('promises', () => {
  it('PR-1 are ended once', () => {
    const end = { state: 'kept', at, by: asId<CounselorId>('counselor-0002') } as const
    const kept = expectOk(endPromise(promise, end))
    expect(kept).toEqual({ ...promise, state: 'kept', endedAt: at, endedBy: 'counselor-0002' })
    expect(endPromise(kept, { ...end, state: 'dropped' })).toEqual(refuse('promise-ended'))
  })

  it('PR-2 offers today, the next open day and a few more', () => {
    expect(usualDueDays(gunmaHours, '2026-11-24')).toEqual([
      { openDays: 0, dueOn: '2026-11-24' },
      { openDays: 1, dueOn: '2026-11-25' },
      { openDays: 3, dueOn: '2026-11-27' },
      { openDays: 5, dueOn: '2026-12-01' },
    ])
    expect(usualDueDays(gunmaHours, '2026-11-22').map(({ dueOn }) => dueOn)[0]).toBe('2026-11-24')
  })

  it('PR-2 never offers a closed day, and none twice', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const days = usualDueDays(gunmaHours, today).map(({ dueOn }) => dueOn)
        expect(days.every((day) => isOpenOn(gunmaHours, day) && day >= today)).toBe(true)
        expect([...new Set(days)].sort()).toEqual(days)
      }),
    )
  })

  it('PR-3 is overdue from the day after, said in open days', () => {
    const overdue = (today: DateText) => overdueOpenDays(gunmaHours, promise, today)
    expect(overdue('2026-11-26')).toBeNull()
    expect(overdue('2026-11-27')).toBeNull()
    expect(overdue('2026-11-28')).toBe(0)
    expect(overdue('2026-11-30')).toBe(1)
    expect(overdueOpenDays(gunmaHours, { ...promise, state: 'kept' }, '2026-12-24')).toBeNull()
  })

  it('PR-4 what is due first stands first', () => {
    const later = { ...promise, madeAt: '2026-11-24T11:00:00.000+09:00' as const }
    const farther = { ...promise, dueOn: '2026-12-01' as const }
    expect([farther, later, promise].sort(compareDue)).toEqual([promise, later, farther])
    expect(compareDue(promise, { ...promise })).toBe(0)
  })

  it('PR-5 a new one is due today or later', () => {
    const { id, caseFileId, contactId, kind, dueOn, madeAt, madeBy, text } = promise
    const made = { id, caseFileId, contactId, kind, dueOn, madeAt, madeBy, text }
    expect(startPromise(made, '2026-11-27')).toEqual({ ok: true, value: promise })
    expect(startPromise(made, '2026-11-28')).toEqual(refuse('due-passed'))
  })

  it('PR-6 open ones stand first by their due day, then the last ended', () => {
    const some = fc.record({
      dueOn: anyDay,
      madeAt: fc.constantFrom(at, '2026-11-24T11:00:00.000+09:00' as const),
      state: fc.constantFrom(...promiseStates),
      endedAt: anyDay.map((day) => `${day}T09:00:00.000+09:00` as const),
    })
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const sorted = [...all].sort(comparePromises)
        const open = sorted.filter(({ state }) => state === 'open')
        expect(sorted.slice(0, open.length)).toEqual(open)
        expect([...open].sort(compareDue)).toEqual(open)
        const ended = sorted.slice(open.length).map(({ endedAt }) => endedAt)
        expect([...ended].sort().reverse()).toEqual(ended)
      }),
    )
  })

  it('PR-7 is overdue, due today or ahead, with the open days in between', () => {
    const due = (today: DateText) => dueOf(gunmaHours, promise, today)
    expect(due('2026-11-24')).toEqual({ kind: 'ahead', openDays: 3 })
    expect(due('2026-11-26')).toEqual({ kind: 'ahead', openDays: 1 })
    expect(due('2026-11-27')).toEqual({ kind: 'today' })
    expect(due('2026-11-28')).toEqual({ kind: 'overdue', openDays: 0 })
    expect(due('2026-12-01')).toEqual({ kind: 'overdue', openDays: 2 })
    expect(dueOf(gunmaHours, { dueOn: '2026-11-29' }, '2026-11-28')).toEqual({
      kind: 'ahead',
      openDays: 0,
    })
  })

  it('PR-7 nothing in between is lost: one day later it is at most one open day nearer', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (dueOn, today) => {
        const place = (day: DateText): number => {
          const due = dueOf(gunmaHours, { dueOn }, day)
          return due.kind === 'today' ? 0 : due.kind === 'ahead' ? due.openDays : -due.openDays
        }
        const step = place(today) - place(addDays(today, 1))
        expect(step === 0 || step === 1).toBe(true)
      }),
    )
  })

  it('PR-8 a call back in danger is due at once, but for one that was promised before', () => {
    const today = { kind: 'callBack', dueOn: '2026-11-24' } as const
    expect(callBackInDanger(gunmaHours, null, '2026-11-24')).toEqual(today)
    expect(callBackInDanger(gunmaHours, { kind: 'sendAnswer' }, '2026-11-24')).toEqual(today)
    expect(callBackInDanger(gunmaHours, { kind: 'callBack' }, '2026-11-24')).toBeNull()
    const onSunday = callBackInDanger(gunmaHours, null, '2026-11-22')
    expect(onSunday).toEqual({ kind: 'callBack', dueOn: '2026-11-24' })
    fc.assert(
      fc.property(anyDay, (day) => {
        const dueOn = callBackInDanger(gunmaHours, null, day)?.dueOn ?? '2000-01-01'
        expect(dueOn >= day && isOpenOn(gunmaHours, dueOn)).toBe(true)
      }),
    )
  })
})
