/**
 * Deciding a contact: what saving a draft makes of it, or what is missing.
 *
 *   DC-1  A contact needs something to keep: a line of notes (the one still being typed counts), advice, or
 *         the wording of other advice.
 *         Name, kana, age, gender, municipality and phone may all be unknown.
 *   DC-2  An absurd age or phone, or a text too long to keep, is named with its field, all at once and in
 *         the order of the form.
 *   DC-3  The line still being typed is kept as the last line, with the moment it was begun.
 *   DC-4  Notes are kept as typed; name, kana and phone as normalised when a field is left. A field left
 *         empty is unknown (`null`).
 *   DC-5  A new case file opens with the next reception number of the day of reception; a kept one stays
 *         as it is, gaining only a caller where it had none.
 *   DC-6  Desk and telephone hours are those at reception.
 *   DC-7  The same draft in the same circumstances gives the same contact.
 *   DC-8  Blank lines are not notes and are not kept.
 *   DC-9  A field left empty takes nothing away from what an earlier contact knew of the person.
 *   DC-10 Where somebody else calls and anything was told of the person concerned, that person is kept too.
 *   DC-11 Every post with an address or a word of its own becomes a post of the case, and so does what still
 *         stands in the paste box; empty rows are not kept.
 *   DC-12 A promise given at the end becomes an open promise of the case.
 *   DC-13 An urgency chosen during the contact becomes that of the case.
 *   DC-14 A contact on a closed case is refused until it is said with a reason that the case opens again; the
 *         reason is kept as a note of the case. A case that is open needs none and gains none.
 *   DC-15 Each body of which the number was told becomes a referral of the case.
 *
 * Must not know: storage, screens, who may save (`access/may.ts`).
 */
import type { CaseFile } from '../caseFile/case-file.ts'
import type { CaseNote } from '../caseFile/case-note.ts'
import { decideReopening } from '../caseFile/decide-case.ts'
import type { CaseNoteId } from '../core/id.ts'
import { ok, refuse, valueOr, type Refusal, type Result } from '../core/result.ts'
import { longestText } from '../core/text-field.ts'
import { isOpenAt, type DeskHours } from '../desk/desk-hours.ts'
import type { Person } from '../person/person.ts'
import { nextReceptionNumber, type ReceptionNumber } from '../reception/reception-number.ts'
import { parseAge } from '../text/age.ts'
import { normalizeKana, normalizeText } from '../text/normalize.ts'
import { parsePhone } from '../text/phone.ts'
import type { InstantText } from '../time/tokyo.ts'
import { parseMail } from '../text/mail.ts'
import type { EraNames } from '../time/parse-date.ts'
import type { Post } from '../post/post.ts'
import type { DeskPromise } from '../promise/promise.ts'
import type { Referral } from '../referral/referral.ts'
import { referralsOf, type KnownBody } from '../referral/referrals-of-draft.ts'
import { bracketOf, type askedFields, type Contact, type Line } from './contact.ts'
import { affectedOf, personOf } from './decide-persons.ts'
import { postsOf } from './decide-posts.ts'
import type { Draft } from './draft.ts'

/** In the order of the form: the first one is where saving jumps to. */
export const draftFields = [
  'name',
  'kana',
  'ageText',
  'phoneText',
  'mailText',
  'affectedAgeText',
  'lines',
  'posts',
  'adviceOther',
] as const
export type DraftField = (typeof draftFields)[number]
export interface DraftProblem {
  readonly field: DraftField
  readonly code:
    'nothing-noted' | 'not-an-age' | 'age-out-of-range' | 'not-a-phone' | 'not-a-mail' | 'too-long'
}
export type CannotSave = Refusal<'cannot-save', { readonly problems: readonly DraftProblem[] }>

