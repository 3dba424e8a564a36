/** What the invention of an office brings forth, in the order in which it happens. */
import type { CaseFile } from '../../shared/domain/caseFile/case-file.ts'
import type { Contact } from '../../shared/domain/contact/contact.ts'
import type { StrayCall } from '../../shared/domain/contact/stray-call.ts'
import type { CaseFileId, CounselorId } from '../../shared/domain/core/id.ts'
import type { DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { Answer } from '../../shared/domain/message/answer.ts'
import type { Person } from '../../shared/domain/person/person.ts'
import type { Post } from '../../shared/domain/post/post.ts'
import type { DeskPromise } from '../../shared/domain/promise/promise.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Span } from './moments.ts'

export type Invented =
  | { readonly table: 'person'; readonly record: Person }
  | { readonly table: 'caseFile'; readonly record: CaseFile }
  | { readonly table: 'contact'; readonly record: Contact }
  | { readonly table: 'post'; readonly record: Post }
  | { readonly table: 'promise'; readonly record: DeskPromise }
  | { readonly table: 'strayCall'; readonly record: StrayCall }
  | { readonly table: 'answer'; readonly record: Answer }

export const happeningKinds = ['contact', 'answer', 'promiseEnd', 'closing', 'strayCall'] as const

/** Records as they stand afterwards: one that was there before comes again, changed. */
export interface Happening {
  readonly kind: (typeof happeningKinds)[number]
  readonly at: InstantText
  /** `null` for a stray call. */
  readonly caseFileId: CaseFileId | null
  readonly records: readonly Invented[]
}

export interface OfficeWish extends Span {
  readonly seed: string
  /** How many case files are opened between `from` and `to`. */
  readonly cases: number
  readonly hours?: DeskHours
  /** Who works there, at least one. */
  readonly counselorIds?: readonly CounselorId[]
}
