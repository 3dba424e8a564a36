import { describe, expect, it } from 'vitest'
import { at, caseOf, contactOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

const told = at('2026-11-24T10:05')
const yes = (kind: 'suicidal' | 'stalking') => ({ kind, isYes: true, at: told })

describe('tables of danger and deeds', () => {
  const earlier = contactOf(1, {
    receivedAt: at('2026-10-24T10:00'),
    advice: [{ kind: 'police', at: told }],
    dangerActions: [{ deed: 'told', at: told, lineId: 'police' }],
    triage: [yes('suicidal')],
  })

  it('TE-1 TE-4 advice and deeds of an earlier contact are not this one’s; nothing done is none', () => {
    const contacts = [
      earlier,
      contactOf(2, { nth: 2 }),
      contactOf(3, {
        nth: 3,
        advice: ['evidence', 'lawyer', 'lawyer'].map((kind) => ({ kind, at: told })),
        dangerActions: [{ deed: 'madeSafe', at: told, lineId: null }],
      }),
    ]
    expect(tableOf('T10-advice', { contacts })).toMatchObject({
      named: { 'evidence × phone': 1, 'lawyer × phone': 1, 'none × phone': 1 },
      base: 2,
    })
    expect(tableOf('T14-deeds', { contacts }).named).toEqual({
      ...{ 'madeSafe × phone': 1, 'none × phone': 1 },
    })
  })

  it('TE-2 the choice on a case file stands above its answers, an answer of October counts in November', () => {
    const contacts = [earlier, contactOf(2, { nth: 2 }), contactOf(3, { ofCase: 2 })]
    const urgencies = (urgency: 'C' | null) =>
      tableOf('T14-urgency', { contacts, caseFiles: [caseOf(1, { urgency })] }).named
    expect(urgencies('C')).toEqual({ 'C × continued': 1, 'unknown × new': 1 })
    expect(urgencies(null)).toEqual({ 'A × continued': 1, 'unknown × new': 1 })
  })

  it('TE-3 every kind of danger is yes, no or not asked', () => {
    const triage = [yes('stalking'), { kind: 'visit' as const, isYes: false, at: told }]
    const table = tableOf('T14-dangers', { contacts: [contactOf(1, { triage })] })
    expect(table.named).toMatchObject({
      ...{ 'stalking × yes': 1, 'visit × no': 1, 'suicidal × unasked': 1 },
    })
    expect(table.rowTotals).toEqual([1, 1, 1, 1, 1, 1])
    expect(table.base).toBe(1)
  })
})