export interface Circumstances {
  readonly endedAt: InstantText
  readonly hours: DeskHours
  /** The case file with the draft's `caseFileId`, or `null` for a new one. */
  readonly caseFile: CaseFile | null
  /** The person with the draft's `personId`, or `null` for a new one. */
  readonly person: Person | null
  /** The person with the draft's `affectedPersonId`, or `null`. */
  readonly affected: Person | null
  /** How many contacts the case file has, this one not counted. */
  readonly contactsBefore: number
  /** Every reception number ever given. */
  readonly numbersGiven: Iterable<ReceptionNumber>
  readonly eraNames: EraNames
  /** Every body on record, retired ones too. */
  readonly bodies: readonly KnownBody[]
  /** Said by the counselor where the case file is closed; absent while nothing was said. */
  readonly reopening?: { readonly reason: string; readonly noteId: CaseNoteId } | undefined
}

export interface DecidedContact {
  readonly person: Person
  readonly caseFile: CaseFile
  readonly contact: Contact
  /** `null` where the caller is the person concerned, or nothing was told. */
  readonly affected: Person | null
  readonly posts: readonly Post[]
  readonly promise: DeskPromise | null
  readonly referrals: readonly Referral[]
  /** What is said on the case where it opens again for this contact. */
  readonly reopened: CaseNote | null
}

export function decideContact(
  draft: Draft,
  around: Circumstances,
): Result<DecidedContact, CannotSave | Refusal> {
  const problems = problemsOf(draft)
  if (problems.length > 0) return refuse('cannot-save', { problems })
  const open = openFor(draft, around)
  if (!open.ok) return open
  const { caseFile, note } = open.value
  const opened = { ...around, caseFile }
  return ok({
    person: personOf(draft, opened),
    caseFile: caseFileOf(draft, opened),
    contact: contactOf(draft, opened),
    affected: affectedOf(draft, opened),
    posts: postsOf(draft, opened.eraNames),
    promise: promiseOf(draft, opened),
    referrals: referralsOf(draft, opened.bodies),
    reopened: note,
  })
}

interface OpenCase {
  /** `null`: a new one. */
  readonly caseFile: CaseFile | null
  readonly note: CaseNote | null
}

/** DC-14: the case as it takes this contact. */
function openFor(draft: Draft, { caseFile, reopening, endedAt }: Circumstances): Result<OpenCase> {
  if (caseFile?.state !== 'closed') return ok({ caseFile, note: null })
  if (reopening === undefined) return refuse('case-closed')
  const { reason, noteId } = reopening
  return decideReopening(caseFile, reason, { at: endedAt, by: draft.counselorId, noteId })
}

/** What keeps a draft from being saved, in the order of the form; empty when nothing does. */
export function problemsOf(draft: Draft): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const age = parseAge(draft.ageText)
  const phone = parsePhone(draft.phoneText)
  const mail = parseMail(draft.mailText)
  const affectedAge = parseAge(draft.affectedAgeText)
  if (!age.ok) problems.push({ field: 'ageText', code: age.refusal.code })
  if (!phone.ok) problems.push({ field: 'phoneText', code: phone.refusal.code })
  if (!mail.ok) problems.push({ field: 'mailText', code: mail.refusal.code })
  if (!affectedAge.ok) problems.push({ field: 'affectedAgeText', code: affectedAge.refusal.code })
  if (isNothingNoted(draft)) problems.push({ field: 'lines', code: 'nothing-noted' })
  for (const field of tooLongFields(draft)) problems.push({ field, code: 'too-long' })
  return problems.sort(
    (one, other) => draftFields.indexOf(one.field) - draftFields.indexOf(other.field),
  )
}

const isNothingNoted = (draft: Draft): boolean =>
  linesToKeep(draft).length === 0 &&
  draft.advice.length === 0 &&
  normalizeText(draft.adviceOther) === ''

