/**
 * Routing: which body fits, by a few questions that can be asked on the telephone. The tree is data.
 *
 *   GR-1  Every answer leads to a question or an outcome that is there; every question has two answers or more.
 *   GR-2  Every question and every outcome is reached from the first question.
 *   GR-3  Every way ends, after at most five questions; none comes back to where it was.
 *   GR-4  Every question and every outcome says its source; an outcome names a body.
 *   GR-5  Where one stands follows from the answers alone; an answer that does not fit, and what came after it, counts
 *         as not given.
 *
 * Must not know: which questions and bodies there are (`resources/guide/routing.json`), screens.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

export const mostQuestions = 5

const text = v.pipe(v.string(), v.nonEmpty())
const answer = v.strictObject({
  id: codeField,
  label: text,
  /** A question or an outcome. */
  to: codeField,
})
const question = v.strictObject({
  id: codeField,
  ask: text,
  source: text,
  answers: v.pipe(v.array(answer), v.minLength(2), v.readonly()),
})
const outcome = v.strictObject({
  id: codeField,
  title: text,
  /** To be read aloud. */
  say: text,
  bodies: v.pipe(v.array(codeField), v.minLength(1), v.readonly()),
  /** What the guide says about it. */
  entries: v.pipe(v.array(codeField), v.readonly()),
  source: text,
})
const routingSchema = v.object({
  source: text,
  checkedOn: text,
  start: codeField,
  questions: v.pipe(v.array(question), v.minLength(1), v.readonly()),
  outcomes: v.pipe(v.array(outcome), v.minLength(1), v.readonly()),
})
export type Routing = v.InferOutput<typeof routingSchema>
export type Question = v.InferOutput<typeof question>
export type RoutingOutcome = v.InferOutput<typeof outcome>

export interface RoutingPath {
  /** Ids, in the order in which they are given. */
  readonly answers: readonly string[]
  readonly outcomeId: string
}

type RoutingProblem = 'schema' | 'twice' | 'dead-end' | 'too-long' | 'out-of-reach'
type NotRouting = Refusal<'not-routing', { readonly why: RoutingProblem; readonly id: string }>

const no = (why: RoutingProblem, id = '') => refuse('not-routing', { why, id })

export function parseRouting(input: unknown): Result<Routing, NotRouting> {
  const parsed = v.safeParse(routingSchema, input)
  if (!parsed.success) return no('schema')
  const routing = parsed.output
  const ids = [...routing.questions, ...routing.outcomes].map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) return no('twice', twice)
  const targets = routing.questions.flatMap(({ answers }) => answers.map(({ to }) => to))
  const dead = [routing.start, ...targets].find((id) => !ids.includes(id))
  if (dead !== undefined) return no('dead-end', dead)
  const reached = new Set<string>()
  const long = walk(routing, routing.start, [], reached)
  if (long !== null) return no('too-long', long)
  const far = ids.find((id) => !reached.has(id))
  return far === undefined ? ok(routing) : no('out-of-reach', far)
}

/** The question at which a way grows too long (a circle does, too); `null`: none. */
function walk(
  routing: Routing,
  at: string,
  asked: readonly string[],
  reached: Set<string>,
): string | null {
  reached.add(at)
  const here = questionIn(routing, at)
  if (here === undefined) return null
  if (asked.length === mostQuestions) return at
  for (const { to } of here.answers) {
    const long = walk(routing, to, [...asked, at], reached)
    if (long !== null) return long
  }
  return null
}

const questionIn = ({ questions }: Routing, wanted: string): Question | undefined =>
  questions.find(({ id }) => id === wanted)

export interface Standing {
  /** What was asked, with the answer that counts; its `to` is the next. */
  readonly asked: readonly {
    readonly question: Question
    readonly answer: Question['answers'][number]
  }[]
  /** The question at hand; `null` at the end. */
  readonly question: Question | null
  readonly outcome: RoutingOutcome | null
}

/** GR-5: `answers` are ids, in the order in which they were given. */
export function standAt(routing: Routing, answers: readonly string[]): Standing {
  const asked: { question: Question; answer: Question['answers'][number] }[] = []
  let at = routing.start
  for (const given of answers) {
    const question = questionIn(routing, at)
    const found = question?.answers.find(({ id }) => id === given)
    if (question === undefined || found === undefined) break
    asked.push({ question, answer: found })
    at = found.to
  }
  return {
    asked,
    question: questionIn(routing, at) ?? null,
    outcome: routing.outcomes.find(({ id }) => id === at) ?? null,
  }
}

export function allPaths(routing: Routing): readonly RoutingPath[] {
  const from = (at: string, given: readonly string[]): readonly RoutingPath[] => {
    const here = questionIn(routing, at)
    return here === undefined
      ? [{ answers: given, outcomeId: at }]
      : here.answers.flatMap(({ id, to }) => from(to, [...given, id]))
  }
  return from(routing.start, [])
}
