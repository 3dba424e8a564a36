/**
 * The draft that a message opens as: what it answers fills the record, everything else stays not asked.
 *
 *   DM-1  Ids, channel and the moment of reception are those of the message; where it goes on from a case file
 *         that is open, that case file's and its caller's.
 *   DM-2  Each answer fills its field as typed; an age its years, an age group its group. Whoever names a
 *         municipality of the desk's prefecture as home lives there.
 *   DM-3  The address it came from fills the mail address unless the form gave another; the sender's name the
 *         name, unless the form gave one or it is only the address again.
 *   DM-4  What was told becomes the first line of the notes, at the moment of reception; of a mail without the
 *         desk's format all that it says.
 *   DM-5  Every address of a page in the answers or in what was told becomes a post; a site without an address
 *         becomes a post by its service's name, or in its own words.
 *   DM-6  A consent to the terms counts from the moment of reception.
 *   DM-7  Nothing is asked twice: what could not be read stands in the message beside the record.
 *
 * Must not know: storage, screens, how mails are read.
 */
import { asId, type CaseFileId, type CounselorId, type PersonId, type PostId } from '../core/id.ts'
import { startDraft, type Draft, type DraftPost } from '../contact/draft.ts'
import { valueOr } from '../core/result.ts'
import { findUrls } from '../post/find-urls.ts'
import { accountOf, recogniseService, type Service } from '../post/service.ts'
import { parseAge, type AgeBracket } from '../text/age.ts'
import { parseMail } from '../text/mail.ts'
import { normalizeKana, normalizePhone, normalizeText } from '../text/normalize.ts'
import { answerOf } from './desk-form.ts'
import type { FormField } from './form-labels.ts'
import {
  ageBracketIn,
  genderIn,
  isAgreement,
  municipalityIn,
  type FormWords,
  type Places,
} from './form-words.ts'
import type { Message } from './message.ts'
import { foldAddress } from './thread.ts'

export interface DraftSurroundings {
  readonly counselorId: CounselorId
  /** The case file it goes on, when it is open; `null` for a case file of its own. */
  readonly joined: { readonly caseFileId: CaseFileId; readonly personId: PersonId } | null
  readonly services: readonly Service[]
  readonly words: FormWords
  readonly places: Places
}

type Answered = (field: FormField) => string

export function draftOfMessage(message: Message, around: DraftSurroundings): Draft {
  const answered: Answered = (field) => answerOf(message, field) ?? ''
  const at = message.receivedAt
  const told = toldIn(message, answered)
  const isAgreed = isAgreement(answered('terms'), around.words)
  return {
    ...startDraft({
      id: message.contactId,
      counselorId: around.counselorId,
      caseFileId: around.joined?.caseFileId ?? message.caseFileId,
      personId: around.joined?.personId ?? message.personId,
      channel: message.channel,
      startedAt: at,
    }),
    ...callerIn(message, answered, around),
    lines: told === '' ? [] : [{ at, text: told, mark: null }],
    posts: postsIn(message, answered, told, around.services),
    termsExplainedAt: isAgreed ? at : null,
  }
}

const toldIn = ({ text, answers }: Message, answered: Answered): string =>
  answers.length === 0 ? text.trim() : answered('consultation')

const callerIn = (message: Message, answered: Answered, around: DraftSurroundings) => {
  const ageText = normalizeText(answered('age'))
  const age = parseAge(ageText)
  const bracket = age.ok ? null : ageBracketIn(ageText, around.words)
  const municipality = municipalityIn(answered('municipality'), around.places)
  return {
    name: normalizeText(answered('name')) || senderName(message),
    kana: normalizeKana(answered('kana')),
    ageText: ageTextOf(ageText, valueOr(age, null), bracket),
    ageBracket: bracket ?? ('unknown' as const),
    gender: genderIn(answered('gender'), around.words),
    municipality,
    ties: municipality === null || municipality === 'outside' ? null : (['lives'] as const),
    phoneText: normalizePhone(answered('phone')),
    mailText: mailIn(message, answered),
  }
}

/** DM-2: the years where they can be read, nothing where only a group was told. */
const ageTextOf = (text: string, years: number | null, bracket: AgeBracket | null): string => {
  if (years !== null) return String(years)
  return bracket === null ? text : ''
}

const mailIn = ({ address }: Message, answered: Answered): string => {
  const told = normalizeText(answered('mail'))
  return told !== '' && parseMail(told).ok ? told : (address ?? told)
}

const senderName = ({ senderName: name, address }: Message): string => {
  const plain = normalizeText(name)
  return address !== null && foldAddress(plain) === foldAddress(address) ? '' : plain
}

interface Named {
  readonly service: string | null
  readonly url: string
  readonly postNumber: string
}

function postsIn(
  { id }: Message,
  answered: Answered,
  told: string,
  services: readonly Service[],
): readonly DraftPost[] {
  const site = answered('site')
  const text = [answered('url'), site, told].join('\n')
  const found = findUrls(text, services).map(({ url, postNumber }): Named => {
    return { service: recogniseService(url, services), url, postNumber: postNumber ?? '' }
  })
  const all = found.length > 0 ? found : siteAlone(answered('url'), site, services)
  return all.map((one, index) => postOf(asId<PostId>(`${id.slice(0, 56)}-p${index}`), one))
}

/** DM-5: no address was told; the site's name, or what stands where the address was asked for. */
const siteAlone = (url: string, site: string, services: readonly Service[]): readonly Named[] => {
  const words = [site, url].filter((text) => text !== '').join(' ')
  if (words === '') return []
  const named = services.find(({ name }) => foldAddress(name) === foldAddress(words))
  return [{ service: named?.code ?? null, url: named === undefined ? words : '', postNumber: '' }]
}

const postOf = (id: PostId, { service, url, postNumber }: Named): DraftPost => ({
  ...{ id, service, url, postNumber },
  ...{ posterName: '', posterKana: '', accountUrl: '', postedOnText: '', seenOnText: '' },
  posterHandle: accountOf(url) ?? '',
})
