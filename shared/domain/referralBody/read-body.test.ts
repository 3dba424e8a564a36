import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/desk/referral-bodies.json'
import { expectOk, ok, refuse } from '../core/result.ts'
import { longestText } from '../core/text-field.ts'
import { bodyId, bodyNamed, officeHours } from './body.fixture.ts'
import { parsePresetBodies } from './preset-bodies.ts'
import { readBody, typedBody, weekFields, type TypedBody } from './read-body.ts'
import type { ReferralBody } from './referral-body.ts'
import { tables } from './table.fixture.ts'

const all = expectOk(parsePresetBodies(shipped))
const typed = typedBody(bodyNamed('試験の窓口'), tables.clockWords)
const read = (changes: Partial<TypedBody>) =>
  readBody({ ...typed, ...changes }, bodyId('1'), tables)
const blankWeek = Object.fromEntries(weekFields.map((field) => [field, '']))
const noClosure = { isClosedOnHolidays: false, isClosedAtYearEnd: false }
const refusedFields = (changes: Partial<TypedBody>): unknown => {
  const answer = read(changes)
  return answer.ok ? null : answer.refusal.facts.fields
}

describe('a window as it is typed', () => {
  it('RY-1 needs a name and a kind, and the rest may be blank', () => {
    expect(refusedFields({ name: ' ', kind: null })).toEqual(['name', 'kind'])
    const bare = expectOk(read({ phone: ' ', note: '', source: '' }))
    expect([bare.phone, bare.note, bare.source]).toEqual([null, null, null])
  })

  it('RY-2 has hours when every weekday says so, and none when all are blank', () => {
    expect(expectOk(read({ ...blankWeek, ...noClosure })).hours).toBeNull()
    expect(refusedFields({ day6: '', day7: ' ' })).toEqual(['day6', 'day7'])
    const saturday = expectOk(read({ day6: '９時から正午'.replace('正午', '12時'), day7: '休み' }))
    expect(saturday.hours?.week[5]).toEqual([{ fromMinute: 540, toMinute: 720 }])
    expect(saturday.hours?.week[6]).toEqual([])
    expect(refusedFields({ day1: '朝から' })).toEqual(['day1'])
  })

  it('RY-3 has days that differ, in order, each once', () => {
    const days = expectOk(read({ exceptions: '令和8年12月28日 休み；R8.11.23 9-12\n' })).hours
    expect(days?.exceptions).toEqual([
      { date: '2026-11-23', stretches: [{ fromMinute: 540, toMinute: 720 }] },
      { date: '2026-12-28', stretches: [] },
    ])
    for (const wrong of ['12/28 休み', '2026/12/28', '2026/12/28 朝', '2026/2/29 休み'])
      expect(refusedFields({ exceptions: wrong }), wrong).toEqual(['exceptions'])
    expect(refusedFields({ exceptions: '2026/12/28 休み\n20261228 休み' })).toEqual(['exceptions'])
  })

  it('RY-4 is refused with every field that cannot be kept', () => {
    const wrong = { name: '', day3: 'x', exceptions: 'x', checkedOn: 'x', retiredOn: '2/30' }
    expect(read(wrong)).toEqual(
      refuse('not-a-body', { fields: ['name', 'day3', 'exceptions', 'checkedOn', 'retiredOn'] }),
    )
    expect(refusedFields({ note: 'あ'.repeat(longestText + 1) })).toEqual(['note'])
  })

  it('RY-5 is the same when written and read again', () => {
    const days: ReferralBody['hours'] = {
      ...officeHours,
      exceptions: [
        { date: '2026-11-23', stretches: [{ fromMinute: 0, toMinute: 1440 }] },
        { date: '2026-12-28', stretches: [] },
      ],
    }
    const own = bodyNamed('例外のある窓口', { hours: days, checkedOn: '2026-11-24', note: '1\n2' })
    fc.assert(
      fc.property(fc.constantFrom(own, ...all), (body) => {
        expect(readBody(typedBody(body, tables.clockWords), body.id, tables)).toEqual(ok(body))
      }),
    )
  })

  it('RY-6 has no closures and no days that differ without hours', () => {
    expect(refusedFields(blankWeek)).toEqual(['closures'])
    expect(refusedFields({ ...blankWeek, ...noClosure, exceptions: '2026/12/28 休み' })).toEqual([
      'exceptions',
    ])
  })
})
