/** Makes the views that screens show from the records of an open vault. Reads only. */
import { acts, may } from '../../../../shared/domain/access/may.ts'
import type { CaseFile } from '../../../../shared/domain/caseFile/case-file.ts'
import type { Evidence } from '../../../../shared/domain/evidence/evidence.ts'
import type { Message } from '../../../../shared/domain/message/message.ts'
import type { Person } from '../../../../shared/domain/person/person.ts'
import {
  compareReceptionNumbers,
  type ReceptionNumber,
} from '../../../../shared/domain/reception/reception-number.ts'
import { defaultSettings } from '../../../../shared/domain/settings/desk-settings.ts'
import type {
  CircumstanceIds,
  CounselorView,
  DraftCircumstances,
  DraftView,
  Notice,
  SessionView,
  SettingsView,
} from '../../queries/views.ts'
import type { Drafts } from '../drafts.ts'
import { messageOfContact } from '../messages/view-messages.ts'
import type { Records } from '../memory/records.ts'
import type { Session } from '../session.ts'
import type { CaseIndex } from './case-index.ts'
import { nameOf } from './name-of.ts'

export const viewCounselors = (records: Records): readonly CounselorView[] =>
  records
    .all('counselor')
    .map(({ id, coded: { role, addedAt, disabledAt }, personal }) => ({
      counselorId: id,
      name: personal?.name ?? '',
      role,
      addedAt,
      disabledAt,
    }))
    .sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1))

export const viewSession = (
  session: Session,
  unreadableDrafts: number,
  folder: string,
  more: readonly Notice[] = [],
): SessionView => {
  const { actor, who, records, readOnly } = session
  const own = who.kind === 'counselor' ? who.counselorId : null
  const unreadable =
    unreadableDrafts === 0 ? [] : [{ kind: 'drafts-unreadable' as const, count: unreadableDrafts }]
  return {
    counselor: viewCounselors(records).find(({ counselorId }) => counselorId === own) ?? null,
    mayDo: actor === null ? [] : acts.filter((act) => may(actor, act).ok),
    readOnly,
    notices: [...session.notices, ...unreadable, ...more],
    folder,
  }
}

export const viewDrafts = (records: Records, drafts: Drafts): readonly DraftView[] =>
  drafts.list().map(({ draft, savedAt }) => ({
    draft,
    savedAt,
    counselorName: nameOf(records, draft.counselorId),
  }))

export const viewSettings = (records: Records): SettingsView => {
  const stored = records.get('settings', defaultSettings.id)
  return {
    settings: { ...defaultSettings, ...stored?.coded, ...stored?.personal },
    revision: stored?.revision ?? 0,
  }
}

const highestNumbers = (records: Records): readonly ReceptionNumber[] => {
  const highest = new Map<number, ReceptionNumber>()
  for (const { coded } of records.all('caseFile')) {
    const number = coded.receptionNumber
    const known = highest.get(number.fiscalYear)
    if (known === undefined || compareReceptionNumbers(known, number) < 0)
      highest.set(number.fiscalYear, number)
  }
  return [...highest.values()]
}

const revisedPerson = (records: Records, personId: string): DraftCircumstances['person'] => {
  const person = records.get('person', personId)
  if (person === null || person.personal === null) return null
  const record = { ...person.coded, ...person.personal, id: person.id as Person['id'] }
  return { record, revision: person.revision }
}

const broughtBy = (
  records: Records,
  contactId: string,
): Pick<DraftCircumstances, 'message' | 'enclosed'> => {
  const found = messageOfContact(records, contactId)
  const message =
    found === null || found.personal === null
      ? null
      : {
          record: { ...found.coded, ...found.personal, id: found.id as Message['id'] },
          revision: found.revision,
        }
  const enclosed = records
    .all('evidence')
    .flatMap(({ id, coded, personal, revision }) =>
      coded.contactId !== contactId || personal === null
        ? []
        : [{ record: { ...coded, ...personal, id: id as Evidence['id'] }, revision }],
    )
  return { message, enclosed }
}

export const viewCircumstances = (
  session: Session,
  index: CaseIndex,
  ids: CircumstanceIds,
): DraftCircumstances => {
  const { records } = session
  const caseFile = records.get('caseFile', ids.caseFileId)
  return {
    head: session.head,
    isSaved: records.held('contact', ids.contactId) !== null,
    caseFile:
      caseFile === null
        ? null
        : {
            record: { ...caseFile.coded, ...caseFile.personal, id: caseFile.id as CaseFile['id'] },
            revision: caseFile.revision,
          },
    person: revisedPerson(records, ids.personId),
    affected: ids.affectedPersonId === null ? null : revisedPerson(records, ids.affectedPersonId),
    contactsBefore: index.contactCountOf(ids.caseFileId),
    ...broughtBy(records, ids.contactId),
    numbersGiven: highestNumbers(records),
  }
}
