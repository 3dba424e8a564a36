import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawyer } from '../booking/booking.fixture.ts'
import { checkRecord } from '../core/record.ts'
import { expectOk, ok, refuse } from '../core/result.ts'
import { expertRecord, type Expert } from './expert.ts'
import { readExpert, typedExpert, type TypedExpert } from './read-expert.ts'

const typed = (changes: Partial<TypedExpert> = {}): TypedExpert => ({
  ...typedExpert(lawyer),
  ...changes,
})
const read = (changes: Partial<TypedExpert>) => readExpert(typed(changes), lawyer)

describe('an expert as typed', () => {
  it('XE-1 needs a name and a length of a session; the rest may be blank', () => {
    expect(read({ name: '\u3000' })).toEqual(refuse('not-an-expert', { fields: ['name'] }))
    expect(read({ sessionMinutes: '' })).toEqual(
      refuse('not-an-expert', { fields: ['sessionMinutes'] }),
    )
    const blank = { kana: '', affiliation: ' ', phone: '', mail: '', seatsPerDay: '' }
    expect(expectOk(read({ ...blank, deadlineOpenDays: '', room: null }))).toEqual({
      ...lawyer,
      room: null,
    })
  })

  it('XE-2 blank buffers and a blank lead time are 0, a lead time is hours', () => {
    const blank = { bufferBeforeMinutes: '', bufferAfterMinutes: '', leadHours: '' }
    expect(expectOk(read(blank))).toMatchObject({
      ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0, leadMinutes: 0 },
    })
    expect(expectOk(read({ leadHours: '４８' })).leadMinutes).toBe(2880)
    expect(expectOk(read({ leadHours: '1.5' })).leadMinutes).toBe(90)
  })

  it('XE-3 everything that cannot be kept is said at once', () => {
    const wrong = {
      ...{ name: '', phone: 'abc', mail: 'x@', sessionMinutes: '4', bufferBeforeMinutes: '241' },
      ...{ bufferAfterMinutes: '-1', seatsPerDay: '0', deadlineOpenDays: '61', leadHours: '1441' },
    }
    expect(read(wrong)).toEqual(refuse('not-an-expert', { fields: Object.keys(wrong) }))
    expect(expectOk(read({ kana: 'ほしの', phone: '０９０ー００００ー1111' }))).toMatchObject({
      ...{ kana: 'ホシノ', phone: '090-0000-1111' },
    })
  })

  it('XE-4 written and read again, an expert is the same', () => {
    const minutes = (most: number) => fc.integer({ min: 0, max: most })
    const experts = fc.record({
      kind: fc.constantFrom('lawyer' as const, 'psychologist' as const),
      sessionMinutes: fc.integer({ min: 5, max: 480 }),
      bufferBeforeMinutes: minutes(240),
      bufferAfterMinutes: minutes(240),
      seatsPerDay: fc.option(fc.integer({ min: 1, max: 100 })),
      deadlineOpenDays: fc.option(fc.integer({ min: 0, max: 60 })),
      leadMinutes: minutes(60 * 24 * 60),
      room: fc.option(fc.constant('room1')),
      kana: fc.option(fc.constant('ホシノ')),
    })
    fc.assert(
      fc.property(experts, (chosen) => {
        const expert: Expert = { ...lawyer, ...chosen }
        expect(readExpert(typedExpert(expert), expert)).toEqual(ok(expert))
        expect(checkRecord(expertRecord, expert).ok).toBe(true)
      }),
    )
  })

  it('XE-5 roster, absences and retirement stay as given', () => {
    const before = { ...lawyer, retiredOn: '2027-04-01' } as const
    expect(expectOk(readExpert(typed({ name: '甲' }), before))).toEqual({ ...before, name: '甲' })
  })
})
