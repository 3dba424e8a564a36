import { describe, expect, it } from 'vitest'
import { at, caseOf, contactOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

describe('tables of callers', () => {
  it('TA-1 contacts, case files and persons by channel, new and continued', () => {
    const facts = {
      caseFiles: [caseOf(1), caseOf(2, { caller: 1 })],
      contacts: [
        contactOf(1, { channel: 'phone' }),
        contactOf(2, { channel: 'mail', nth: 2 }),
        contactOf(3, { channel: 'mail', ofCase: 2 }),
      ],
    }
    expect(tableOf('T1-contacts', facts)).toMatchObject({
      named: { 'new × phone': 1, 'new × mail': 1, 'continued × mail': 1 },
      base: 3,
      isMultiAnswer: { rows: false, columns: false },
    })
    expect(tableOf('T1-caseFiles', facts)).toMatchObject({
      named: { 'new × phone': 1, 'new × mail': 2 },
      rowTotals: [2, 0],
      base: 2,
      isMultiAnswer: { rows: false, columns: true },
    })
    expect(tableOf('T1-persons', facts)).toMatchObject({
      named: { 'new × phone': 1, 'new × mail': 1 },
      base: 1,
    })
  })

  it('TA-2 who calls, age, school and place are one answer each, ties may be several, none or not asked', () => {
    const facts = {
      contacts: [
        contactOf(1, { callerKind: 'guardian', ageBracket: '40s', schoolLevel: 'none' }),
        contactOf(2, { ofCase: 2, municipality: '102016', ties: ['lives', 'works'] }),
        contactOf(3, { ofCase: 3, municipality: 'outside', ties: [] }),
        contactOf(4, { ofCase: 4 }),
      ],
    }
    expect(tableOf('T3-contacts', facts).named).toEqual({ 'guardian × new': 1, 'unknown × new': 3 })
    expect(tableOf('T4-persons', facts).named).toEqual({
      ...{ '40s × unknown': 1, 'unknown × unknown': 3 },
    })
    expect(tableOf('T4-school', facts).named).toEqual({
      ...{ 'none × unknown': 1, 'unknown × unknown': 3 },
    })
    const places = tableOf('T5-contacts', facts)
    expect(places.named).toEqual({
      ...{ '102016 × lives': 1, '102016 × works': 1, 'outside × none': 1, 'unknown × unknown': 2 },
    })
    expect(places.rows).toEqual(['102016', '102024', 'outside', 'unknown'])
    expect(places.rowTotals).toEqual([1, 0, 1, 2])
  })

  it('TA-3 not asked is not declining to say', () => {
    const contacts = [contactOf(1, { gender: 'undisclosed' }), contactOf(2, { ofCase: 2 })]
    expect(tableOf('T4-contacts', { contacts })).toMatchObject({
      columns: ['female', 'male', 'other', 'undisclosed', 'unknown'],
      columnTotals: [0, 0, 0, 1, 1],
    })
  })

  it('TA-4 harm and wishes may be several, with the contacts as base; heard of the desk in one way', () => {
    const contacts = [
      contactOf(1, { harm: ['insult', 'privacy'], wishes: ['delete'], howHeard: 'flyer' }),
      contactOf(2, { ofCase: 2, receivedAt: at('2026-11-05T09:00') }),
    ]
    expect(tableOf('T6-contacts', { contacts })).toMatchObject({
      named: { 'insult × new': 1, 'privacy × new': 1, 'unknown × new': 1 },
      base: 2,
      isMultiAnswer: { rows: true, columns: false },
    })
    expect(tableOf('T9-caseFiles', { contacts }).named).toEqual({
      ...{ 'delete × new': 1, 'unknown × new': 1 },
    })
    expect(tableOf('T15-contacts', { contacts })).toMatchObject({
      named: { 'flyer × new': 1, 'unknown × new': 1 },
      isMultiAnswer: { rows: false },
    })
  })
})
