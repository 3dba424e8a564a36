import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/desk/referral-bodies.json'
import municipalitiesJson from '../../../resources/desk/municipalities.gunma.json'
import { checkRecord, fieldNames } from '../core/record.ts'
import { expectOk, ok, refuse } from '../core/result.ts'
import { alwaysOpen, bodyId, bodyNamed, officeHours } from './body.fixture.ts'
import { parsePresetBodies, presetBodyId } from './preset-bodies.ts'
import {
  bringBackBody,
  effectiveBodies,
  isRetiredOn,
  municipalityOfPerson,
  referralBodyRecord,
  residentOf,
  retireBody,
  type ReferralBody,
} from './referral-body.ts'

const body = bodyNamed('試験の窓口')
const isBody = (changes: Record<string, unknown>): boolean =>
  checkRecord(referralBodyRecord, { ...body, ...changes }).ok
const all = expectOk(parsePresetBodies(shipped))
const [first] = shipped.bodies

describe('a window to turn to', () => {
  it('RB-1 has a name, and everything else may be unknown', () => {
    const unknown = { phone: null, web: null, source: null, hours: null, needs: [], persons: [] }
    expect(isBody(unknown)).toBe(true)
    expect(isBody({ name: ' 　' })).toBe(false)
    expect(isBody({ kind: 'shop' })).toBe(false)
    expect(fieldNames(referralBodyRecord, 'coded')).toEqual(
      'kind needs persons hours isVerified checkedOn retiredOn'.split(' '),
    )
  })

  it('RB-2 may have hours that are not known', () => {
    expect(isBody({ hours: null })).toBe(true)
    expect(isBody({ hours: undefined })).toBe(false)
  })

  it('RB-3 has seven days, and single days that differ in order, each once', () => {
    expect(isBody({ hours: { ...officeHours, week: officeHours.week.slice(1) } })).toBe(false)
    const on = (...dates: readonly string[]): unknown => ({
      ...alwaysOpen,
      exceptions: dates.map((date) => ({ date, stretches: [] })),
    })
    expect(isBody({ hours: on('2026-12-01', '2026-12-02') })).toBe(true)
    expect(isBody({ hours: on('2026-12-02', '2026-12-01') })).toBe(false)
    expect(isBody({ hours: on('2026-12-01', '2026-12-01') })).toBe(false)
    expect(isBody({ hours: on('2026-02-29') })).toBe(false)
    const overlapping = [
      { fromMinute: 0, toMinute: 60 },
      { fromMinute: 30, toMinute: 90 },
    ]
    const days = [{ date: '2026-12-01', stretches: overlapping }]
    expect(isBody({ hours: { ...alwaysOpen, exceptions: days } })).toBe(false)
  })

  it('RB-4 is for anyone or for persons named, each once', () => {
    expect(isBody({ persons: ['child', residentOf('102083')] })).toBe(true)
    expect(isBody({ persons: ['child', 'child'] })).toBe(false)
    expect(isBody({ persons: ['resident:outside'] })).toBe(false)
    expect(isBody({ needs: ['cost', 'cost'] })).toBe(false)
    expect(municipalityOfPerson('resident:102083')).toBe('102083')
    expect(municipalityOfPerson('child')).toBeNull()
  })

  it('RB-5 takes the place of the shipped one of its id, and added ones stand behind by name', () => {
    const own: readonly ReferralBody[] = [
      bodyNamed('ん', { id: bodyId('3') }),
      { ...bodyNamed('新しい名前'), id: presetBodyId('fire-119') },
      bodyNamed('あ', { id: bodyId('2') }),
    ]
    const list = effectiveBodies(all, own)
    expect(list).toHaveLength(all.length + 2)
    expect(list.map(({ one }) => one.name).slice(0, 2)).toEqual(['警察(緊急)', '新しい名前'])
    expect(list.slice(-2)).toEqual([
      { one: own[2], isPreset: false },
      { one: own[0], isPreset: false },
    ])
    expect(list[1]?.isPreset).toBe(true)
  })

  it('RB-5 loses and doubles no body, in whatever order records lie', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }))
    const made = (digits: readonly number[]): readonly ReferralBody[] =>
      digits.map((digit) => bodyNamed(`名 ${digit % 3}`, { id: bodyId(String(digit)) }))
    fc.assert(
      fc.property(ids, ids, (presets, records) => {
        const list = effectiveBodies(made(presets), made(records))
        const known = list.map(({ one }) => one.id)
        expect(new Set(known)).toEqual(
          new Set([...made(presets), ...made(records)].map((b) => b.id)),
        )
        expect(new Set(known).size).toBe(known.length)
        expect(effectiveBodies(made(presets), made([...records].reverse()))).toEqual(list)
      }),
    )
  })

  it('RB-6 retires once, from a day on, and comes back', () => {
    const retired = expectOk(retireBody(body, '2026-12-01'))
    expect(isRetiredOn(retired, '2026-11-30')).toBe(false)
    expect(isRetiredOn(retired, '2026-12-01')).toBe(true)
    expect(retireBody(retired, '2027-01-01')).toEqual(
      refuse('body-retired', { retiredOn: '2026-12-01' }),
    )
    expect(bringBackBody(retired)).toEqual(ok(body))
    expect(bringBackBody(body)).toEqual(refuse('body-in-use'))
  })
})

describe('the shipped windows', () => {
  it('PB-1 are 29, whole, each with its source, none checked yet', () => {
    expect(all).toHaveLength(29)
    for (const one of all) {
      expect(one.source, one.name).not.toBe('')
      expect(one.checkedOn, one.name).toBeNull()
      expect(one.needs.length, one.name).toBeGreaterThan(0)
    }
    expect(all.filter(({ hours }) => hours === null)).toHaveLength(8)
    const known = municipalitiesJson.municipalities.map(({ code }) => code)
    for (const person of all.flatMap(({ persons }) => persons))
      if (municipalityOfPerson(person) !== null) expect(known).toContain(person.slice(9))
  })

  it('PB-1 are refused when one is not whole or stands there twice', () => {
    expect(parsePresetBodies({ bodies: [first, first] })).toEqual(
      refuse('not-preset-bodies', { at: ['body-police-110'] }),
    )
    expect(parsePresetBodies({ bodies: [{ ...first, kind: 'shop' }] })).toEqual(
      refuse('not-preset-bodies', { at: ['body-police-110'] }),
    )
    expect(parsePresetBodies({ bodies: [{ ...first, phone: 110 }] })).toEqual(
      refuse('not-preset-bodies', { at: ['bodies.0.phone'] }),
    )
  })

  it('PB-2 have ids that records can have', () => {
    expect(presetBodyId('ihc')).toBe('body-ihc')
    for (const one of all) expect(checkRecord(referralBodyRecord, one).ok, one.name).toBe(true)
  })

  it('PB-3 have the hours of their lines', () => {
    const weekOf = (id: string) => all.find((one) => one.id === presetBodyId(id))?.hours?.week
    const evening = [{ fromMinute: 540, toMinute: 1260 }]
    const saturday = [{ fromMinute: 540, toMinute: 1020 }]
    expect(weekOf('houterasu')).toEqual([evening, evening, evening, evening, evening, saturday, []])
    expect(weekOf('child-sos')).toEqual(alwaysOpen.week)
    expect(weekOf('moj-110')).toEqual(officeHours.week)
  })
})
