import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import clockWords from '../../../resources/desk/clock-words.json'
import { ok, refuse } from '../core/result.ts'
import { clockWordsSchema, readHours, writeHours } from './read-hours.ts'
import { isDayInOrder, type MinuteInterval } from './week-hours.ts'

const table = v.parse(clockWordsSchema, clockWords)
const read = (text: string) => readHours(text, table)
const hours = (...stretches: readonly (readonly [number, number])[]): readonly MinuteInterval[] =>
  stretches.map(([from, to]) => ({ fromMinute: from * 60, toMinute: to * 60 }))

/** In order, with a minute at least between two of them. */
const anyDay = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 })
  .map((minutes) => [...minutes].sort((one, other) => one - other))
  .map((minutes) =>
    minutes.flatMap((fromMinute, at) => {
      const toMinute = minutes[at + 1]
      return at % 2 === 0 && toMinute !== undefined ? [{ fromMinute, toMinute }] : []
    }),
  )

describe('reading hours', () => {
  it.each([
    '9:00-17:00',
    '9:00–17:00',
    '９：００～１７：００',
    '9:00〜17:00',
    '9.00-17.00',
    '9-17',
    '900-1700',
    '0900ー1700',
    '9時-17時',
    '9時から17時まで',
    '9時00分から17時00分まで',
    '午前9時から午後5時まで',
    '午前 9 時 ~ 午後 5 時',
    'AM9:00 - pm5:00',
    '  9時より17時  ',
  ])('RH-1 %s is from nine to five', (text) => {
    expect(read(text)).toEqual(ok(hours([9, 17])))
  })

  it.each([
    '9:00-12:00 / 13:00-16:30',
    '9:00-12:00/13:00-16:30',
    '９時～１２時、１３時～１６時半',
    '9-12, 13-16:30',
    '900-1200 1300-1630',
    '9-12・13-16時30分',
    '13:00–16:30 ／ 9:00–12:00',
  ])('RH-1 RH-5 %s is two stretches', (text) => {
    expect(read(text)).toEqual(ok(hours([9, 12], [13, 16.5])))
  })

  it('RH-1 midnight, noon and the end of the day', () => {
    expect(read('0:00-24:00')).toEqual(ok(hours([0, 24])))
    expect(read('午前0時から午後0時まで')).toEqual(ok(hours([0, 12])))
    expect(read('午前12時-午後12時')).toEqual(ok(hours([0, 12])))
  })

  it.each(['', '  ', '　', '休み', '休', 'なし', '閉庁'])('RH-2 "%s" has no hours', (text) => {
    expect(read(text)).toEqual(ok([]))
  })

  it.each([
    ['朝から晩まで', 'not-hours', '朝-晩'],
    ['9:5-17:00', 'not-hours', '9:5-17:00'],
    ['9-12-17', 'not-hours', '9-12-17'],
    ['-17:00', 'not-hours', '-17:00'],
    ['9:00', 'no-end', '9:00'],
    ['9時から', 'no-end', '9:-'],
    ['9:00-25:00', 'no-such-time', '9:00-25:00'],
    ['9:70-17:00', 'no-such-time', '9:70-17:00'],
    ['9:00-24:01', 'no-such-time', '9:00-24:01'],
    ['午後13時-17時', 'no-such-time', 'P13:-17:'],
  ] as const)('RH-3 %s is refused as %s', (text, code, stretch) => {
    expect(read(text)).toEqual(refuse(code, { stretch }))
  })

  it('RH-3 the first stretch that cannot be read is named', () => {
    expect(read('9-12 / 13-')).toEqual(refuse('no-end', { stretch: '13-' }))
  })

  it('RH-4 an end before or at the begin is refused; five is not taken for seventeen', () => {
    expect(read('9-5')).toEqual(refuse('ends-first', { stretch: '9:00–5:00' }))
    expect(read('12:00-12:00')).toEqual(refuse('ends-first', { stretch: '12:00–12:00' }))
    expect(read('9-12 13-4')).toEqual(refuse('ends-first', { stretch: '13:00–4:00' }))
  })

  it('RH-5 overlapping and touching stretches are named', () => {
    expect(read('13-17 9-13:30')).toEqual(
      refuse('stretches-overlap', { one: '9:00–13:30', other: '13:00–17:00' }),
    )
    expect(read('9-17 10-11')).toEqual(
      refuse('stretches-overlap', { one: '9:00–17:00', other: '10:00–11:00' }),
    )
    expect(read('9-12 12-17')).toEqual(
      refuse('stretches-touch', { one: '9:00–12:00', other: '12:00–17:00' }),
    )
  })

  it('RH-6 what is written out is read back', () => {
    expect(writeHours(hours([9, 12], [13, 16.5]))).toBe('9:00–12:00 / 13:00–16:30')
    expect(writeHours([])).toBe('')
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(read(writeHours(day))).toEqual(ok(day))
      }),
    )
  })

  it('RH-3 RH-5 any text is read as a day in order or refused', () => {
    const pieces = fc.constantFrom(
      '9',
      ':',
      '00',
      '-',
      '時',
      '半',
      '午後',
      ' ',
      '/',
      '17',
      'から',
      'x',
    )
    const anyText = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const day = read(text)
        if (day.ok) expect(isDayInOrder(day.value)).toBe(true)
        else expect(day.refusal.code).not.toBe('')
      }),
    )
  })
})
