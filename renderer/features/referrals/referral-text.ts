/** A referral in words: its state and what is due, each with its look. */
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { isEnded, type ReferralState } from '../../../shared/domain/referral/referral.ts'
import { overdueDays } from '../../../shared/domain/referral/referral-follow-up.ts'
import { dateOf, type DateText, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { TagTone } from '../../ui/tag.tsx'

const { referrals, words } = messages

export interface Look {
  readonly tone: TagTone
  readonly icon: IconName
  readonly text: string
}

const looks: Readonly<Record<ReferralState, Omit<Look, 'text'>>> = {
  told: { tone: 'line', icon: 'ring' },
  contacted: { tone: 'info', icon: 'phone' },
  accepted: { tone: 'info', icon: 'check' },
  declined: { tone: 'neutral', icon: 'x' },
  inProgress: { tone: 'info', icon: 'clock' },
  result: { tone: 'ok', icon: 'okc' },
  closed: { tone: 'neutral', icon: 'off' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

export const stateLook = ({ coded: { state, result } }: ReferralView): Look => ({
  ...looks[state],
  text:
    result === null
      ? referrals.states[state]
      : state === 'result'
        ? referrals.resultSaid(resultText(result))
        : `${referrals.states[state]} ${resultText(result)}`,
})
const resultText = (result: NonNullable<ReferralView['coded']['result']>): string =>
  referrals.results[result.code]

/** `null`: nothing is to be followed up. */
export const followUpLook = (
  { coded }: Pick<ReferralView, 'coded'>,
  hours: DeskHours,
  today: DateText,
): Look | null => {
  const { followUpOn } = coded
  if (followUpOn === null || isEnded(coded)) return null
  const late = overdueDays(hours, coded, today)
  if (late !== null) return { tone: 'late', icon: 'dia', text: referrals.lateTag(late) }
  return followUpOn === today
    ? { tone: 'due', icon: 'clock', text: referrals.followUpToday }
    : { tone: 'line', icon: 'clock', text: referrals.followUpAt(shortDateText(followUpOn)) }
}

export const bodyNameOf =
  (bodies: readonly BodyView[] | undefined) =>
  (bodyId: string): string =>
    bodies?.find(({ body }) => body.id === bodyId)?.body.name ??
    (bodies === undefined ? '' : referrals.noSuchBody)

export const personText = ({ caseOf }: Pick<ReferralView, 'caseOf'>): string =>
  caseOf.personName ?? words.unknownName

export const madeOnText = ({ coded }: Pick<ReferralView, 'coded'>): string =>
  shortDateText(dateOf(coded.madeAt as InstantText))
