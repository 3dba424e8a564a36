/** What the invention of an office brings forth, in the order in which it happens. */
import type { ExpertSession } from '../../shared/domain/booking/expert-session.ts'
import type { WaitlistEntry } from '../../shared/domain/booking/waitlist.ts'
import type { CaseFile } from '../../shared/domain/caseFile/case-file.ts'
import type { Contact } from '../../shared/domain/contact/contact.ts'
import type { StrayCall } from '../../shared/domain/contact/stray-call.ts'
import type { CaseFileId, CounselorId } from '../../shared/domain/core/id.ts'
import type { DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { Answer } from '../../shared/domain/message/answer.ts'
import type { Expert } from '../../shared/domain/expert/expert.ts'
import type { Person } from '../../shared/domain/person/person.ts'
import type { Post } from '../../shared/domain/post/post.ts'
import type { DeskPromise } from '../../shared/domain/promise/promise.ts'
import type { DateText, InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Agenda } from './agenda.ts'
import type { Span } from './moments.ts'

export type Invented =
  | { readonly table: 'person'; readonly record: Person }
  | { readonly table: 'caseFile'; readonly record: CaseFile }
  | { readonly table: 'contact'; readonly record: Contact }
  | { readonly table: 'post'; readonly record: Post }
  | { readonly table: 'promise'; readonly record: DeskPromise }
  | { readonly table: 'strayCall'; readonly record: StrayCall }
  | { readonly table: 'answer'; readonly record: Answer }
  | { readonly table: 'expert'; readonly record: Expert }
  | { readonly table: 'expertSession'; readonly record: ExpertSession }
  | { readonly table: 'waitlistEntry'; readonly record: WaitlistEntry }

export const happeningKinds = [
  'contact',
  'answer',
  'promiseEnd',
  'closing',
  'strayCall',
  'experts',
  'session',
  'sessionChange',
  'waiting',
] as const

/** Records as they stand afterwards: one that was there before comes again, changed. */
export interface Happening {
  readonly kind: (typeof happeningKinds)[number]
  readonly at: InstantText
  /** `null` for a stray call and for experts. */
  readonly caseFileId: CaseFileId | null
  readonly records: readonly Invented[]
}

/** What is still to happen; `null` where it has come to something else meanwhile. */
export type Planned = Agenda<(at: InstantText) => Happening | null>

export interface SessionWish {
  /** About how many sessions with experts lie in each month. */
  readonly perMonth: number
  /** The first day on which any is booked; from the beginning when left out. */
  readonly from?: DateText
}

export interface OfficeWish extends Span {
  readonly seed: string
  /** How many case files are opened between `from` and `to`. */
  readonly cases: number
  readonly hours?: DeskHours
  /** Who works there, at least one. */
  readonly counselorIds?: readonly CounselorId[]
  /** Without it there are neither experts nor sessions. */
  readonly sessions?: SessionWish
}
