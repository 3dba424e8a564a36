/** Makes the views of cases from the records of an open vault. Reads only. */
import type { CaseFile } from '../../../../shared/domain/caseFile/case-file.ts'
import { wishesOf } from '../../../../shared/domain/caseFile/decide-case.ts'
import { isRestricted } from '../../../../shared/domain/person/person.ts'
import {
  compareDue,
  comparePromises,
  type DeskPromise,
} from '../../../../shared/domain/promise/promise.ts'
import type {
  CaseNoteView,
  CaseParts,
  CaseRecords,
  PersonView,
  PostView,
  PromiseView,
} from '../../queries/case-views.ts'
import type { CaseView, ContactView, OpenPromiseView } from '../../queries/views.ts'
import type { ShapeOf } from '../../schema/tables.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import type { Session } from '../session.ts'
import { viewAnswers } from '../messages/view-answers.ts'
import type { CaseIndex } from './case-index.ts'
import { nameOf } from './name-of.ts'

type Row<T extends 'contact' | 'post' | 'promise' | 'caseNote'> = Stored<ShapeOf<T>>

const withoutCase = <T extends { readonly caseFileId: unknown }>({
  caseFileId: _own,
  ...rest
}: T): Omit<T, 'caseFileId'> => rest

const noWords = { name: null, kana: null, phone: null, mail: null, safeHours: null } as const

export const viewPerson = (records: Records, personId: string): PersonView | null => {
  const person = records.get('person', personId)
  if (person === null) return null
  const coded = withoutCase(person.coded)
  const isPersonalLost = person.personal === null
  return { personId, ...coded, ...(person.personal ?? noWords), isPersonalLost }
}

export const viewContact = (
  records: Records,
  { id, coded, personal }: Row<'contact'>,
): ContactView => ({
  contactId: id,
  counselorName: nameOf(records, coded.counselorId),
  lines: personal?.lines ?? null,
  adviceOther: personal?.adviceOther ?? null,
  relation: personal?.relation ?? null,
  coded,
})

const noPostWords = {
  ...{ url: null, postNumber: null, posterName: null, posterKana: null, posterHandle: null },
  ...{ accountUrl: null, postedOnAsTold: null, seenOnAsTold: null },
} as const

export const viewPost = ({ id, coded, personal }: Row<'post'>): PostView => {
  const rest = withoutCase(coded)
  return { postId: id, ...rest, ...(personal ?? noPostWords), isPersonalLost: personal === null }
}

export const viewPromise = (
  records: Records,
  { id, coded, personal }: Row<'promise'>,
): PromiseView => {
  const { contactId, kind, dueOn, madeAt, madeBy, state, endedAt, endedBy } = coded
  return {
    ...{ promiseId: id, contactId, kind, dueOn, madeAt, state, endedAt },
    madeByName: nameOf(records, madeBy),
    endedByName: nameOf(records, endedBy),
    text: personal?.text ?? null,
    isPersonalLost: personal === null,
  }
}

const viewNote = (records: Records, { id, coded, personal }: Row<'caseNote'>): CaseNoteView => ({
  ...{ noteId: id, at: coded.at, kind: coded.kind, code: coded.code },
  byName: nameOf(records, coded.by),
  text: personal?.text ?? null,
  isPersonalLost: personal === null,
})

const newest = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1)

const wishesIn = (index: CaseIndex, caseFileId: string): readonly string[] =>
  wishesOf([...index.contactsOf(caseFileId)].reverse().map(({ coded }) => coded.wishes))

const partsOf = (records: Records, index: CaseIndex, id: string): CaseParts | null => {
  const caseFile = records.get('caseFile', id)
  if (caseFile === null) return null
  const { callerId, affectedIds, closing, urgency } = caseFile.coded
  const persons = (ids: readonly string[]) => ids.flatMap((one) => viewPerson(records, one) ?? [])
  const { byCase } = index
  const posts = byCase.of('post', id).map(viewPost)
  const promises = byCase.of('promise', id).map((one) => viewPromise(records, one))
  const notes = byCase.of('caseNote', id).map((one) => viewNote(records, one))
  return {
    caller: callerId === null ? null : viewPerson(records, callerId),
    affected: persons(affectedIds),
    posts: posts.sort((one, other) => newest(one.notedAt, other.notedAt)),
    promises: promises.sort(comparePromises),
    notes: notes.sort((one, other) => newest(one.at, other.at)),
    answers: viewAnswers(records, id),
    wishes: wishesIn(index, id),
    chosenUrgency: urgency,
    closing: closing === null ? null : { ...closing, byName: nameOf(records, closing.by) },
  }
}

export const viewCase = (records: Records, index: CaseIndex, id: string): CaseView | null => {
  const summary = index.summaryOf(id)
  const parts = partsOf(records, index, id)
  if (summary === null || parts === null) return null
  const contacts = index.contactsOf(id).map((contact) => viewContact(records, contact))
  return { summary, contacts, ...parts }
}

export const viewOpenPromises = (records: Records, index: CaseIndex): readonly OpenPromiseView[] =>
  records
    .all('promise')
    .filter(({ coded }) => coded.state === 'open')
    .flatMap((row): readonly OpenPromiseView[] => {
      const summary = index.summaryOf(row.coded.caseFileId)
      if (summary === null) return []
      const callerId = records.get('caseFile', summary.caseFileId)?.coded.callerId ?? null
      const caller = callerId === null ? null : viewPerson(records, callerId)
      const hasContactRules = caller !== null && isRestricted(caller)
      return [{ promise: viewPromise(records, row), summary, hasContactRules }]
    })
    .sort((one, other) => compareDue(one.promise, other.promise))

/** `null` when there is no such case; a promise whose words were destroyed cannot be written again and is left out. */
export const viewCaseRecords = (
  { records, head }: Session,
  index: CaseIndex,
  id: string,
): CaseRecords | null => {
  const caseFile = records.get('caseFile', id)
  if (caseFile === null) return null
  const rows = index.byCase.of('promise', id)
  const promises = rows.flatMap(({ id: promiseId, revision, coded, personal }) =>
    personal === null
      ? []
      : [{ record: { ...coded, ...personal, id: promiseId as DeskPromise['id'] }, revision }],
  )
  return {
    head,
    caseFile: {
      record: { ...caseFile.coded, ...caseFile.personal, id: caseFile.id as CaseFile['id'] },
      revision: caseFile.revision,
    },
    promises,
    openPromises: rows.filter(({ coded }) => coded.state === 'open').length,
    wishes: wishesIn(index, id),
  }
}
