/** What a phrase is filled with: of the case, of the desk, of today. */
import type { Known } from '../../../shared/domain/message/answer-text.ts'
import { describeDay, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText, minuteText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { AnswerGround } from '../../data/queries/message-views.ts'
import { deskIdentity } from '../../data/queries/presets.ts'

const { today, words } = messages

export interface KnownFrom {
  readonly ground: AnswerGround
  readonly counselorName: string
  readonly settings: DeskSettings
  readonly hours: DeskHours
  readonly now: InstantText
}

/** Those of today; closed today, nothing is known and the gap is seen. */
const phoneHours = (hours: DeskHours, now: InstantText): string =>
  describeDay(hours, dateOf(now))
    .phone.map(({ fromMinute, toMinute }) =>
      today.interval(minuteText(fromMinute), minuteText(toMinute)),
    )
    .join(words.listMark)

export const deskOf = ({ deskName, deskPhone, deskMail }: DeskSettings) => ({
  name: deskName ?? deskIdentity.name,
  phone: deskPhone ?? deskIdentity.phone,
  mail: deskMail ?? deskIdentity.mail,
})

export const knownOf = ({ ground, counselorName, settings, hours, now }: KnownFrom): Known => {
  const desk = deskOf(settings)
  return {
    name: ground.name,
    receptionNumber: receptionNumberText(ground.receptionNumber),
    deskName: desk.name,
    deskPhone: desk.phone,
    deskMail: desk.mail,
    counselor: counselorName,
    today: eraDateText(dateOf(now)),
    phoneHours: phoneHours(hours, now),
  }
}
