import { fc, it as prop } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import eraNamesJson from '../../../resources/desk/era-names.json'
import { eraNamesSchema } from './parse-date.ts'
import { parseMoment } from './parse-moment.ts'
import { toInstantText } from './tokyo.ts'

const names = v.parse(eraNamesSchema, eraNamesJson)
const now = '2026-01-05T10:30:00.000+09:00'
const read = (text: string): string | null => {
  const parsed = parseMoment(text, now, names)
  return parsed.ok ? parsed.value.slice(0, 16) : null
}

describe('moments as they are typed', () => {
  it('TY-1 today, this year or the one before, or the date that was written', () => {
    expect(read('9:05')).toBe('2026-01-05T09:05')
    expect(read('1/4 14:30')).toBe('2026-01-04T14:30')
    expect(read('12/28 9:00')).toBe('2025-12-28T09:00')
    expect(read('R8.1.4 14:30')).toBe('2026-01-04T14:30')
    expect(read('2025-12-28 16:59')).toBe('2025-12-28T16:59')
  })

  it('TY-2 TY-3 in the ways people write', () => {
    for (const way of [
      '１４：３０',
      '14時30分',
      '1430',
      '１月５日 14:30',
      '1/5(月) 14:30',
      '1月5日14時30分',
    ])
      expect(read(way), way).toBe('2026-01-05T14:30')
    expect(read('9時')).toBe('2026-01-05T09:00')
    for (const way of ['', '今', '25:00', '9:60', '2/30 9:00', '9', '1/5', '昨日 9:00'])
      expect(read(way), way).toBe(null)
  })

  prop.prop([
    fc.date({
      min: new Date('2025-01-06'),
      max: new Date('2026-01-05T01:30:00Z'),
      noInvalidDate: true,
    }),
  ])('TY-1 reads back every minute of the year before', (date) => {
    const at = toInstantText(Math.floor(date.getTime() / 60_000) * 60_000)
    const text = `${Number(at.slice(5, 7))}/${Number(at.slice(8, 10))} ${at.slice(11, 16)}`
    expect(parseMoment(text, now, names)).toEqual({ ok: true, value: at })
  })
})
