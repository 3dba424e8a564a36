import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import clockWordsPreset from '../../../resources/desk/clock-words.json'
import eraNamesPreset from '../../../resources/desk/era-names.json'
import { expectOk } from '../core/result.ts'
import { clockWordsSchema } from '../desk/read-hours.ts'
import { eraNamesSchema } from '../time/parse-date.ts'
import { addDays, instantOn, type DateText } from '../time/tokyo.ts'
import { readDay, readPlace } from './typed-place.ts'

const words = {
  eraNames: v.parse(eraNamesSchema, eraNamesPreset),
  clockWords: v.parse(clockWordsSchema, clockWordsPreset),
}
const today: DateText = '2026-11-24'
const read = (day: string, time: string) => readPlace({ day, time }, 30, today, words)
const at = (date: DateText, from: number, to: number) => ({
  from: instantOn(date, from),
  to: instantOn(date, to),
})

describe('a typed place', () => {
  it('TP-1 a day without its year is the next one', () => {
    const dayOf = (text: string) => readDay(text, today, words.eraNames)
    expect(['11/24', '11/26', '１１月２６日', '11/26(木)', '4/1', '2/29'].map(dayOf)).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-26',
      '2026-11-26',
      '2027-04-01',
      '2028-02-29',
    ])
    expect(['R8.12.3', '2026/12/3', '20261203'].map(dayOf)).toEqual(Array(3).fill('2026-12-03'))
    expect(['', '13/1', '11/31', 'あした'].map(dayOf)).toEqual([null, null, null, null])
  })

  it('TP-2 begin and end, or a begin alone', () => {
    expect(expectOk(read('11/26', '13:45–14:15'))).toEqual(at('2026-11-26', 825, 855))
    expect(expectOk(read('11/26', '１３時半'))).toEqual(at('2026-11-26', 810, 840))
    expect(expectOk(read('11/26', '1345'))).toEqual(at('2026-11-26', 825, 855))
    expect(expectOk(read('11/26', '午後1時から'))).toEqual(at('2026-11-26', 780, 810))
  })

  it('TP-3 anything else is refused', () => {
    expect(read('x', '9:00')).toMatchObject({ refusal: { code: 'not-a-date' } })
    for (const time of ['', '25:00', '9:00-9:00', '9:00-10:00 13:00-14:00', '23:45', 'ごご'])
      expect(read('11/26', time)).toMatchObject({ refusal: { code: 'not-a-time' } })
  })

  test.prop([fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1409 })])(
    'TP-1 TP-2 what is written out is read as it was meant',
    (days, minute) => {
      const date = addDays(today, days % 365)
      const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
      const day = `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`
      expect(expectOk(read(day, time))).toEqual(at(date, minute, minute + 30))
    },
  )
})
