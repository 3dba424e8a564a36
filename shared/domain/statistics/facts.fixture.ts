/** Facts of statistics, invented: one of each kind to vary, and random ones that gather around the ends of months. */
import fc from 'fast-check'
import { sessionStates } from '../booking/expert-session.ts'
import { reachings } from '../caseFile/case-file.ts'
import { presetCodes } from '../codes/preset-codes.ts'
import { channels, genders } from '../contact/contact.ts'
import { strayKinds } from '../contact/stray-call.ts'
import { asId, type CounselorId } from '../core/id.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { callerKinds, ties } from '../eligibility/eligibility.ts'
import { expertKinds } from '../expert/expert.ts'
import { bodyKinds } from '../referralBody/referral-body.ts'
import { referralMethods, referralStates } from '../referral/referral.ts'
import { resultCodes } from '../referral/referral-results.ts'
import { ageBrackets } from '../text/age.ts'
import { dateOf, toEpochMs, toInstantText, type DateText, type InstantText } from '../time/tokyo.ts'
import { dangerDeeds, dangerKinds, schoolLevels, urgencies } from '../triage/triage.ts'
import type {
  CaseFacts,
  ContactFacts,
  PostFacts,
  ReferralFacts,
  SessionFacts,
  StatisticsFacts,
  StatisticsLists,
  StrayFacts,
} from './statistics-facts.ts'
import type { StatisticsAround } from './statistics.ts'

export const at = (text: string): InstantText => `${text}:00.000+09:00` as InstantText
const by = asId<CounselorId>('counselor-1')
const idOf = (kind: string, number: number) => asId(`${kind}-${String(number).padStart(5, '0')}`)

export const lists: StatisticsLists = {
  ...{ harm: presetCodes.harm, wish: presetCodes.wish, advice: presetCodes.advice },
  ...{ howHeard: presetCodes.howHeard, closing: presetCodes.closing },
  municipalities: ['102016', '102024'],
  services: [
    { code: 'x', group: 'sns' },
    { code: 'fivech', group: 'board' },
  ],
  bodies: ['body-moj-1', 'body-police-1'],
}
export const around: StatisticsAround = { lists, hours: gunmaHours }

export const contactOf = (
  number: number,
  more: Partial<Omit<ContactFacts, 'id' | 'caseFileId'>> & { readonly ofCase?: number } = {},
): ContactFacts => {
  const { ofCase = 1, ...rest } = more
  return {
    id: idOf('contact', number) as ContactFacts['id'],
    caseFileId: idOf('case', ofCase) as ContactFacts['caseFileId'],
    ...{ channel: 'phone', receivedAt: at('2026-11-24T10:00'), endedAt: at('2026-11-24T10:30') },
    ...{ inDeskHours: true, inPhoneHours: true, nth: 1, gender: null, municipality: null },
    ...{ callerKind: null, ties: null, ageBracket: 'unknown', schoolLevel: null, harm: [] },
    ...{ wishes: [], howHeard: null, triage: [], dangerActions: [], urgency: null },
    ...{ answeredAt: null, answerChannel: null, advice: [] },
    ...rest,
  }
}
export const caseOf = (
  number: number,
  more: Partial<Omit<CaseFacts, 'id' | 'callerId'>> & { readonly caller?: number | null } = {},
): CaseFacts => {
  const { caller = number, ...rest } = more
  return {
    id: idOf('case', number) as CaseFacts['id'],
    callerId: caller === null ? null : (idOf('person', caller) as CaseFacts['callerId']),
    ...{ openedAt: at('2026-11-24T10:00'), closing: null, urgency: null },
    ...rest,
  }
}
export const sessionOf = (number: number, more: Partial<Omit<SessionFacts, 'id'>> = {}) =>
  ({
    id: idOf('session', number) as SessionFacts['id'],
    caseFileId: idOf('case', 1) as SessionFacts['caseFileId'],
    ...{ kind: 'lawyer', from: at('2026-11-24T13:00'), state: 'held' },
    requestedAt: at('2026-11-20T10:00'),
    ...more,
  }) satisfies SessionFacts as SessionFacts
