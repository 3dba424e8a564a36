/**
 * Clocks: what runs for a post, a request and a case on a day: from when, until when, how many days are left.
 *
 *   TKC-1  A clock tells its rule, its kind, the day it counts from, its last day and the days left: 0 on the last day,
 *         negative once it has passed.
 *   TKC-2  Where the day it counts from is not known it has no last day and says which day is missing. A post that was
 *         seen on a known day was there by then: its clocks end no later than those counted from that day.
 *   TKC-3  A removed post stops what is estimated for it; its last day stays as a reference. What the law says runs on.
 *   TKC-4  A notice is awaited only of a service designated on the day of the request; where that is unknown, the clock
 *         has no day and says so. It stops when the notice has come.
 *   TKC-5  A shield is counted from the day the inquiry reached the sender, by the term of that inquiry; without an
 *         inquiry there is none. It stops when he has answered. On its last day he may still object.
 *   TKC-6  What counts from knowing the offender has not begun while he is not known; what counts from the damage too
 *         begins on the later of the two days.
 *   TKC-7  Retired rules run nowhere. A last day that fell on a day off tells the earlier day too.
 *
 * Pure: today is passed in. Must not know: records, which rules there are, wording.
 */
import type { PostState } from '../post/post-state.ts'
import { daysBetween, type DateText } from '../time/tokyo.ts'
import type { ClockKind, DeadlineRule, InquiryTerm, StartEvent } from './deadline-rules.ts'
import { isDesignated, type DesignatedServices } from './designation.ts'
import { lastDayOf } from './legal-period.ts'

type Known = DateText | null
export interface ClockFacts {
  readonly post: {
    readonly postedOn: Known
    readonly seenOn: Known
    readonly state: PostState
  } | null
  readonly request: {
    /** `null`: not recognised. */
    readonly service: string | null
    readonly requestedOn: Known
    readonly receivedOn: Known
    /** When the service told what it decided. */
    readonly notifiedOn: Known
    /** `null`: none is known of. */
    readonly inquiry: {
      readonly term: InquiryTerm
      readonly reachedSenderOn: Known
      readonly isAnswered: boolean
    } | null
  } | null
  readonly caseFile: {
    /** `null`: not asked. A known day says that he is. */
    readonly isOffenderKnown: boolean | null
    readonly offenderKnownOn: Known
    readonly damageKnownOn: Known
  } | null
}

export interface ClockWorld {
  readonly rules: readonly DeadlineRule[]
  readonly designated: DesignatedServices
  readonly today: DateText
}

export type MissingFact =
  | 'post.postedOn'
  | 'request.receivedOn'
  | 'request.designation'
  | 'inquiry.reachedSenderOn'
  | 'case.offenderKnownOn'
  | 'case.damageKnownOn'

export interface TakedownClock {
  readonly ruleId: string
  /** What reaching its end means: a notice to come, a shield for the provider, an estimate, or the law's own end. */
  readonly kind: ClockKind
  readonly level: DeadlineRule['level']
  readonly state: 'running' | 'passed' | 'stopped' | 'undated' | 'notBegun'
  readonly missing: MissingFact | null
  readonly countedFrom: DateText | null
  readonly endsOn: DateText | null
  /** The earlier day, where the last one fell on a day off and moved; otherwise the same. */
  readonly endsOnUnmoved: DateText | null
  readonly daysLeft: number | null
  /** Of an undated clock: the latest day on which it can end. It may have passed long ago. */
  readonly noLaterThan: DateText | null
}

interface Begin {
  readonly on: DateText | null
  /** What is missing where there is no day, or none that can be one. */
  readonly fact: MissingFact
  readonly isStopped?: boolean
  readonly isNotBegun?: boolean
  readonly byThen?: DateText | null
}

/** In the order of the rules. */
export const clocksOf = (facts: ClockFacts, world: ClockWorld): readonly TakedownClock[] =>
  world.rules.flatMap((rule) => {
    const begin = rule.isRetired ? null : begins[rule.startEvent](facts, rule, world)
    return begin === null ? [] : [clockFrom(rule, begin, world.today)]
  })

type BeginOf = (facts: ClockFacts, rule: DeadlineRule, world: ClockWorld) => Begin | null

const begins: Readonly<Record<StartEvent, BeginOf>> = {
  'post.postedOn': ({ post }, { kind }) =>
    post && {
      on: post.postedOn,
      fact: 'post.postedOn',
      isStopped: kind === 'estimate' && post.state === 'removed',
      byThen: post.seenOn,
    },
  'request.receivedByDesignatedService': ({ request }, _rule, { designated }) =>
    request && noticeBegin(request, designated),
  'inquiry.reachedSenderOn': ({ request }, rule) => {
    const inquiry = request?.inquiry ?? null
    if (inquiry === null || inquiry.term !== rule.inquiry) return null
    const { reachedSenderOn, isAnswered } = inquiry
    return { on: reachedSenderOn, fact: 'inquiry.reachedSenderOn', isStopped: isAnswered }
  },
  'case.offenderKnownOn': ({ caseFile }) => caseFile && offenderBegin(caseFile),
  'case.damageAndOffenderKnownOn': ({ caseFile }) => {
    if (caseFile === null) return null
    const begin = offenderBegin(caseFile)
    const damage = caseFile.damageKnownOn
    if (begin.on === null) return begin
    return damage === null
      ? { on: null, fact: 'case.damageKnownOn' }
      : { ...begin, on: damage > begin.on ? damage : begin.on }
  },
}

function noticeBegin(
  request: NonNullable<ClockFacts['request']>,
  designated: DesignatedServices,
): Begin | null {
  const { service, requestedOn, receivedOn, notifiedOn } = request
  const isStopped = notifiedOn !== null
  const on = requestedOn ?? receivedOn
  if (on === null) return { on: null, fact: 'request.receivedOn', isStopped }
  const answer = isDesignated(designated, service, on)
  if (answer === 'no') return null
  if (answer === 'unknown') return { on: null, fact: 'request.designation', isStopped }
  return { on: receivedOn, fact: 'request.receivedOn', isStopped }
}

const offenderBegin = (caseFile: NonNullable<ClockFacts['caseFile']>): Begin => ({
  on: caseFile.offenderKnownOn,
  fact: 'case.offenderKnownOn',
  isNotBegun: caseFile.offenderKnownOn === null && caseFile.isOffenderKnown === false,
})

function clockFrom(rule: DeadlineRule, begin: Begin, today: DateText): TakedownClock {
  const endsOn = begin.on && lastDayOf(begin.on, rule)
  const daysLeft = endsOn && daysBetween(today, endsOn)
  const byThen = begin.byThen ?? null
  return {
    ...{ ruleId: rule.id, kind: rule.kind, level: rule.level },
    state: stateOf(begin, daysLeft),
    missing: endsOn === null ? begin.fact : null,
    countedFrom: begin.on,
    endsOn,
    endsOnUnmoved: begin.on && lastDayOf(begin.on, { ...rule, endOnHoliday: 'stays' }),
    daysLeft,
    noLaterThan: begin.on === null && byThen !== null ? lastDayOf(byThen, rule) : null,
  }
}

function stateOf({ isStopped, isNotBegun }: Begin, daysLeft: number | null) {
  if (isStopped === true) return 'stopped'
  if (isNotBegun === true) return 'notBegun'
  if (daysLeft === null) return 'undated'
  return daysLeft < 0 ? 'passed' : 'running'
}
