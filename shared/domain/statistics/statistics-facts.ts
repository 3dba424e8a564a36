/**
 * Facts of statistics: what of the records is counted.
 *
 *   SF-1  Facts are ids and coded fields alone: nothing a person said, and nothing that is destroyed with a key.
 *   SF-2  Every record gives its facts, and a record more adds one of its own kind only.
 *
 * A person is nothing here but the caller of its case files: what was answered about him stands in the contacts.
 * Must not know: storage, periods, screens.
 */
import type { ExpertSession } from '../booking/expert-session.ts'
import type { CaseFile } from '../caseFile/case-file.ts'
import type { Contact } from '../contact/contact.ts'
import type { StrayCall } from '../contact/stray-call.ts'
import type { Post } from '../post/post.ts'
import type { Referral } from '../referral/referral.ts'

export const factFields = {
  contacts: [
    ...(['id', 'caseFileId', 'channel', 'receivedAt', 'endedAt', 'inDeskHours'] as const),
    ...(['inPhoneHours', 'nth', 'gender', 'municipality', 'callerKind', 'ties'] as const),
    ...(['ageBracket', 'schoolLevel', 'harm', 'wishes', 'howHeard', 'triage'] as const),
    ...(['dangerActions', 'urgency', 'answeredAt', 'answerChannel', 'advice'] as const),
  ],
  caseFiles: ['id', 'callerId', 'openedAt', 'closing', 'urgency'],
  sessions: ['id', 'caseFileId', 'kind', 'from', 'state', 'requestedAt'],
  referrals: [
    'id',
    'caseFileId',
    'bodyId',
    'bodyKind',
    'method',
    'state',
    'madeAt',
    'result',
    'history',
  ],
  posts: ['id', 'caseFileId', 'notedAt', 'service', 'postedOn'],
  strayCalls: ['id', 'kind', 'receivedAt', 'inDeskHours', 'inPhoneHours'],
} as const

type Named<K extends keyof typeof factFields> = (typeof factFields)[K][number]
export type ContactFacts = Pick<Contact, Named<'contacts'>>
export type CaseFacts = Pick<CaseFile, Named<'caseFiles'>>
export type SessionFacts = Pick<ExpertSession, Named<'sessions'>>
export type ReferralFacts = Pick<Referral, Named<'referrals'>>
export type PostFacts = Pick<Post, Named<'posts'>>
export type StrayFacts = Pick<StrayCall, Named<'strayCalls'>>

export interface StatisticsFacts {
  readonly contacts: readonly ContactFacts[]
  readonly caseFiles: readonly CaseFacts[]
  readonly sessions: readonly SessionFacts[]
  readonly referrals: readonly ReferralFacts[]
  readonly posts: readonly PostFacts[]
  readonly strayCalls: readonly StrayFacts[]
}

const only = <T extends object, K extends keyof T>(
  records: readonly T[],
  names: readonly K[],
): readonly Pick<T, K>[] =>
  records.map((record) => Object.fromEntries(names.map((name) => [name, record[name]])) as T)

/** SF-1: of whole records, or of their coded halves with the id. */
export const factsOf = (records: StatisticsFacts): StatisticsFacts => ({
  contacts: only(records.contacts, factFields.contacts),
  caseFiles: only(records.caseFiles, factFields.caseFiles),
  sessions: only(records.sessions, factFields.sessions),
  referrals: only(records.referrals, factFields.referrals),
  posts: only(records.posts, factFields.posts),
  strayCalls: only(records.strayCalls, factFields.strayCalls),
})

/** What can be named in tables, each list in its order, retired choices too. */
export interface StatisticsLists {
  readonly harm: readonly string[]
  readonly wish: readonly string[]
  readonly advice: readonly string[]
  readonly howHeard: readonly string[]
  readonly closing: readonly string[]
  /** Without `outside`. */
  readonly municipalities: readonly string[]
  readonly services: readonly { readonly code: string; readonly group: string }[]
  /** Ids of the bodies of the directory. */
  readonly bodies: readonly string[]
}