export const referralOf = (number: number, more: Partial<Omit<ReferralFacts, 'id'>> = {}) =>
  ({
    id: idOf('referral', number) as ReferralFacts['id'],
    caseFileId: idOf('case', 1) as ReferralFacts['caseFileId'],
    bodyId: asId('body-moj-1') as ReferralFacts['bodyId'],
    ...{ bodyKind: 'legal-affairs-bureau', method: 'told', state: 'told' },
    ...{ madeAt: at('2026-11-24T10:10'), result: null, history: [] },
    ...more,
  }) satisfies ReferralFacts as ReferralFacts
export const postOf = (number: number, more: Partial<Omit<PostFacts, 'id'>> = {}): PostFacts => ({
  id: idOf('post', number) as PostFacts['id'],
  caseFileId: idOf('case', 1) as PostFacts['caseFileId'],
  ...{ notedAt: at('2026-11-24T10:05'), service: null, postedOn: null },
  ...more,
})
export const strayOf = (number: number, more: Partial<Omit<StrayFacts, 'id'>> = {}) =>
  ({
    id: idOf('stray', number) as StrayFacts['id'],
    ...{ kind: 'silent', receivedAt: at('2026-11-24T11:00') },
    ...{ inDeskHours: true, inPhoneHours: true },
    ...more,
  }) satisfies StrayFacts as StrayFacts

export const factsWith = (some: Partial<StatisticsFacts>): StatisticsFacts => ({
  ...{ contacts: [], caseFiles: [], sessions: [], referrals: [], posts: [], strayCalls: [] },
  ...some,
})

/** The last and first minutes of months and fiscal years, of two years, and any moment between. */
const edges = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-11-30', '2027-03-31']
const anyMoment: fc.Arbitrary<InstantText> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -3, max: 3 }))
    .map(([day, minutes]) => toInstantText(toEpochMs(at(`${day}T23:59`)) + minutes * 60_000)),
  fc
    .integer({ min: 0, max: 500 * 24 * 60 })
    .map((minutes) => toInstantText(toEpochMs(at('2025-11-20T00:00')) + minutes * 60_000)),
)
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null })
/** Twice the same, too, and one the lists do not know. */
const codes = (values: readonly string[]) =>
  fc.array(fc.constantFrom(...values.slice(0, 3), 'desk_own'), { maxLength: 3 })

const anyContact = fc.record({
  ...{ channel: fc.constantFrom(...channels), receivedAt: anyMoment },
  minutes: fc.integer({ min: 0, max: 90 }),
  ...{ inDeskHours: fc.boolean(), inPhoneHours: fc.boolean() },
  ...{ gender: maybe(genders), callerKind: maybe(callerKinds), schoolLevel: maybe(schoolLevels) },
  municipality: maybe(['102016', '102024', '131016', 'outside'] as const),
  ties: fc.option(fc.subarray([...ties]), { nil: null }),
  ageBracket: fc.constantFrom(...ageBrackets),
  ...{ harm: codes(presetCodes.harm), wishes: codes(presetCodes.wish) },
  howHeard: maybe([...presetCodes.howHeard.slice(0, 3), 'desk_own']),
  triage: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom(...dangerKinds),
      isYes: fc.boolean(),
      at: fc.constant(at('2026-11-24T10:00')),
    }),
    { selector: ({ kind }) => kind },
  ),
  deeds: fc.array(fc.constantFrom(...dangerDeeds), { maxLength: 3 }),
  advice: codes(presetCodes.advice),
  answer: maybe(['mail', 'phone', 'none', 'late'] as const),
})

type DrawnContact = typeof anyContact extends fc.Arbitrary<infer T> ? T : never
const madeContact = (drawn: DrawnContact, ofCase: number, nth: number): ContactFacts => {
  const { minutes, deeds, advice, answer, ...rest } = drawn
  const later = (add: number) => toInstantText(toEpochMs(drawn.receivedAt) + add * 60_000)
  return contactOf(ofCase * 100 + nth, {
    ...{ ...rest, ofCase, nth, endedAt: later(minutes) },
    dangerActions: deeds.map((deed) => ({ deed, at: drawn.receivedAt, lineId: null })),
    advice: advice.map((kind) => ({ kind, at: drawn.receivedAt })),
    answeredAt: answer === null ? null : later(answer === 'late' ? 9000 : minutes * 20),
    answerChannel:
      answer === null || answer === 'none' ? null : answer === 'late' ? 'mail' : answer,
  })
}

