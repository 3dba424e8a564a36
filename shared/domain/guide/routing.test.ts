import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import routingJson from '../../../resources/guide/routing.json'
import { allPaths, mostQuestions, parseRouting, standAt } from './routing.ts'
import { knownBodies, presets, routing } from './guide.fixture.ts'

const why = (change: object) => {
  const parsed = parseRouting({ ...routingJson, ...change })
  return parsed.ok ? 'ok' : parsed.refusal.facts.why
}
const [first] = routingJson.questions
const questionsWith = (...more: readonly object[]) => ({
  questions: [...routingJson.questions, ...more],
})
const answersTo = (to: string) => [
  { id: 'a', label: 'A', to },
  { id: 'b', label: 'B', to },
]

/** Every way there is: the answers, the outcome, and who is named there. */
const ways: readonly (readonly [string, string, readonly string[]])[] = [
  ['yes harm', 'dangerHarm', ['police-110', 'police-9110']],
  ['yes suicidal', 'dangerSuicidal', ['yorisoi']],
  ['yes child', 'dangerChild', ['police-110', 'child-189']],
  ['no child beHeard', 'childHeard', ['child-sos', 'childline']],
  ['no child image', 'childImage', ['safe-line']],
  ['no child delete', 'childDelete', ['sia-hotline', 'safe-line']],
  ['no adult intimate', 'intimate', ['safe-line', 'police-9110']],
  ['no adult illegal', 'illegal', ['safe-line', 'ihc']],
  ['no adult no beHeard', 'heard', ['yorisoi', 'kokoro']],
  ['no adult no delete self', 'deleteSelf', ['ihaho', 'moj-110']],
  ['no adult no delete behalf', 'deleteBehalf', ['moj-110', 'sia-hotline']],
  ['no adult no identify', 'identify', ['houterasu', 'gunma-bar']],
  ['no adult no punish', 'punish', ['police-9110']],
]

describe('routing', () => {
  it('GR-1 GR-2 GR-3 every way ends where the table says, and there is no other', () => {
    const walked = allPaths(routing).map(({ answers, outcomeId }) => [answers.join(' '), outcomeId])
    expect(walked.sort()).toEqual(ways.map(([answers, outcome]) => [answers, outcome]).sort())
    for (const [answers, outcomeId, bodies] of ways) {
      const standing = standAt(routing, answers.split(' '))
      expect(standing.outcome?.id, answers).toBe(outcomeId)
      expect(standing.question, answers).toBeNull()
      expect(standing.outcome?.bodies, answers).toEqual(expect.arrayContaining([...bodies]))
      expect(standing.asked.length).toBeLessThanOrEqual(mostQuestions)
    }
    expect(new Set(ways.map(([, outcome]) => outcome)).size).toBe(routing.outcomes.length)
  })

  it('GR-1 a dead end, a question with one answer, an id that stands there twice is refused', () => {
    const dead = { ...first, answers: answersTo('nowhere') }
    expect(why({ questions: [dead, ...routingJson.questions.slice(1)] })).toBe('dead-end')
    expect(why({ start: 'nowhere' })).toBe('dead-end')
    const lonely = { ...first, answers: answersTo('who').slice(1) }
    expect(why({ questions: [lonely, ...routingJson.questions.slice(1)] })).toBe('schema')
    expect(why(questionsWith(first ?? {}))).toBe('twice')
  })

  it('GR-2 what nobody is led to is refused', () => {
    const far = { id: 'far', ask: '?', source: 's', answers: answersTo('who') }
    expect(why(questionsWith(far))).toBe('out-of-reach')
  })

  it('GR-3 a circle and too many questions are refused', () => {
    const circle = { ...first, answers: answersTo('danger') }
    expect(why({ questions: [circle, ...routingJson.questions.slice(1)] })).toBe('too-long')
    const longer = { id: 'longer', ask: '?', source: 's', answers: answersTo('danger') }
    expect(why({ start: 'longer', ...questionsWith(longer) })).toBe('too-long')
    expect(why({})).toBe('ok')
  })

  it('GR-4 each says its source; outcomes name bodies and entries that are there', () => {
    for (const { id, source } of [...routing.questions, ...routing.outcomes])
      expect(source.length, id).toBeGreaterThan(5)
    const entries = presets.entries.map(({ id }) => id)
    for (const outcome of routing.outcomes) {
      expect(knownBodies).toEqual(expect.arrayContaining([...outcome.bodies]))
      expect(entries).toEqual(expect.arrayContaining([...outcome.entries]))
      expect(outcome.say, outcome.id).not.toMatch(/加害者|7日/)
    }
    const [outcome] = routingJson.outcomes
    const silent = [{ ...outcome, bodies: [] }, ...routingJson.outcomes.slice(1)]
    expect(why({ outcomes: silent })).toBe('schema')
  })

  it('GR-5 whatever was answered, one stands at a question or an outcome, never at both', () => {
    const given = fc.array(
      fc.constantFrom('yes', 'no', 'adult', 'child', 'delete', 'self', 'nothing'),
    )
    fc.assert(
      fc.property(given, (answers) => {
        const { asked, question, outcome } = standAt(routing, answers)
        expect((question === null) !== (outcome === null)).toBe(true)
        expect(answers.slice(0, asked.length)).toEqual(asked.map(({ answer }) => answer.id))
        const again = asked.map(({ answer }) => answer.id)
        expect(standAt(routing, again)).toEqual({ asked, question, outcome })
      }),
    )
    expect(standAt(routing, ['no', 'nothing', 'adult']).question?.id).toBe('who')
  })
})
