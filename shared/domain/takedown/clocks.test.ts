import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postStates } from '../post/post-state.ts'
import { addDays, daysBetween } from '../time/tokyo.ts'
import { clocksOf, type ClockFacts, type TakedownClock } from './clocks.ts'
import { caseFile, nothing, post, request, world } from './takedown.fixture.ts'

type Change<K extends keyof ClockFacts> = Partial<NonNullable<ClockFacts[K]>>
const ofPost = (change: Change<'post'> = {}) =>
  clocksOf({ ...nothing, post: { ...post, ...change } }, world)
const ofRequest = (change: Change<'request'> = {}) =>
  clocksOf({ ...nothing, request: { ...request, ...change } }, world)
const ofCase = (change: Change<'caseFile'> = {}) =>
  clocksOf({ ...nothing, caseFile: { ...caseFile, ...change } }, world)
const ends = (clocks: readonly TakedownClock[]) =>
  clocks.map(({ ruleId, endsOn, daysLeft, state }) => [ruleId, endsOn, daysLeft, state])
const inquiry = { term: 'ordinary', reachedSenderOn: '2026-11-17', isAnswered: false } as const

const anyDate = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2010-01-01', days))
const maybe = fc.option(anyDate, { nil: null })
const anyFacts: fc.Arbitrary<ClockFacts> = fc.record({
  post: fc.record({ postedOn: maybe, seenOn: maybe, state: fc.constantFrom(...postStates) }),
  request: fc.record({
    service: fc.constantFrom('youtube', 'fiveChannel', null),
    ...{ requestedOn: maybe, receivedOn: maybe, notifiedOn: maybe },
    inquiry: fc.record({
      term: fc.constantFrom('ordinary', 'short'),
      reachedSenderOn: maybe,
      isAnswered: fc.boolean(),
    }),
  }),
  caseFile: fc.record({
    isOffenderKnown: fc.constantFrom(true, false, null),
    ...{ offenderKnownOn: maybe, damageKnownOn: maybe },
  }),
})