const anyCase = fc.record({
  caller: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  urgency: maybe(urgencies),
  contacts: fc.array(anyContact, { minLength: 1, maxLength: 4 }),
  closed: fc.option(
    fc.record({
      at: anyMoment,
      reason: fc.constantFrom('resolved', 'advised', 'desk_own'),
      perWish: fc.array(
        fc.record({
          wish: fc.constantFrom('delete', 'punish', 'desk_own'),
          reached: fc.constantFrom(...reachings),
        }),
        { maxLength: 3 },
      ),
    }),
    { nil: null },
  ),
})

const casesAndContacts = fc.array(anyCase, { maxLength: 7 }).map((drawn) => ({
  caseFiles: drawn.map(({ caller, urgency, closed, contacts }, number) =>
    caseOf(number, {
      ...{ caller, urgency },
      openedAt: contacts[0]?.receivedAt ?? at('2026-04-01T00:00'),
      closing: closed && { ...closed, by },
    }),
  ),
  contacts: drawn.flatMap(({ contacts }, number) =>
    contacts.map((contact, index) => madeContact(contact, number, index + 1)),
  ),
}))

const numbered = <T, M>(one: fc.Arbitrary<T>, made: (number: number, drawn: T) => M) =>
  fc.array(one, { maxLength: 8 }).map((all) => all.map((drawn, number) => made(number, drawn)))

const anySession = fc.record({
  ...{ kind: fc.constantFrom(...expertKinds), from: anyMoment },
  ...{
    state: fc.constantFrom(...sessionStates),
    waited: fc.integer({ min: 0, max: 60 * 24 * 60 }),
  },
})
const anyReferral = fc.record({
  bodyId: fc.constantFrom('body-moj-1', 'body-police-1', 'body-other-1'),
  bodyKind: fc.constantFrom(...bodyKinds),
  ...{ method: fc.constantFrom(...referralMethods), state: fc.constantFrom(...referralStates) },
  ...{ madeAt: anyMoment, result: maybe(resultCodes), wasDeclined: fc.boolean() },
})
const anyPost = fc.record({
  ...{ notedAt: anyMoment, ofCase: fc.integer({ min: 0, max: 3 }) },
  service: maybe(['x', 'fivech', 'elsewhere']),
  postedBefore: fc.option(fc.integer({ min: -2, max: 200 }), { nil: null }),
})

export const anyFacts: fc.Arbitrary<StatisticsFacts> = fc
  .record({
    cases: casesAndContacts,
    sessions: numbered(anySession, (number, { waited, ...drawn }) =>
      sessionOf(number, {
        ...drawn,
        requestedAt: toInstantText(toEpochMs(drawn.from) - waited * 60_000),
      }),
    ),
    referrals: numbered(anyReferral, (number, { bodyId, result, wasDeclined, ...drawn }) =>
      referralOf(number, {
        ...drawn,
        bodyId: asId(bodyId) as ReferralFacts['bodyId'],
        result: result && { code: result, on: '2026-11-25' },
        history: wasDeclined ? [{ act: 'declined', at: drawn.madeAt, by }] : [],
      }),
    ),
    posts: numbered(anyPost, (number, { notedAt, service, ofCase, postedBefore }) =>
      postOf(number, {
        ...{ notedAt, service },
        caseFileId: idOf('case', ofCase) as PostFacts['caseFileId'],
        postedOn: postedBefore === null ? null : daysBefore(notedAt, postedBefore),
      }),
    ),
    strayCalls: numbered(
      fc.record({
        ...{ kind: fc.constantFrom(...strayKinds), receivedAt: anyMoment },
        ...{ inDeskHours: fc.boolean(), inPhoneHours: fc.boolean() },
      }),
      (number, drawn) => strayOf(number, drawn),
    ),
  })
  .map(({ cases, ...rest }) => ({ ...cases, ...rest }))

const daysBefore = (moment: InstantText, days: number): DateText =>
  dateOf(toInstantText(toEpochMs(moment) - days * 24 * 60 * 60_000))

/** Months and years the random facts reach into. */
export const anyMonth = fc
  .constantFrom('2025-12', '2026-01', '2026-02', '2026-03', '2026-04')
  .map((month) => month as `${string}-${string}`)
