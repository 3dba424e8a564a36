import { describe, expect, it } from 'vitest'
import { allTold, lastTold, unitsOf, type UnitKind } from './counted-units.ts'
import { at, caseOf, contactOf, factsWith } from './facts.fixture.ts'
import { monthPeriod, yearSoFar } from './statistics-periods.ts'

const november = monthPeriod('2026-11')
const idsIn = (kind: UnitKind, facts: ReturnType<typeof factsWith>, period = november) =>
  unitsOf(kind, facts, period).map(({ id }) => id)

/** A case file of October that goes on in November, and a second one of the same caller. */
const facts = factsWith({
  caseFiles: [caseOf(1), caseOf(2, { caller: 1 }), caseOf(3, { caller: null })],
  contacts: [
    contactOf(1, { receivedAt: at('2026-10-20T10:00'), ageBracket: '30s', harm: ['insult'] }),
    contactOf(2, { receivedAt: at('2026-11-10T10:00'), nth: 2, harm: ['privacy'] }),
    contactOf(3, { receivedAt: at('2026-11-12T10:00'), nth: 3 }),
    contactOf(4, { receivedAt: at('2026-11-20T10:00'), ofCase: 2 }),
    contactOf(5, { receivedAt: at('2026-11-21T10:00'), ofCase: 3 }),
    contactOf(6, { receivedAt: at('2026-12-01T00:00'), nth: 4, ageBracket: '40s' }),
  ],
})
const unit = (kind: UnitKind, number: number) => {
  const found = unitsOf(kind, facts, november)[number]
  if (!found) throw new Error('no such unit')
  return found
}

describe('counted units', () => {
  it('SU-1 a contact belongs to the month of its reception, to the minute', () => {
    const around = factsWith({
      contacts: [
        '2026-10-31T23:59',
        '2026-11-01T00:00',
        '2026-11-30T23:59',
        '2026-12-01T00:00',
      ].map((moment, number) => contactOf(number, { receivedAt: at(moment), ofCase: number })),
    })
    expect(idsIn('contacts', around)).toEqual(['contact-00001', 'contact-00002'])
  })

  it('SU-1 the fiscal year ends with the last minute of 31 March', () => {
    const around = factsWith({
      contacts: [
        '2026-03-31T23:59',
        '2026-04-01T00:00',
        '2027-03-31T23:59',
        '2027-04-01T00:00',
      ].map((moment, number) => contactOf(number, { receivedAt: at(moment), ofCase: number })),
    })
    const year = yearSoFar('2027-03', 'fiscalYear')
    expect(idsIn('contacts', around, year)).toEqual(['contact-00001', 'contact-00002'])
  })

  it('SU-2 a case file belongs to each month in which it has a contact, over years too, once', () => {
    const long = factsWith({
      contacts: [
        contactOf(1, { receivedAt: at('2024-05-01T10:00') }),
        contactOf(2, { receivedAt: at('2026-11-10T10:00'), nth: 2 }),
        contactOf(3, { receivedAt: at('2026-11-11T10:00'), nth: 3 }),
      ],
    })
    expect(idsIn('caseFiles', long)).toEqual(['case-00001'])
    expect(idsIn('caseFiles', long, monthPeriod('2024-05'))).toEqual(['case-00001'])
    expect(idsIn('caseFiles', long, monthPeriod('2025-05'))).toEqual([])
  })

  it('SU-3 the three counts of a month: 4 contacts, 3 case files, 2 persons', () => {
    expect(idsIn('contacts', facts)).toHaveLength(4)
    expect(idsIn('caseFiles', facts)).toHaveLength(3)
    expect(idsIn('persons', facts)).toEqual(['person person-00001', 'case case-00003'])
  })

  it('SU-4 a second case file is new, its caller is not', () => {
    const newOf = (kind: UnitKind) => unitsOf(kind, facts, november).map(({ isNew }) => isNew)
    expect(newOf('contacts')).toEqual([false, false, true, true])
    expect(newOf('caseFiles')).toEqual([false, true, true])
    expect(newOf('persons')).toEqual([false, true])
  })

  it('SU-5 what was not asked again stands as told before; what is told later changes nothing', () => {
    const age = (kind: UnitKind, number: number) =>
      lastTold(unit(kind, number), ({ ageBracket }) =>
        ageBracket === 'unknown' ? null : ageBracket,
      )
    expect(age('contacts', 0)).toBe('30s')
    expect(age('caseFiles', 0)).toBe('30s')
    expect(age('persons', 0)).toBe('30s')
    expect(age('contacts', 2)).toBeNull()
  })

  it('SU-6 a contact names the last choices told, a case file all of them', () => {
    const harm = (kind: UnitKind) => allTold(unit(kind, 0), (contact) => contact.harm)
    expect(harm('contacts')).toEqual(['privacy'])
    expect(allTold(unit('contacts', 1), (contact) => contact.harm)).toEqual(['privacy'])
    expect(harm('caseFiles')).toEqual(['insult', 'privacy'])
    expect(harm('persons')).toEqual(['insult', 'privacy'])
  })
})
