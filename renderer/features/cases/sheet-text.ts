/** What a contact says, as pairs of term and fact for the sheets on paper. */
import { answerOf, dangerKinds } from '../../../shared/domain/triage/triage.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { eraDateText, eraMomentText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView, PromiseView } from '../../data/queries/case-views.ts'
import type { ContactView } from '../../data/queries/views.ts'
import {
  ageText,
  codeTexts,
  joined,
  minutesOf,
  personName,
  placeText,
  promiseText,
  tiesText,
} from './case-text.ts'
import type { SheetFacts } from './sheet-parts.tsx'

const { cases, sheets, words } = messages

export const receptionFacts = (contact: ContactView, edits: readonly CodeEdit[]): SheetFacts => {
  const { coded, counselorName } = contact
  const { channel, nth, inPhoneHours, inDeskHours, termsExplainedAt, howHeard } = coded
  const isOpen = channel === 'phone' ? inPhoneHours : inDeskHours
  const round = nth === 1 ? joined([words.nth(nth), sheets.first]) : words.nth(nth)
  return [
    [sheets.receivedAt, eraMomentText(coded.receivedAt)],
    [sheets.ended, sheets.endedAt(timeText(coded.endedAt), words.minutes(minutesOf(coded)))],
    [sheets.channel, joined([words.channel[channel], isOpen ? cases.inHours : cases.outOfHours])],
    [cases.contacts, round],
    [sheets.counselor, counselorName ?? ''],
    [
      sheets.terms,
      termsExplainedAt === null ? sheets.termsNot : sheets.termsAt(timeText(termsExplainedAt)),
    ],
    [sheets.howHeard, howHeard === null ? cases.unknown : codeText('howHeard', howHeard, edits)],
  ]
}

export const askedFacts = ({ coded }: ContactView): SheetFacts => [
  [cases.age, ageText(coded)],
  [cases.gender, coded.gender === null ? cases.unknown : words.gender[coded.gender]],
  [cases.municipality, placeText(coded.municipality)],
  [cases.ties, tiesText(coded)],
  [
    sheets.callerKind,
    coded.callerKind === null ? cases.unknown : words.callerKind[coded.callerKind],
  ],
  ...(coded.schoolLevel === null
    ? []
    : ([[cases.school, words.schoolLevel[coded.schoolLevel]]] as const)),
]

export const nameFacts = (person: PersonView | null): SheetFacts => [
  [cases.name, person === null ? cases.unknown : personName(person)],
  [cases.kana, person?.kana ?? cases.unknown],
]

/** Not asked is said: it never looks like "no". */
export const dangerText = ({ coded: { triage } }: ContactView): string =>
  joined(
    dangerKinds.map((kind) =>
      sheets.answered(words.danger[kind].short, sheets.dangerState[answerOf(triage, kind)]),
    ),
  )

const deedsText = ({ coded: { dangerActions } }: ContactView): string =>
  joined(dangerActions.map(({ at, deed }) => `${cases.deed[deed]} ${timeText(at)}`))

const adviceText = ({ coded, adviceOther }: ContactView, edits: readonly CodeEdit[]): string =>
  joined([
    ...coded.advice.map(({ kind, at }) => `${codeText('advice', kind, edits)} ${timeText(at)}`),
    adviceOther ?? '',
  ]) || sheets.nothing

export const promiseLine = (promise: PromiseView): string =>
  joined([
    sheets.dueOn(eraDateText(promise.dueOn)),
    promiseText(promise),
    sheets.promiseState[promise.state],
    promise.madeByName ?? '',
  ])

export const matterFacts = (
  contact: ContactView,
  promises: readonly PromiseView[],
  edits: readonly CodeEdit[],
): SheetFacts => {
  const { coded, relation } = contact
  const deeds = deedsText(contact)
  const own = promises.filter(({ contactId }) => contactId === contact.contactId)
  return [
    [sheets.danger, dangerText(contact)],
    ...(deeds === '' ? [] : ([[sheets.dangerDeeds, deeds]] as const)),
    [sheets.harm, codeTexts('harm', coded.harm, edits) || cases.unknown],
    [sheets.wishes, codeTexts('wish', coded.wishes, edits) || cases.unknown],
    ...(relation === null ? [] : ([[cases.relation, relation]] as const)),
    [sheets.advice, adviceText(contact, edits)],
    ...(coded.answeredAt === null
      ? []
      : ([
          [
            sheets.answer,
            sheets.answerAt(
              eraMomentText(coded.answeredAt),
              coded.answerChannel === null ? '' : words.channel[coded.answerChannel],
            ),
          ],
        ] as const)),
    [sheets.promise, joined(own.map(promiseLine)) || sheets.nothing],
  ]
}
