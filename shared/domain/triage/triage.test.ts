import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectOk, refuse } from '../core/result.ts'
import {
  answerDanger,
  answerOf,
  dangerKinds,
  isInDanger,
  isMinor,
  parseDangerGuide,
  proposeUrgency,
  schoolLevels,
  urgencyOf,
  whoToCall,
  type DangerKind,
  type DangerLine,
  type Triage,
} from './triage.ts'

const at = '2026-11-24T10:36:00.000+09:00'
const later = '2026-11-24T10:40:00.000+09:00'
const yes = (...kinds: DangerKind[]): Triage => kinds.map((kind) => ({ kind, isYes: true, at }))
const no = (...kinds: DangerKind[]): Triage => kinds.map((kind) => ({ kind, isYes: false, at }))
const anyAnswer = fc.record({
  kind: fc.constantFrom(...dangerKinds),
  answer: fc.constantFrom('unasked' as const, 'yes' as const, 'no' as const),
  at: fc.constantFrom(at, later),
  hasReason: fc.boolean(),
})

describe('triage', () => {
  it('TR-1 answers have their moment, and the last one counts', () => {
    const asked = expectOk(answerDanger([], { kind: 'visit', answer: 'no', at, hasReason: false }))
    expect(asked).toEqual(no('visit'))
    const changed = expectOk(
      answerDanger(asked, { kind: 'visit', answer: 'yes', at: later, hasReason: false }),
    )
    expect(changed).toEqual([{ kind: 'visit', isYes: true, at: later }])
    expect([answerOf(changed, 'visit'), answerOf(changed, 'suicidal')]).toEqual(['yes', 'unasked'])
    expect([isInDanger(asked), isInDanger(changed)]).toEqual([false, true])
  })

  it('TR-1 an answer given again keeps its first moment', () => {
    const again = { kind: 'visit', answer: 'yes', at: later, hasReason: true } as const
    expect(expectOk(answerDanger(yes('visit'), again))).toEqual(yes('visit'))
  })

  it('TR-1 there is at most one answer of a kind, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer), (answers) => {
        let triage: Triage = []
        for (const answer of answers) {
          const answered = answerDanger(triage, answer)
          if (answered.ok) {
            triage = answered.value
            expect(answerOf(triage, answer.kind)).toBe(answer.answer)
          } else expect(answerOf(triage, answer.kind)).toBe('yes')
        }
        expect(new Set(triage.map(({ kind }) => kind)).size).toBe(triage.length)
      }),
    )
  })

  it('TR-2 a yes is taken back only with a reason', () => {
    for (const answer of ['no', 'unasked'] as const) {
      const back = { kind: 'stalking', answer, at: later } as const
      expect(answerDanger(yes('stalking'), { ...back, hasReason: false })).toEqual(
        refuse('reason-needed'),
      )
      expect(answerDanger(yes('stalking'), { ...back, hasReason: true }).ok).toBe(true)
      expect(answerDanger(no('stalking'), { ...back, hasReason: false }).ok).toBe(true)
    }
  })

  it('TR-3 proposes an urgency', () => {
    expect(proposeUrgency([])).toBeNull()
    expect(proposeUrgency(no('visit'))).toBeNull()
    expect(proposeUrgency(no(...dangerKinds))).toBe('C')
    for (const kind of ['threatToLife', 'visit', 'suicidal', 'childInDanger'] as const)
      expect(proposeUrgency([...yes(kind), ...no('stalking')]), kind).toBe('A')
    for (const kind of ['stalking', 'intimateImages'] as const)
      expect(proposeUrgency(yes(kind)), kind).toBe('B')
    expect(proposeUrgency(yes('stalking', 'suicidal'))).toBe('A')
  })

  it('TR-3 what a counselor chose stands above the proposal', () => {
    expect(urgencyOf('C', yes('visit'))).toBe('C')
    expect(urgencyOf(null, yes('visit'))).toBe('A')
    expect(urgencyOf(null, [])).toBeNull()
  })

  it('TR-4 a minor is under 18, or at school up to high school', () => {
    const unknown = { ageYears: null, ageBracket: 'unknown', schoolLevel: null } as const
    expect(isMinor(unknown)).toBe(false)
    expect([17, 18].map((ageYears) => isMinor({ ...unknown, ageYears }))).toEqual([true, false])
    expect(isMinor({ ...unknown, ageBracket: 'under18' })).toBe(true)
    expect(isMinor({ ...unknown, ageBracket: '18-19' })).toBe(false)
    const bySchool = schoolLevels.map((schoolLevel) => isMinor({ ...unknown, schoolLevel }))
    expect(bySchool).toEqual([true, true, true, true, false, false])
    expect(isMinor({ ...unknown, ageYears: 18, schoolLevel: 'highSchool' })).toBe(false)
  })

  const line = (id: string, kinds: DangerKind[], isForChildren = false): DangerLine => ({
    id,
    number: '000',
    kinds,
    isForChildren,
  })
  const guide = [
    line('police', ['threatToLife', 'visit']),
    line('advice', ['visit', 'stalking']),
    line('inochi', ['suicidal']),
    line('child-sos', ['suicidal', 'childInDanger'], true),
  ]
  const ids = (lines: readonly DangerLine[]): readonly string[] => lines.map(({ id }) => id)

  it('TR-4 for a minor the children come first, for others not at all', () => {
    const triage = yes('suicidal')
    expect(ids(whoToCall(guide, triage, { isMinor: true }).first)).toEqual(['child-sos', 'inochi'])
    expect(ids(whoToCall(guide, triage, { isMinor: false }).first)).toEqual(['inochi'])
    expect(ids(whoToCall(guide, yes('visit'), { isMinor: true }).first)[0]).toBe('child-sos')
  })

  it('TR-5 every line stands once, in first or in others', () => {
    const anyTriage = fc.subarray([...dangerKinds]).map((kinds) => yes(...kinds))
    fc.assert(
      fc.property(anyTriage, fc.boolean(), (triage, minor) => {
        const { first, others } = whoToCall(guide, triage, { isMinor: minor })
        expect([...ids(first), ...ids(others)].sort()).toEqual([...ids(guide)].sort())
      }),
    )
    expect(ids(whoToCall(guide, yes('visit'), { isMinor: false }).first)).toEqual([
      'police',
      'advice',
    ])
    expect(ids(whoToCall(guide, [], { isMinor: false }).first)).toEqual([
      'police',
      'advice',
      'inochi',
    ])
  })

  it('TR-5 a guide that names a line twice or a kind unknown is refused', () => {
    expect(parseDangerGuide({ lines: guide }).ok).toBe(true)
    for (const wrong of [
      null,
      {},
      { lines: [...guide, guide[0]] },
      { lines: [{ ...guide[0], kinds: ['other'] }] },
    ])
      expect(parseDangerGuide(wrong)).toEqual(refuse('not-a-danger-guide'))
  })
})
