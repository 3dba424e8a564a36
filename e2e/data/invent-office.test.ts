import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapes } from '../../renderer/data/schema/tables.ts'
import { checkRecord, type RecordShape } from '../../shared/domain/core/record.ts'
import { gunmaHours } from '../../shared/domain/desk/gunma.fixture.ts'
import { isOpenAt } from '../../shared/domain/desk/desk-hours.ts'
import { normalizeKana, normalizeText } from '../../shared/domain/text/normalize.ts'
import { fiscalYearAt } from '../../shared/domain/time/fiscal-year.ts'
import type { Contact } from '../../shared/domain/contact/contact.ts'
import { addDays, dateOf, type DateText } from '../../shared/domain/time/tokyo.ts'
import { urgencyOf } from '../../shared/domain/triage/triage.ts'
import type { Happening, Invented, OfficeWish } from './invented.ts'
import { inventOffice } from './invent-office.ts'

const begin: DateText = '2024-10-01'
const wishOf = (seed: string, cases: number, days = 730): OfficeWish => ({
  ...{ seed, cases, from: begin, to: addDays(begin, days) },
})
const offices = fc
  .record({
    seed: fc.string(),
    cases: fc.integer({ min: 1, max: 40 }),
    days: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ seed, cases, days }) => wishOf(seed, cases, days))
const few = { numRuns: 10 }

const everyOffice = (check: (happenings: readonly Happening[], wish: OfficeWish) => void) =>
  fc.assert(
    fc.property(offices, (wish) => check([...inventOffice(wish)], wish)),
    few,
  )

/** As they stand in the end. */
const lastOf = <T extends Invented['table']>(happenings: readonly Happening[], table: T) => {
  type Found = Extract<Invented, { table: T }>['record']
  const found = new Map<string, Found>()
  for (const { records } of happenings)
    for (const each of records)
      if (each.table === table) found.set(each.record.id, each.record as Found)
  return [...found.values()]
}
const shareOf = <T>(list: readonly T[], is: (one: T) => boolean): number =>
  list.filter(is).length / list.length

describe('an invented office', () => {
  it('is the same for the same seed, letter by letter, and another for another', () => {
    const text = (seed: string) => JSON.stringify([...inventOffice(wishOf(seed, 20))])
    expect(text('one')).toBe(text('one'))
    expect(text('one')).not.toBe(text('two'))
  })

  it('holds only records that the store would take', () => {
    everyOffice((happenings) => {
      for (const { table, record } of happenings.flatMap(({ records }) => records))
        expect(checkRecord(shapes[table] as RecordShape, record)).toMatchObject({ ok: true })
    })
  })

  it('changes no record twice in one happening', () => {
    everyOffice((happenings) => {
      for (const { records } of happenings)
        expect(new Set(records.map(({ record }) => record.id)).size).toBe(records.length)
    })
  })

  it('goes forward in time, from the first day to before the last', () => {
    everyOffice((happenings, { from, to }) => {
      const moments = happenings.map(({ at }) => at)
      expect(moments).toEqual([...moments].sort())
      for (const at of moments) expect(dateOf(at) >= from && dateOf(at) < to).toBe(true)
    })
  })

  it('opens as many cases as wished, numbered one after the other in each fiscal year', () => {
    everyOffice((happenings, { cases }) => {
      const files = lastOf(happenings, 'caseFile')
      expect(files).toHaveLength(cases)
      const next = new Map<number, number>()
      for (const { openedAt, receptionNumber } of files) {
        const { fiscalYear, number } = receptionNumber
        expect(fiscalYear).toBe(fiscalYearAt(openedAt))
        expect(number).toBe((next.get(fiscalYear) ?? 0) + 1)
        next.set(fiscalYear, number)
      }
    })
  })

  it('numbers the contacts of each case 1, 2, 3 in the order of time, and opens it with the first', () => {
    everyOffice((happenings) => {
      const opened = new Map(lastOf(happenings, 'caseFile').map((each) => [each.id, each.openedAt]))
      const next = new Map<string, number>()
      for (const { caseFileId, nth, receivedAt } of lastOf(happenings, 'contact')) {
        expect(nth).toBe((next.get(caseFileId) ?? 0) + 1)
        if (nth === 1) expect(receivedAt).toBe(opened.get(caseFileId))
        next.set(caseFileId, nth)
      }
    })
  })

  it('is called while the telephone is open, and gets mails and forms at any hour', () => {
    everyOffice((happenings) => {
      for (const each of lastOf(happenings, 'contact')) {
        const { channel, receivedAt, inPhoneHours, inDeskHours, lines, endedAt, answeredAt } = each
        if (channel === 'phone') expect(isOpenAt(gunmaHours, 'phone', receivedAt)).toBe(true)
        expect(inPhoneHours).toBe(isOpenAt(gunmaHours, 'phone', receivedAt))
        expect(inDeskHours).toBe(isOpenAt(gunmaHours, 'desk', receivedAt))
        for (const { at } of lines) expect(receivedAt <= at && at <= endedAt).toBe(true)
        if (answeredAt !== null) expect(isOpenAt(gunmaHours, 'desk', answeredAt)).toBe(true)
      }
    })
  })

  it('ends every promise of a closed case, and promises nothing for a closed day', () => {
    everyOffice((happenings) => {
      const files = new Map(lastOf(happenings, 'caseFile').map((each) => [each.id, each]))
      for (const promise of lastOf(happenings, 'promise')) {
        expect(isOpenAt(gunmaHours, 'desk', `${promise.dueOn}T10:00:00.000+09:00`)).toBe(true)
        const { state } = files.get(promise.caseFileId) ?? {}
        if (state === 'closed') expect(promise.state).not.toBe('open')
      }
    })
  })

  it('is plainly invented', () => {
    everyOffice((happenings) => {
      for (const { name, kana, phone, mail } of lastOf(happenings, 'person')) {
        expect(name ?? '').toBe(normalizeText(name ?? ''))
        expect(kana ?? '').toBe(normalizeKana(kana ?? ''))
        expect(phone ?? '090-0000-0000').toMatch(/^090-0000-\d{4}$/)
        expect(mail ?? 'mihon@example.jp').toMatch(/@example\.jp$/)
      }
      for (const { url } of lastOf(happenings, 'post'))
        expect(url).toMatch(/^https:\/\/(?:x\.com\/example_|bbs\.example\.jp\/)/)
      const texts = lastOf(happenings, 'contact').flatMap(({ lines }) => lines)
      for (const { text } of texts) expect(text).not.toMatch(/[{}]/)
    })
  })
})

