/** The persons that saving a draft keeps: who called, and the person concerned where that is another (DC-9, DC-10). */
import { valueOr } from '../core/result.ts'
import { notAskedHowToReach, type Person } from '../person/person.ts'
import { parseMail } from '../text/mail.ts'
import { normalizeKana, normalizeText } from '../text/normalize.ts'
import { parsePhone } from '../text/phone.ts'
import type { Draft } from './draft.ts'

interface KnownPersons {
  /** The person with the draft's `personId`, or `null` for a new one. */
  readonly person: Person | null
  /** The one with its `affectedPersonId`. */
  readonly affected: Person | null
}

const told = (text: string, before: string | null | undefined): string | null =>
  text === '' ? (before ?? null) : text

export function personOf(draft: Draft, { person }: Pick<KnownPersons, 'person'>): Person {
  return {
    id: draft.personId,
    caseFileId: person?.caseFileId ?? draft.caseFileId,
    name: told(normalizeText(draft.name), person?.name),
    kana: told(normalizeKana(draft.kana), person?.kana),
    phone: valueOr(parsePhone(draft.phoneText), null) ?? person?.phone ?? null,
    mail: valueOr(parseMail(draft.mailText), null) ?? person?.mail ?? null,
    safeHours: told(normalizeText(draft.safeHours), person?.safeHours),
    introduceAs: draft.introduceAs ?? person?.introduceAs ?? null,
    voicemail: draft.voicemail ?? person?.voicemail ?? null,
    familyMustNotKnow: draft.familyMustNotKnow ?? person?.familyMustNotKnow ?? null,
  }
}

/** `null` where the caller is the person concerned, or nothing was told of another. */
export function affectedOf(
  draft: Draft,
  { affected }: Pick<KnownPersons, 'affected'>,
): Person | null {
  const isOther = draft.callerKind === 'guardian' || draft.callerKind === 'thirdParty'
  const name = normalizeText(draft.affectedName)
  const kana = normalizeKana(draft.affectedKana)
  const isTold = name !== '' || kana !== '' || draft.affectedAgeText.trim() !== ''
  if (!isOther || !isTold || draft.affectedPersonId === null) return null
  return {
    ...notAskedHowToReach,
    phone: null,
    ...affected,
    id: draft.affectedPersonId,
    caseFileId: affected?.caseFileId ?? draft.caseFileId,
    name: told(name, affected?.name),
    kana: told(kana, affected?.kana),
  }
}