describe('clocks', () => {
  it('TKC-1 of a post, reckoned by hand for 24 November', () => {
    expect(ends(ofPost())).toEqual([
      ['lawyer-by', '2026-11-26', 2, 'running'],
      ['log-mobile', '2027-02-05', 73, 'running'],
      ['log-fixed', '2027-05-05', 162, 'running'],
      ['prosecution-3y', '2029-11-04', 1076, 'running'],
      ['civil-20y', '2046-11-05', 7286, 'running'],
    ])
    expect(ofPost({ postedOn: '2026-11-03' })[0]).toMatchObject({ daysLeft: 0, state: 'running' })
    expect(ofPost({ postedOn: '2026-11-02' })[0]).toMatchObject({ daysLeft: -1, state: 'passed' })
  })

  it('TKC-2 without a day the clock says which one is missing, and the latest it can be', () => {
    const clocks = ofPost({ postedOn: null })
    expect(clocks).toHaveLength(5)
    for (const clock of clocks)
      expect(clock).toMatchObject({
        ...{ state: 'undated', missing: 'post.postedOn' },
        ...{ countedFrom: null, endsOn: null, daysLeft: null },
      })
    expect(clocks[0]?.noLaterThan).toBe('2026-12-01')
    expect(clocks[1]?.noLaterThan).toBe('2027-02-10')
    expect(ofPost({ postedOn: null, seenOn: null })[0]?.noLaterThan).toBeNull()
    expect(ofPost()[0]?.noLaterThan).toBeNull()
    // A slip of the pen is as good as none.
    expect(ofPost({ postedOn: '9999-12-31' })[0]).toMatchObject({
      state: 'undated',
      missing: 'post.postedOn',
    })
  })

  it('TKC-3 a removed post stops its estimates, keeps their days, and the law runs on', () => {
    expect(ends(ofPost({ state: 'removed' }))).toEqual([
      ['lawyer-by', '2026-11-26', 2, 'stopped'],
      ['log-mobile', '2027-02-05', 73, 'stopped'],
      ['log-fixed', '2027-05-05', 162, 'stopped'],
      ['prosecution-3y', '2029-11-04', 1076, 'running'],
      ['civil-20y', '2046-11-05', 7286, 'running'],
    ])
    for (const state of ['published', 'restored', 'reposted'] as const)
      expect(ends(ofPost({ state }))).toEqual(ends(ofPost()))
    expect(ofPost({ state: 'removed', postedOn: null })[0]).toMatchObject({
      state: 'stopped',
      missing: 'post.postedOn',
    })
  })

  it('TKC-4 a notice is awaited of a service designated on the day of the request', () => {
    expect(ofRequest()).toMatchObject([
      { ruleId: 'platform-notice', kind: 'notice', endsOn: '2025-05-20', state: 'passed' },
    ])
    expect(ofRequest({ requestedOn: '2025-04-29' })).toEqual([])
    expect(ofRequest({ service: 'fiveChannel' })).toEqual([])
    expect(ofRequest({ notifiedOn: '2025-05-15' })).toMatchObject([
      { endsOn: '2025-05-20', state: 'stopped' },
    ])
    const unknown = { missing: 'request.designation', endsOn: null, state: 'undated' }
    expect(ofRequest({ service: 'fiveChannel', requestedOn: '2026-11-12' })).toMatchObject([
      unknown,
    ])
    expect(ofRequest({ service: null })).toMatchObject([unknown])
    const missing = { missing: 'request.receivedOn', endsOn: null, state: 'undated' }
    expect(ofRequest({ receivedOn: null })).toMatchObject([missing])
    expect(ofRequest({ receivedOn: null, requestedOn: null })).toMatchObject([missing])
    expect(ofRequest({ requestedOn: null })).toMatchObject([{ endsOn: '2025-05-20' }])
  })

  it('TKC-5 a shield is counted from the day the inquiry arrived, 7 days or 2', () => {
    const of = (change: object) =>
      ofRequest({ service: 'fiveChannel', inquiry: { ...inquiry, ...change } })
    expect(of({})).toMatchObject([
      { ruleId: 'sender-inquiry', kind: 'shield', endsOn: '2026-11-24', daysLeft: 0 },
    ])
    expect(of({ term: 'short' })).toMatchObject([
      { ruleId: 'sender-inquiry-intimate', kind: 'shield', endsOn: '2026-11-19', state: 'passed' },
    ])
    expect(of({ reachedSenderOn: null })).toMatchObject([
      { missing: 'inquiry.reachedSenderOn', state: 'undated' },
    ])
    expect(of({ isAnswered: true })).toMatchObject([{ endsOn: '2026-11-24', state: 'stopped' }])
  })

  it('TKC-6 what counts from the offender waits for him; with the damage, for the later day', () => {
    expect(ends(ofCase())).toEqual([
      ['complaint-6m', '2026-09-24', -61, 'passed'],
      ['civil-3y', '2029-03-24', 851, 'running'],
    ])
    expect(ofCase({ damageKnownOn: '2026-04-10' })[1]?.countedFrom).toBe('2026-04-10')
    const unknown = { isOffenderKnown: false, offenderKnownOn: null }
    const missing = 'case.offenderKnownOn'
    const states = (change: Change<'caseFile'>) =>
      ofCase(change).map((clock) => [clock.state, clock.missing])
    expect(states(unknown)).toEqual([
      ['notBegun', missing],
      ['notBegun', missing],
    ])
    for (const isOffenderKnown of [true, null])
      expect(states({ isOffenderKnown, offenderKnownOn: null })).toEqual([
        ['undated', missing],
        ['undated', missing],
      ])
    expect(states({ isOffenderKnown: false, damageKnownOn: null })).toEqual([
      ['passed', null],
      ['undated', 'case.damageKnownOn'],
    ])
  })

  it('TKC-7 retired rules run nowhere; a moved last day tells the earlier one', () => {
    const [first, ...rest] = world.rules
    if (!first) throw new Error('no rules')
    const rules = [{ ...first, isRetired: true }, ...rest]
    expect(clocksOf({ ...nothing, post }, { ...world, rules })[0]?.ruleId).toBe('log-mobile')
    expect(ofCase({ offenderKnownOn: '2026-03-23' })[0]).toMatchObject({
      endsOn: '2026-09-24',
      endsOnUnmoved: '2026-09-23',
    })
    expect(ofPost()[0]?.endsOnUnmoved).toBe('2026-11-26')
    expect(clocksOf(nothing, world)).toEqual([])
  })

  it('TKC-1 TKC-2 either has a day and says how many are left, or says what is missing', () => {
    fc.assert(
      fc.property(anyFacts, anyDate, (facts, today) => {
        for (const clock of clocksOf(facts, { ...world, today })) {
          const { endsOn, daysLeft, missing, countedFrom, state } = clock
          expect(missing === null).toBe(endsOn !== null)
          expect(endsOn === null).toBe(countedFrom === null)
          if (endsOn !== null) expect(daysLeft).toBe(daysBetween(today, endsOn))
          if (endsOn === null) expect(['undated', 'notBegun', 'stopped']).toContain(state)
          if (state === 'passed') expect(daysLeft).toBeLessThan(0)
        }
      }),
    )
  })

  it('TKC-2 a post seen on a day never ends later than the clock counted from that day', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(4000), (seenOn, before) => {
        const latest = ofPost({ postedOn: null, seenOn })
        ofPost({ postedOn: addDays(seenOn, -before), seenOn }).forEach(({ endsOn }, at) => {
          expect((endsOn ?? '9') <= (latest[at]?.noLaterThan ?? '')).toBe(true)
        })
      }),
    )
  })
})
