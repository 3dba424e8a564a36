import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import rulesJson from '../../../resources/takedown/deadline-rules.json'
import { expectOk, refuse } from '../core/result.ts'
import {
  deadlineRuleEditsField,
  deadlineRulesOf,
  parseDeadlineRules,
  type DeadlineRuleContent,
} from './deadline-rules.ts'
import {
  giveBackDeadlineRule,
  retireDeadlineRule,
  writeDeadlineRule,
  type RuleDesk,
} from './edit-deadline-rules.ts'
import { contentOf, moment, never, presetOf, rulePresets } from './takedown.fixture.ts'

const desk: RuleDesk = { presets: rulePresets, edits: [], moment }
const shipped = contentOf('log-mobile')
const longer: DeadlineRuleContent = { ...shipped, amount: 4, checkedOn: '2026-11-27' }
const write = (id: string, content: DeadlineRuleContent, edits = desk.edits) =>
  writeDeadlineRule({ ...desk, edits }, { id, content }, never)

describe('shipped deadline rules', () => {
  it('TKR-1 are those of the domain, each with source and period', () => {
    const lines = rulePresets.map(
      ({ id, kind, amount, unit, endOnHoliday, isFirstDayCounted }) =>
        `${id} ${kind} ${amount} ${unit} ${endOnHoliday}${isFirstDayCounted ? ' first' : ''}`,
    )
    expect(lines).toEqual([
      'lawyer-by estimate 21 day stays',
      'log-mobile estimate 3 month stays',
      'log-fixed estimate 6 month stays',
      'platform-notice notice 7 day stays',
      'sender-inquiry shield 7 day stays',
      'sender-inquiry-intimate shield 2 day stays',
      'complaint-6m legal 6 month moves',
      'prosecution-3y legal 3 year stays first',
      'civil-3y legal 3 year stays',
      'civil-20y legal 20 year stays',
    ])
    expect(presetOf('platform-notice').isVerified).toBe(false)
  })

  it('TKR-1 TKR-2 TKR-3 are refused as soon as one is not whole', () => {
    const wrong = (id: string, change: object) => {
      const rule = { ...rulesJson.rules.find((one) => one.id === id), ...change }
      return parseDeadlineRules({ rules: [rule] }, never)
    }
    for (const [id, change] of [
      ['log-mobile', { source: ' ' }],
      ['log-mobile', { amount: 0 }],
      ['log-mobile', { amount: 1.5 }],
      ['log-mobile', { unit: 'hour' }],
      ['log-mobile', { checkedOn: '昨日' }],
      ['log-mobile', { more: 1 }],
      ['log-mobile', { kind: 'notice' }],
      ['platform-notice', { kind: 'shield', inquiry: 'ordinary' }],
      ['platform-notice', { kind: 'legal' }],
      ['sender-inquiry', { kind: 'notice', inquiry: null }],
      ['sender-inquiry', { inquiry: null }],
      ['complaint-6m', { kind: 'estimate' }],
      ['platform-notice', { label: '７日以内に 削除' }],
      ['platform-notice', { note: '1週間で削除されます' }],
    ] as const)
      expect(wrong(id, change), JSON.stringify(change)).toEqual(
        refuse('not-deadline-rules', { id }),
      )
    expect(wrong('log-mobile', {}).ok).toBe(true)
    const [one] = rulesJson.rules
    expect(parseDeadlineRules({ rules: [one, one] }, never).ok).toBe(false)
    expect(parseDeadlineRules({ rules: [] }, never)).toEqual(
      refuse('not-deadline-rules', { id: '' }),
    )
  })
})

describe('the rules of a desk', () => {
  it('TKR-4 what was changed stands in its place through a release; new rules appear', () => {
    const edits = expectOk(write('log-mobile', longer))
    expect(v.is(deadlineRuleEditsField, edits)).toBe(true)
    const release = [
      ...rulePresets.map((rule) => ({ ...rule, amount: rule.amount + 1 })),
      { ...shipped, id: 'new-in-release' },
    ]
    const rules = deadlineRulesOf(release, edits)
    expect(rules.map(({ id }) => id)).toEqual(release.map(({ id }) => id))
    const changed = { by: moment.by, at: moment.at }
    expect(rules[1]).toMatchObject({ ...longer, origin: 'changed', changed })
    expect(rules[0]).toMatchObject({ amount: 22, origin: 'shipped', changed: null })
  })

  it('TKR-4 own rules stand behind, in the order in which they were added', () => {
    const first = expectOk(write('own-b', longer))
    const second = expectOk(write('own-a', longer, first))
    const again = expectOk(write('own-b', { ...longer, amount: 5 }, second))
    const own = deadlineRulesOf(rulePresets, again).slice(rulePresets.length)
    expect(own.map(({ id, amount, origin }) => [id, amount, origin])).toEqual([
      ['own-b', 5, 'own'],
      ['own-a', 4, 'own'],
    ])
  })

  it('TKR-5 a rule is retired and comes back with its words; shipped words are given back', () => {
    const edits = expectOk(write('log-mobile', longer))
    const retired = expectOk(retireDeadlineRule({ ...desk, edits }, 'log-mobile', true))
    const of = (some: typeof edits) =>
      deadlineRulesOf(rulePresets, some).find(({ id }) => id === 'log-mobile')
    expect(of(retired)).toMatchObject({ isRetired: true, amount: 4 })
    const back = expectOk(retireDeadlineRule({ ...desk, edits: retired }, 'log-mobile', false))
    expect(of(back)).toMatchObject({ isRetired: false, amount: 4 })
    const given = expectOk(giveBackDeadlineRule({ ...desk, edits: retired }, 'log-mobile'))
    expect(of(given)).toMatchObject({ isRetired: true, amount: 3, origin: 'shipped' })
    const own = expectOk(write('own-a', longer))
    expect(giveBackDeadlineRule({ ...desk, edits: own }, 'own-a')).toEqual(
      refuse('no-shipped-words'),
    )
    expect(retireDeadlineRule({ ...desk, edits: own }, 'own-a', true).ok).toBe(true)
    expect(retireDeadlineRule(desk, 'own-a', true)).toEqual(refuse('rule-unknown'))
  })

  it('TKR-3 TKR-6 what the desk writes is dated, sourced, said carefully and of the same kind', () => {
    expect(write('log-mobile', { ...longer, checkedOn: null })).toEqual(refuse('not-dated'))
    expect(write('log-mobile', { ...longer, source: '' })).toEqual(refuse('not-a-deadline-rule'))
    expect(write('log-mobile', { ...longer, label: '7日で 削除' })).toEqual(
      refuse('wording', { word: '7日で削除' }),
    )
    expect(write('log-mobile', { ...longer, note: '７日以内に削除' })).toEqual(
      refuse('wording', { word: '7日以内に削除' }),
    )
    expect(write('log-mobile', { ...longer, kind: 'legal' })).toEqual(refuse('kind-fixed'))
    expect(write('complaint-6m', longer)).toEqual(refuse('kind-fixed'))
    const short = {
      ...contentOf('sender-inquiry'),
      inquiry: 'short',
      checkedOn: '2026-11-27',
    } as const
    expect(write('sender-inquiry', short)).toEqual(refuse('kind-fixed'))
    expect(write('own-a', { ...longer, kind: 'legal' }).ok).toBe(true)
  })
})
