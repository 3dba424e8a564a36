/** Experts, sessions and days in words. */
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import type { SessionState } from '../../../shared/domain/booking/expert-session.ts'
import { hasRunOut } from '../../../shared/domain/booking/booking-life.ts'
import type { ClosedReason } from '../../../shared/domain/desk/desk-hours.ts'
import type { ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText, shortDateText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { IconName } from '../../ui/icon.tsx'
import type { TagTone } from '../../ui/tag.tsx'

const { sessions, today, words } = messages

export const closedText = (why: ClosedReason): string =>
  why.code === 'national-holiday' ? words.holiday[why.holiday] : today.reasons[why.code]

export const kindIcon = { lawyer: 'law', psychologist: 'psy' } as const satisfies Record<
  ExpertKind,
  IconName
>

export const kindTone = { lawyer: 'law', psychologist: 'psy' } as const satisfies Record<
  ExpertKind,
  TagTone
>

/** 11/26(木) 13:45–14:15 */
export const placeText = ({ from, to }: { readonly from: InstantText; readonly to: InstantText }) =>
  `${shortDateText(dateOf(from))} ${rangeText({ from, to })}`

/** 13:45–14:15 */
export const rangeText = ({ from, to }: { readonly from: InstantText; readonly to: InstantText }) =>
  `${timeText(from)}–${timeText(to)}`

export const numberText = ({ caseOf }: Pick<ExpertSessionView, 'caseOf'>): string =>
  caseOf === null ? '' : receptionNumberText(caseOf.receptionNumber)

export const expertText = ({ expertName }: Pick<ExpertSessionView, 'expertName'>): string =>
  expertName ?? sessions.unknownExpert

export const personText = ({ caseOf }: Pick<ExpertSessionView, 'caseOf'>): string =>
  caseOf?.personName ?? words.unknownName

interface StateLook {
  readonly tone: TagTone
  readonly icon: IconName
}
const looks: Readonly<Record<SessionState, StateLook>> = {
  tentative: { tone: 'line', icon: 'dash' },
  confirmed: { tone: 'ok', icon: 'okc' },
  held: { tone: 'neutral', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'x' },
  missed: { tone: 'due', icon: 'dia' },
}

/** How a session stands, as a mark: what ran out or waits for its outcome is due. */
export const stateLook = (
  { coded }: Pick<ExpertSessionView, 'coded'>,
  now: InstantText,
): StateLook & { readonly text: string } => {
  const { state, to } = coded
  if (hasRunOut(coded, now)) return { tone: 'late', icon: 'dia', text: sessions.ranOut }
  const isUnanswered = (state === 'confirmed' || state === 'tentative') && to <= now
  if (isUnanswered) return { tone: 'due', icon: 'clock', text: sessions.noOutcome }
  return { ...looks[state], text: sessions.states[state] }
}
