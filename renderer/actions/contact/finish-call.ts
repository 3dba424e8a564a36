/**
 * Ending a call: the draft becomes person, case file and contact, in one commit.
 * Saving twice is saving once: the draft's id is the contact's.
 */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import {
  decideContact,
  type CannotSave,
  type DecidedContact,
} from '../../../shared/domain/contact/decide-contact.ts'
import { endOfCall } from '../../../shared/domain/contact/live-call.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { ReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { readCircumstances, readSettings } from '../../data/queries/desk.ts'
import { deskHoursOf, eraNames } from '../../data/queries/presets.ts'
import { readCase } from '../../data/queries/cases.ts'
import type { DraftCircumstances } from '../../data/queries/views.ts'
import { dropDraft } from '../../data/writes/drafts.ts'
import { commit, ensureKey, type Order, type Writing } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { currentDraft } from './current-draft.ts'

export interface Finished {
  readonly caseFileId: string
  readonly receptionNumber: ReceptionNumber
}
export type FinishRefusal = CannotSave | Refusal

const mostTries = 3

const decide = async (draft: Draft, around: DraftCircumstances) => {
  const { settings } = await readSettings()
  return decideContact(draft, {
    endedAt: endOfCall(draft, toInstantText(nowMs())),
    hours: deskHoursOf(settings),
    caseFile: around.caseFile?.record ?? null,
    person: around.person?.record ?? null,
    affected: around.affected?.record ?? null,
    eraNames,
    contactsBefore: around.contactsBefore,
    numbersGiven: around.numbersGiven,
  })
}

const write = async (draft: Draft): Promise<Outcome<Finished, FinishRefusal>> => {
  const { id: contactId, caseFileId, personId, affectedPersonId } = draft
  const around = await readCircumstances({ contactId, caseFileId, personId, affectedPersonId })
  if (around.isSaved) return savedBefore(caseFileId)
  const decided = await decide(draft, around)
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
  { person, caseFile, contact, affected, posts, promise }: DecidedContact,
  around: DraftCircumstances,
): Order['writings'] => {
  const write = <R extends { readonly id: string }>(
    table: Writing['table'],
    record: R,
    baseRevision = 0,
  ) => ({
    ...{ table, id: record.id, baseRevision },
    fields: { ...record },
  })
  const { id: contactId, caseFileId } = contact
  const { message, enclosed } = around
  return [
    ...(message === null
      ? []
      : [write('message', { ...message.record, caseFileId }, message.revision)]),
    ...enclosed.map(({ record, revision }) =>
      write('evidence', { ...record, caseFileId, contactId }, revision),
    ),
    write('person', person, around.person?.revision),
    write('caseFile', caseFile, around.caseFile?.revision),
    write('contact', contact),
    ...(affected === null ? [] : [write('person', affected, around.affected?.revision)]),
    ...posts.map((post) => write('post', post)),
    ...(promise === null ? [] : [write('promise', promise)]),
  ]
}

const savedBefore = async (caseFileId: string): Promise<Outcome<Finished, FinishRefusal>> => {
  const view = await readCase(caseFileId)
  if (view === null) throw new Error('a saved contact has no case file')
  return done({ caseFileId, receptionNumber: view.summary.receptionNumber })
}

/** Another commit came between reading and writing: read and decide again. */
const writeAfresh = async (draft: Draft): Promise<Outcome<Finished, FinishRefusal>> => {
  let outcome = await write(draft)
  for (let tries = 1; tries < mostTries; tries += 1) {
    if (outcome.kind !== 'refused' || outcome.refusal.code !== 'changed-meanwhile') break
    outcome = await write(draft)
  }
  return outcome
}

/** The draft stays until its contact is durable; whatever goes wrong before leaves it as it was. */
export const finishCall = async (): Promise<Outcome<Finished, FinishRefusal>> => {
  const { keeper } = currentDraft
  if (keeper === null) throw new Error('no call is open')
  await keeper.flush()
  const outcome = await writeAfresh(keeper.draft)
  if (outcome.kind !== 'done') return outcome
  await keeper.close()
  if (currentDraft.keeper === keeper) currentDraft.take(null)
  // A draft file that cannot be removed now is found and removed at the next opening.
  await dropDraft(keeper.draft.id)
  return outcome
}