/** Lengths as they would be kept: normalising can lengthen a text. */
function tooLongFields(draft: Draft): readonly DraftField[] {
  const isTooLong = (text: string): boolean => text.length > longestText
  const fields: DraftField[] = []
  if (isTooLong(normalizeText(draft.name))) fields.push('name')
  if (isTooLong(normalizeKana(draft.kana))) fields.push('kana')
  if (linesToKeep(draft).some((line) => isTooLong(line.text))) fields.push('lines')
  if (isTooLong(normalizeText(draft.adviceOther))) fields.push('adviceOther')
  if (draft.posts.some((post) => Object.values(post).some((text) => isTooLong(text ?? ''))))
    fields.push('posts')
  return fields
}

/** The lines a contact would keep: those ended and the one still being typed, blank ones left out. */
export function linesToKeep(draft: Draft): readonly Line[] {
  const pending: Line = {
    at: draft.pendingLineAt ?? draft.startedAt,
    text: draft.pendingLine,
    mark: null,
  }
  return [...draft.lines, pending].filter((line) => line.text.trim() !== '')
}

const orUnknown = (text: string): string | null => (text === '' ? null : text)

function caseFileOf(draft: Draft, around: Circumstances): CaseFile {
  const affectedId = affectedOf(draft, around)?.id
  const withAffected = (ids: CaseFile['affectedIds']) =>
    affectedId === undefined || ids.includes(affectedId) ? ids : [...ids, affectedId]
  if (around.caseFile)
    return {
      ...around.caseFile,
      callerId: around.caseFile.callerId ?? draft.personId,
      urgency: draft.urgency ?? around.caseFile.urgency,
      affectedIds: withAffected(around.caseFile.affectedIds),
    }
  return {
    id: draft.caseFileId,
    receptionNumber: nextReceptionNumber(draft.startedAt, around.numbersGiven),
    callerId: draft.personId,
    openedAt: draft.startedAt,
    state: 'open',
    closing: null,
    urgency: draft.urgency,
    affectedIds: withAffected([]),
  }
}

function contactOf(draft: Draft, around: Circumstances): Contact {
  const age = valueOr(parseAge(draft.ageText), null)
  return {
    id: draft.id,
    caseFileId: draft.caseFileId,
    counselorId: draft.counselorId,
    channel: draft.channel,
    receivedAt: draft.startedAt,
    endedAt: around.endedAt,
    inDeskHours: isOpenAt(around.hours, 'desk', draft.startedAt),
    inPhoneHours: isOpenAt(around.hours, 'phone', draft.startedAt),
    nth: around.contactsBefore + 1,
    ageYears: age,
    gender: draft.gender,
    municipality: draft.municipality,
    ...askedIn(draft),
    ageBracket: bracketOf(age, draft.ageBracket),
    affectedAgeYears: valueOr(parseAge(draft.affectedAgeText), null),
    answeredAt: null,
    answerChannel: null,
    advice: draft.advice,
    relation: orUnknown(normalizeText(draft.relation)),
    adviceOther: orUnknown(normalizeText(draft.adviceOther)),
    lines: linesToKeep(draft),
  }
}

const askedIn = (draft: Draft): Pick<Draft, keyof typeof askedFields> => ({
  callerKind: draft.callerKind,
  ties: draft.ties,
  ageBracket: draft.ageBracket,
  schoolLevel: draft.schoolLevel,
  harm: draft.harm,
  wishes: draft.wishes,
  howHeard: draft.howHeard,
  triage: draft.triage,
  dangerActions: draft.dangerActions,
  urgency: draft.urgency,
  termsExplainedAt: draft.termsExplainedAt,
})

function promiseOf(draft: Draft, around: Circumstances): DeskPromise | null {
  if (draft.nextPromise === null) return null
  const { id, kind, dueOn } = draft.nextPromise
  const { caseFileId, counselorId } = draft
  const text = orUnknown(normalizeText(draft.promiseText))
  const open = { state: 'open', endedAt: null, endedBy: null } as const
  const made = { contactId: draft.id, madeAt: around.endedAt, madeBy: counselorId }
  return { id, caseFileId, kind, dueOn, text, ...made, ...open }
}