describe('a large invented office', () => {
  const happenings = [...inventOffice(wishOf('large', 1000))]
  const contacts = lastOf(happenings, 'contact')
  const first = contacts.filter(({ nth }) => nth === 1)

  it('is called in about two of three contacts, and hears from most callers more than once', () => {
    const share = shareOf(contacts, ({ channel }) => channel === 'phone')
    expect(share).toBeGreaterThan(0.58)
    expect(share).toBeLessThan(0.75)
    expect(contacts.length / first.length).toBeGreaterThan(2.2)
    expect(contacts.length / first.length).toBeLessThan(5)
  })

  it('has few in danger, and some', () => {
    const urgent = (wanted: string) => (each: Contact) =>
      urgencyOf(each.urgency, each.triage) === wanted
    expect(shareOf(first, urgent('A'))).toBeGreaterThan(0.005)
    expect(shareOf(first, urgent('A'))).toBeLessThan(0.06)
    expect(shareOf(first, urgent('B'))).toBeLessThan(0.06)
  })

  it('hears from every municipality and from outside', () => {
    const named = new Set(first.map(({ municipality }) => municipality))
    named.delete(null)
    expect(named.size).toBe(36)
  })

  it('has open, overdue, kept and dropped promises, closed cases and calls of nobody', () => {
    const promises = lastOf(happenings, 'promise')
    const open = promises.filter(({ state }) => state === 'open')
    const today = addDays(begin, 730)
    expect(open.filter(({ dueOn }) => dueOn >= today).length).toBeGreaterThan(5)
    expect(open.filter(({ dueOn }) => dueOn < today).length).toBeGreaterThan(5)
    expect(shareOf(promises, ({ state }) => state === 'kept')).toBeGreaterThan(0.7)
    expect(promises.some(({ state }) => state === 'dropped')).toBe(true)
    const closed = shareOf(lastOf(happenings, 'caseFile'), ({ state }) => state === 'closed')
    expect(closed).toBeGreaterThan(0.6)
    expect(lastOf(happenings, 'strayCall').length).toBeGreaterThan(120)
  })
})
