/** What screens are given to show: plain views, made by the engine from records. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { CaseFile, CaseState } from '../../../shared/domain/caseFile/case-file.ts'
import type { EarlierReason } from '../../../shared/domain/caseFile/earlier.ts'
import type { Contact } from '../../../shared/domain/contact/contact.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import type { Role } from '../../../shared/domain/counselor/counselor.ts'
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import type { Person } from '../../../shared/domain/person/person.ts'
import type { ReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import type { Urgency } from '../../../shared/domain/triage/triage.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { CaseParts, PromiseView } from './case-views.ts'

/** `name` and `kana` are `null` when unknown; `isPersonalLost` tells unknown from destroyed. */
export interface CaseSummary {
  readonly caseFileId: string
  readonly receptionNumber: ReceptionNumber
  readonly state: CaseState
  readonly openedAt: string
  readonly name: string | null
  readonly kana: string | null
  readonly isPersonalLost: boolean
  readonly contactCount: number
  readonly lastContactAt: string
  readonly lastChannel: Contact['channel'] | null
  readonly municipality: Contact['municipality']
  readonly ageYears: number | null
  /** Chosen, or proposed by the answers that stand (CD-2). */
  readonly urgency: Urgency | null
  readonly isInDanger: boolean
}

export interface ContactView {
  readonly contactId: string
  readonly counselorName: string | null
  /** `null` once its personal half was destroyed. */
  readonly lines: Contact['lines'] | null
  readonly adviceOther: string | null
  readonly relation: string | null
  readonly coded: Omit<Contact, 'id' | 'lines' | 'adviceOther' | 'relation'>
}

/** An open promise among those of all cases. */
export interface OpenPromiseView {
  readonly promise: PromiseView
  readonly summary: CaseSummary
  /** Whoever calls has rules of contact to keep. */
  readonly hasContactRules: boolean
}

export interface CaseView extends CaseParts {
  readonly summary: CaseSummary
  /** Newest first. */
  readonly contacts: readonly ContactView[]
}

/** What is typed so far in a contact; texts as they stand in the fields. */
export interface EarlierTyped {
  readonly name: string
  readonly kana: string
  readonly phone: string
  readonly mail: string
  readonly urls: readonly string[]
  /** The case being written. */
  readonly exceptCaseFileId: string
}
export interface EarlierCase extends CaseSummary {
  readonly personId: string
  readonly reasons: readonly EarlierReason[]
  /** `null` once destroyed. */
  readonly person: Person | null
}
export interface EarlierAnswer {
  readonly found: readonly EarlierCase[]
  readonly totalCount: number
}

export const searchFields = [
  'receptionNumber',
  'name',
  'kana',
  'phone',
  'mail',
  'affected',
  'post',
  'note',
] as const
export type SearchField = (typeof searchFields)[number]
export interface SearchHit {
  readonly summary: CaseSummary
  readonly matches: readonly { readonly field: SearchField; readonly shown: string }[]
}
export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  readonly totalCount: number
}

export interface CounselorView {
  readonly counselorId: string
  readonly name: string
  readonly role: Role
  readonly addedAt: string
  readonly disabledAt: string | null
}

export interface DraftView {
  readonly draft: Draft
  readonly savedAt: string
  readonly counselorName: string | null
}

/** Why the vault can be read but not written. */
export type ReadOnlyReason =
  | { readonly kind: 'damaged'; readonly atSequence: number; readonly headSequence: number }
  | { readonly kind: 'cannot-write'; readonly code: string }

/** What the counselor should hear about the opening; nothing of it was lost. */
export type Notice =
  | { readonly kind: 'torn-set-aside'; readonly tornBytes: number }
  | { readonly kind: 'store-rebuilt'; readonly entries: number }
  | { readonly kind: 'store-set-aside'; readonly entries: number }
  | { readonly kind: 'drafts-unreadable'; readonly count: number }
  | { readonly kind: 'keys-unreadable'; readonly count: number }
  | { readonly kind: 'blobs-without-record'; readonly count: number }

export interface SessionView {
  /** `null` for the one who came in by the recovery key. */
  readonly counselor: CounselorView | null
  readonly mayDo: readonly Act[]
  readonly readOnly: ReadOnlyReason | null
  readonly notices: readonly Notice[]
  readonly folder: string
}

/** Progress of long work, in entries or bytes. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface CircumstanceIds {
  readonly contactId: string
  readonly caseFileId: string
  readonly personId: string
  readonly affectedPersonId: string | null
}

/** What deciding about a draft needs to know; `head` is where the journal stood when it was read. */
export interface DraftCircumstances {
  readonly head: number
  readonly isSaved: boolean
  readonly caseFile: { readonly record: CaseFile; readonly revision: number } | null
  readonly person: { readonly record: Person; readonly revision: number } | null
  readonly affected: { readonly record: Person; readonly revision: number } | null
  readonly contactsBefore: number
  /** What the draft came from and what was enclosed: they follow its contact to its case file. */
  readonly message: { readonly record: Message; readonly revision: number } | null
  readonly enclosed: readonly { readonly record: Evidence; readonly revision: number }[]
  /** The highest number given in each fiscal year. */
  readonly numbersGiven: readonly ReceptionNumber[]
}

export interface SettingsView {
  readonly settings: DeskSettings
  readonly revision: number
}
