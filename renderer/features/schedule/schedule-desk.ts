/** What every part of the schedule is given: the moment, the desk's hours, words and choices, and who is at work. */
import type { Act } from '../../../shared/domain/access/may.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { SessionView } from '../../data/queries/views.ts'

const { refusals } = messages

export interface ScheduleDesk {
  /** The minute it is. */
  readonly now: InstantText
  readonly hours: DeskHours
  readonly settings: DeskSettings
  readonly session: SessionView
}

/** `undefined` when it may be done. */
export const whyNot = (
  { session }: Pick<ScheduleDesk, 'session'>,
  act: Act,
): string | undefined => {
  if (session.readOnly !== null) return refusals['vault-read-only']
  return session.mayDo.includes(act) ? undefined : refusals['not-allowed']
}
