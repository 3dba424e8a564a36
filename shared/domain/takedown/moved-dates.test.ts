import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import { deadlineRulesOf } from './deadline-rules.ts'
import { retireDeadlineRule, writeDeadlineRule } from './edit-deadline-rules.ts'
import { movedDates } from './moved-dates.ts'
import { contentOf, moment, never, nothing, post, rulePresets, world } from './takedown.fixture.ts'

const subjects = [
  { id: 'one', facts: { ...nothing, post } },
  { id: 'undated', facts: { ...nothing, post: { ...post, postedOn: null } } },
  { id: 'none', facts: nothing },
] as const
const desk = { presets: rulePresets, edits: [], moment }

describe('a rule that is changed', () => {
  it('TKM-1 tells which days move, from where to where, and nothing else', () => {
    const content = { ...contentOf('log-mobile'), amount: 4, checkedOn: '2026-11-27' } as const
    const edits = expectOk(writeDeadlineRule(desk, { id: 'log-mobile', content }, never))
    const after = deadlineRulesOf(rulePresets, edits)
    expect(movedDates(subjects, world, after)).toEqual([
      { id: 'one', ruleId: 'log-mobile', before: '2027-02-05', after: '2027-03-05' },
    ])
    const worded = { ...content, amount: 3, note: '別の言い方です。' }
    const same = expectOk(writeDeadlineRule(desk, { id: 'log-mobile', content: worded }, never))
    expect(movedDates(subjects, world, deadlineRulesOf(rulePresets, same))).toEqual([])
  })

  it('TKM-1 one that is retired or new has no day on one side', () => {
    const retired = expectOk(retireDeadlineRule(desk, 'lawyer-by', true))
    const after = deadlineRulesOf(rulePresets, retired)
    expect(movedDates(subjects, world, after)).toEqual([
      { id: 'one', ruleId: 'lawyer-by', before: '2026-11-26', after: null },
    ])
    const content = { ...contentOf('lawyer-by'), amount: 1, checkedOn: '2026-11-27' } as const
    const added = expectOk(writeDeadlineRule(desk, { id: 'own-a', content }, never))
    expect(movedDates(subjects, world, deadlineRulesOf(rulePresets, added))).toEqual([
      { id: 'one', ruleId: 'own-a', before: null, after: '2026-11-06' },
    ])
  })
})
