/** The tables of the store: which record shapes there are, and how Dexie lays them out, version by version. */
import { expertSessionRecord } from '../../../shared/domain/booking/expert-session.ts'
import { waitlistEntryRecord } from '../../../shared/domain/booking/waitlist.ts'
import { caseFileRecord } from '../../../shared/domain/caseFile/case-file.ts'
import { caseNoteRecord } from '../../../shared/domain/caseFile/case-note.ts'
import { contactRecord } from '../../../shared/domain/contact/contact.ts'
import { strayCallRecord } from '../../../shared/domain/contact/stray-call.ts'
import { counselorRecord } from '../../../shared/domain/counselor/counselor.ts'
import { evidenceRecord } from '../../../shared/domain/evidence/evidence.ts'
import { expertRecord } from '../../../shared/domain/expert/expert.ts'
import { guideEntryRecord } from '../../../shared/domain/guide/guide-entry.ts'
import { answerRecord } from '../../../shared/domain/message/answer.ts'
import { messageRecord } from '../../../shared/domain/message/message.ts'
import { personRecord } from '../../../shared/domain/person/person.ts'
import { postRecord } from '../../../shared/domain/post/post.ts'
import { promiseRecord } from '../../../shared/domain/promise/promise.ts'
import { referralBodyRecord } from '../../../shared/domain/referralBody/referral-body.ts'
import { referralRecord } from '../../../shared/domain/referral/referral.ts'
import { settingsRecord } from '../../../shared/domain/settings/desk-settings.ts'

export const shapes = {
  counselor: counselorRecord,
  settings: settingsRecord,
  person: personRecord,
  caseFile: caseFileRecord,
  contact: contactRecord,
  post: postRecord,
  promise: promiseRecord,
  strayCall: strayCallRecord,
  caseNote: caseNoteRecord,
  evidence: evidenceRecord,
  message: messageRecord,
  answer: answerRecord,
  expert: expertRecord,
  expertSession: expertSessionRecord,
  waitlistEntry: waitlistEntryRecord,
  referralBody: referralBodyRecord,
  referral: referralRecord,
  guideEntry: guideEntryRecord,
} as const

export type TableName = keyof typeof shapes
export type ShapeOf<T extends TableName> = (typeof shapes)[T]
export const tableNames = Object.keys(shapes) as readonly TableName[]

/** Rows are only ever read all at once or by id; revision and journal sequence lie beside it, readable. */
const row = 'id'

/**
 * Append-only: a new version is added below, an old line is never changed (a snapshot test holds them).
 * The position is the change counter: how far into the journal the rows reach.
 */
export const storeSchema: readonly Readonly<Record<string, string>>[] = [
  { counselor: row, settings: row, person: row, caseFile: row, contact: row, position: 'key' },
  { post: row, promise: row, strayCall: row },
  { caseNote: row },
  { evidence: row },
  { message: row, answer: row },
  { expert: row, expertSession: row, waitlistEntry: row },
  { referralBody: row },
  { referral: row },
  { guideEntry: row },
]
