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
 *
 * Must not know: storage, screens, who may save (`access/may.ts`).
 */
import type { CaseFile } from '../caseFile/case-file.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { longestText } from '../core/text-field.ts'
import { isOpenAt, type DeskHours } from '../desk/desk-hours.ts'
import type { Person } from '../person/person.ts'
import { nextReceptionNumber, type ReceptionNumber } from '../reception/reception-number.ts'
import { parseAge } from '../text/age.ts'
import { normalizeKana, normalizeText } from '../text/normalize.ts'
import { parsePhone } from '../text/phone.ts'
import type { InstantText } from '../time/tokyo.ts'
import type { Contact, Line } from './contact.ts'
import type { Draft } from './draft.ts'

/** In the order of the form: the first one is where saving jumps to. */
export const draftFields = ['name', 'kana', 'ageText', 'phoneText', 'lines', 'adviceOther'] as const
export type DraftField = (typeof draftFields)[number]
export interface DraftProblem {
  readonly field: DraftField
  readonly code: 'nothing-noted' | 'not-an-age' | 'age-out-of-range' | 'not-a-phone' | 'too-long'
}
export type CannotSave = Refusal<'cannot-save', { readonly problems: readonly DraftProblem[] }>

export interface Circumstances {
  readonly endedAt: InstantText
  readonly hours: DeskHours
  /** The case file with the draft's `caseFileId`, or `null` for a new one. */
  readonly caseFile: CaseFile | null
  /** The person with the draft's `personId`, or `null` for a new one. */
  readonly person: Person | null
  /** How many contacts the case file has, this one not counted. */
  readonly contactsBefore: number
  /** Every reception number ever given. */
  readonly numbersGiven: Iterable<ReceptionNumber>
}

export interface DecidedContact {
  readonly person: Person
  readonly caseFile: CaseFile
  readonly contact: Contact
}

export function decideContact(
  draft: Draft,
  around: Circumstances,
): Result<DecidedContact, CannotSave> {
  const problems = problemsOf(draft)
  if (problems.length > 0) return refuse('cannot-save', { problems })
  return ok({
    person: personOf(draft, around),
    caseFile: caseFileOf(draft, around),
    contact: contactOf(draft, around),
  })
}

/** What keeps a draft from being saved, in the order of the form; empty when nothing does. */
export function problemsOf(draft: Draft): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  const age = parseAge(draft.ageText)
  const phone = parsePhone(draft.phoneText)
  if (!age.ok) problems.push({ field: 'ageText', code: age.refusal.code })
  if (!phone.ok) problems.push({ field: 'phoneText', code: phone.refusal.code })
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
  return fields
}

/** The lines a contact would keep: those ended and the one still being typed, blank ones left out. */
export function linesToKeep(draft: Draft): readonly Line[] {
  const pending = { at: draft.pendingLineAt ?? draft.startedAt, text: draft.pendingLine }
  return [...draft.lines, pending].filter((line) => line.text.trim() !== '')
}

const orUnknown = (text: string): string | null => (text === '' ? null : text)

function personOf(draft: Draft, around: Circumstances): Person {
  const phone = parsePhone(draft.phoneText)
  return {
    id: draft.personId,
    caseFileId: around.person?.caseFileId ?? draft.caseFileId,
    name: orUnknown(normalizeText(draft.name)),
    kana: orUnknown(normalizeKana(draft.kana)),
    phone: phone.ok ? phone.value : null,
  }
}

function caseFileOf(draft: Draft, around: Circumstances): CaseFile {
  if (around.caseFile)
    return { ...around.caseFile, callerId: around.caseFile.callerId ?? draft.personId }
  return {
    id: draft.caseFileId,
    receptionNumber: nextReceptionNumber(draft.startedAt, around.numbersGiven),
    callerId: draft.personId,
    openedAt: draft.startedAt,
    state: 'open',
  }
}

function contactOf(draft: Draft, around: Circumstances): Contact {
  const age = parseAge(draft.ageText)
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
    ageYears: age.ok ? age.value : null,
    gender: draft.gender,
    municipality: draft.municipality,
    advice: draft.advice,
    adviceOther: orUnknown(normalizeText(draft.adviceOther)),
    lines: linesToKeep(draft),
  }
}
