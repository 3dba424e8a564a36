/**
 * Deciding on a case: closing, reopening, another urgency, notes and promises, each from the case as it stands.
 *
 *   CH-1  The wishes of a case are those of all its contacts, each once, in the order in which they were first told.
 *   CH-2  Closing says for each of these wishes, and for no other, what was reached; what was not said is not known.
 *   CH-3  A case with open promises is not closed: the refusal says how many there are.
 *   CH-4  A closed case takes no note, promise, end of a promise or urgency until it is reopened.
 *   CH-5  Closing, reopening and another urgency each leave a note with the moment and by whom; the same urgency
 *         again is refused, so that nothing is noted that did not change.
 *
 * Must not know: storage, screens, who may (`access/may.ts`).
 */
import type { CaseNoteId, CounselorId, PromiseId } from '../core/id.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { endPromise, startPromise, type DeskPromise } from '../promise/promise.ts'
import { dateOf, type InstantText } from '../time/tokyo.ts'
import type { Urgency } from '../triage/triage.ts'
import { closeCase, reopenCase, type CaseFile, type Closing, type Reaching } from './case-file.ts'
import { writeCaseNote, type CaseNote } from './case-note.ts'

/** When, by whom, and under which id what is new shall be kept. */
export interface Moment {
  readonly at: InstantText
  readonly by: CounselorId
  readonly noteId: CaseNoteId
}
export interface ChangedCase {
  readonly caseFile: CaseFile
  readonly note: CaseNote
}

/** `wishes` of each contact, the oldest contact first. */
export const wishesOf = (wishes: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(wishes.flat()),
]

const closed = refuse('case-closed')

const noteOn = (
  { id: caseFileId }: CaseFile,
  { at, by, noteId: id }: Moment,
  said: Pick<CaseNote, 'kind' | 'code'> & { readonly text: string },
) => writeCaseNote({ id, caseFileId, at, by, ...said })

export interface Ending {
  readonly reason: string
  readonly reached: ReadonlyMap<string, Reaching>
  readonly text: string
}

export function decideClosing(
  now: {
    readonly caseFile: CaseFile
    readonly wishes: readonly string[]
    readonly openPromises: number
  },
  ending: Ending,
  moment: Moment,
): Result<ChangedCase> {
  const { caseFile, wishes, openPromises: count } = now
  if (count > 0 && caseFile.state === 'open') return refuse('promises-open', { count })
  const { reason, reached, text } = ending
  const perWish: Closing['perWish'] = wishes.map((wish) => ({
    wish,
    reached: reached.get(wish) ?? 'unknown',
  }))
  const { at, by } = moment
  const shut = closeCase(caseFile, { at, by, reason, perWish })
  if (!shut.ok) return shut
  const note = noteOn(caseFile, moment, { kind: 'closed', code: reason, text })
  return note.ok ? ok({ caseFile: shut.value, note: note.value }) : note
}

export function decideReopening(
  caseFile: CaseFile,
  reason: string,
  moment: Moment,
): Result<ChangedCase> {
  const open = reopenCase(caseFile, reason)
  if (!open.ok) return open
  const note = noteOn(caseFile, moment, { kind: 'reopened', code: null, text: reason })
  return note.ok ? ok({ caseFile: open.value, note: note.value }) : note
}

/** `null`: what the answers propose counts again. */
export function decideUrgency(
  caseFile: CaseFile,
  wanted: { readonly urgency: Urgency | null; readonly text: string },
  moment: Moment,
): Result<ChangedCase> {
  const { urgency, text } = wanted
  if (caseFile.state === 'closed') return closed
  if (caseFile.urgency === urgency) return refuse('urgency-same')
  const note = noteOn(caseFile, moment, { kind: 'urgency', code: urgency, text })
  return note.ok ? ok({ caseFile: { ...caseFile, urgency }, note: note.value }) : note
}

export function decideNote(caseFile: CaseFile, text: string, moment: Moment): Result<CaseNote> {
  if (caseFile.state === 'closed') return closed
  return noteOn(caseFile, moment, { kind: 'note', code: null, text })
}

export function decidePromise(
  caseFile: CaseFile,
  wanted: Pick<DeskPromise, 'kind' | 'dueOn' | 'text'> & { readonly id: PromiseId },
  { at, by }: Pick<Moment, 'at' | 'by'>,
): Result<DeskPromise, Refusal<'case-closed'> | Refusal<'due-passed'>> {
  if (caseFile.state === 'closed') return refuse('case-closed')
  const made = { ...wanted, caseFileId: caseFile.id, contactId: null, madeAt: at, madeBy: by }
  return startPromise(made, dateOf(at))
}

export function decidePromiseEnd(
  caseFile: CaseFile,
  promise: DeskPromise,
  end: { readonly state: 'kept' | 'dropped'; readonly at: InstantText; readonly by: CounselorId },
): Result<DeskPromise, Refusal<'case-closed'> | Refusal<'promise-ended'>> {
  return caseFile.state === 'closed' ? refuse('case-closed') : endPromise(promise, end)
}
