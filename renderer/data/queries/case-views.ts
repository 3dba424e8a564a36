/** What the screens of a case are given: persons, posts, promises, notes, and the case's history. */
import type { AnswerView } from './message-views.ts'
import type { Urgency } from '../../../shared/domain/triage/triage.ts'
import type { CaseFile, Closing } from '../../../shared/domain/caseFile/case-file.ts'
import type { CaseNote } from '../../../shared/domain/caseFile/case-note.ts'
import type { Person } from '../../../shared/domain/person/person.ts'
import type { Post } from '../../../shared/domain/post/post.ts'
import type { DeskPromise } from '../../../shared/domain/promise/promise.ts'
import type { TableName } from '../schema/tables.ts'

type Words<R, K extends keyof R> = Pick<R, K> | { readonly [P in K]: null }

/** Every word is `null` once it was destroyed (`isPersonalLost`). */
export type PersonView = Omit<Person, 'id' | 'caseFileId'> & {
  readonly personId: string
  readonly isPersonalLost: boolean
}
export type PostView = Omit<Post, 'id' | 'caseFileId'> & {
  readonly postId: string
  readonly isPersonalLost: boolean
}
export type PromiseView = Pick<
  DeskPromise,
  'contactId' | 'kind' | 'dueOn' | 'madeAt' | 'state' | 'endedAt'
> &
  Words<DeskPromise, 'text'> & {
    readonly promiseId: string
    readonly madeByName: string | null
    readonly endedByName: string | null
    readonly isPersonalLost: boolean
  }
export type CaseNoteView = Pick<CaseNote, 'at' | 'kind' | 'code'> &
  Words<CaseNote, 'text'> & {
    readonly noteId: string
    readonly byName: string | null
    readonly isPersonalLost: boolean
  }
export type ClosingView = Omit<Closing, 'by'> & { readonly byName: string | null }

/** What a case is about besides its contacts. */
export interface CaseParts {
  readonly caller: PersonView | null
  readonly affected: readonly PersonView[]
  /** Newest first. */
  readonly posts: readonly PostView[]
  /** Open ones first (PR-6). */
  readonly promises: readonly PromiseView[]
  /** Newest first. */
  readonly notes: readonly CaseNoteView[]
  /** Newest first. */
  readonly answers: readonly AnswerView[]
  /** Each once, as first told (CH-1). */
  readonly wishes: readonly string[]
  /** What a counselor chose; the summary says what counts. */
  readonly chosenUrgency: Urgency | null
  readonly closing: ClosingView | null
}

/** What deciding on a case needs to know; `head` is where the journal stood when it was read. */
export interface CaseRecords {
  readonly head: number
  readonly caseFile: { readonly record: CaseFile; readonly revision: number }
  readonly promises: readonly { readonly record: DeskPromise; readonly revision: number }[]
  readonly openPromises: number
  readonly wishes: readonly string[]
}

export interface FieldHistory {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}
export interface RecordHistory {
  readonly table: TableName
  readonly id: string
  readonly isNew: boolean
  readonly fields: readonly FieldHistory[]
  /** Its words were destroyed: that they changed is known, to what is not. */
  readonly isPersonalLost: boolean
}
export interface HistoryEntry {
  readonly sequence: number
  readonly at: string
  /** `null`: the recovery key, or a counselor who is not on record. */
  readonly byName: string | null
  readonly act: string
  readonly records: readonly RecordHistory[]
}
