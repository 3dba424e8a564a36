/**
 * Ending a call: the draft becomes person, case file and contact, in one commit.
 * Saving twice is saving once: the draft's id is the contact's.
 */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import {
  decideContact,
  type CannotSave,
  type Circumstances,
  type DecidedContact,
} from '../../../shared/domain/contact/decide-contact.ts'
import { endOfCall } from '../../../shared/domain/contact/live-call.ts'
import type { CaseNoteId } from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { ReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { readCircumstances, readSettings } from '../../data/queries/desk.ts'
import { deskHoursOf, eraNames } from '../../data/queries/presets.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { readCase } from '../../data/queries/cases.ts'
import type { DraftCircumstances } from '../../data/queries/views.ts'
import { dropDraft } from '../../data/writes/drafts.ts'
import { commit, ensureKey, type Order } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { drawId } from '../record/draw-id.ts'
import { tryAfresh } from '../record/try-afresh.ts'
import { currentDraft } from './current-draft.ts'

export interface Finished {
  readonly caseFileId: string
  readonly receptionNumber: ReceptionNumber
}
export type FinishRefusal = CannotSave | Refusal

/** Where the case was closed meanwhile: that it opens again, and why. */
type Reopening = Circumstances['reopening']

const decide = async (draft: Draft, around: DraftCircumstances, reopening: Reopening) => {
  const [{ settings }, bodies] = await Promise.all([readSettings(), listBodies()])
  return decideContact(draft, {
    endedAt: endOfCall(draft, toInstantText(nowMs())),
    hours: deskHoursOf(settings),
    caseFile: around.caseFile?.record ?? null,
    person: around.person?.record ?? null,
    affected: around.affected?.record ?? null,
    eraNames,
    bodies: bodies.map(({ body: { id, kind } }) => ({ id, kind })),
    contactsBefore: around.contactsBefore,
    numbersGiven: around.numbersGiven,
    reopening,
  })
}

const write = async (
  draft: Draft,
  reopening: Reopening,
): Promise<Outcome<Finished, FinishRefusal>> => {
  const { id: contactId, caseFileId, personId, affectedPersonId } = draft
  const around = await readCircumstances({ contactId, caseFileId, personId, affectedPersonId })
  if (around.isSaved) return savedBefore(caseFileId)
  const decided = await decide(draft, around, reopening)
  if (!decided.ok) return refused(decided.refusal)
  const ready = await ensureKey(caseFileId)
  if (ready.kind !== 'done') return ready
  const committed = await commit({
    act: 'contact.save',
    subject: contactId,
    ifHead: around.head,
    writings: writingsOf(decided.value, around),
  })
  return committed.kind === 'done'
    ? done({ caseFileId, receptionNumber: decided.value.caseFile.receptionNumber })
    : committed
}

const writingsOf = (
  { person, caseFile, contact, affected, posts, promise, referrals, reopened }: DecidedContact,
  around: DraftCircumstances,
): Order['writings'] => {
  const { id: contactId, caseFileId } = contact
  const { message, enclosed } = around
  return [
    ...(message === null
      ? []
      : [writingOf('message', { ...message.record, caseFileId }, message.revision)]),
    ...enclosed.map(({ record, revision }) =>
      writingOf('evidence', { ...record, caseFileId, contactId }, revision),
    ),
    writingOf('person', person, around.person?.revision),
    writingOf('caseFile', caseFile, around.caseFile?.revision),
    writingOf('contact', contact),
    ...(affected === null ? [] : [writingOf('person', affected, around.affected?.revision)]),
    ...posts.map((post) => writingOf('post', post)),
    ...(promise === null ? [] : [writingOf('promise', promise)]),
    ...referrals.map((referral) => writingOf('referral', referral)),
    ...(reopened === null ? [] : [writingOf('caseNote', reopened)]),
  ]
}

const savedBefore = async (caseFileId: string): Promise<Outcome<Finished, FinishRefusal>> => {
  const view = await readCase(caseFileId)
  if (view === null) throw new Error('a saved contact has no case file')
  return done({ caseFileId, receptionNumber: view.summary.receptionNumber })
}

/**
 * The draft stays until its contact is durable; whatever goes wrong before leaves it as it was.
 * `reopeningFor`: why a case that was closed meanwhile opens again with this contact; without it, it is refused.
 */
export const finishCall = async (
  reopeningFor: string | null = null,
): Promise<Outcome<Finished, FinishRefusal>> => {
  const { keeper } = currentDraft
  if (keeper === null) throw new Error('no call is open')
  await keeper.flush()
  const reopening =
    reopeningFor === null ? undefined : { reason: reopeningFor, noteId: drawId<CaseNoteId>() }
  const outcome = await tryAfresh(() => write(keeper.draft, reopening))
  if (outcome.kind !== 'done') return outcome
  await keeper.close()
  if (currentDraft.keeper === keeper) currentDraft.take(null)
  // A draft file that cannot be removed now is found and removed at the next opening.
  await dropDraft(keeper.draft.id)
  return outcome
}
