import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CaseFileId, type CounselorId, type PromiseId } from '../core/id.ts'
import { expectOk, refuse } from '../core/result.ts'
import { isOpenOn } from '../desk/desk-hours.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import {
  compareDue,
  endPromise,
  overdueOpenDays,
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
})
