/** What the screen of an answer is given, and what its parts tell each other. */
import type { AnswerField } from '../../../shared/domain/message/answer.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'

export interface AnswerScreenProps {
  caseFileId: string
  counselor: { readonly counselorId: string; readonly name: string }
  settings: DeskSettings
  hours: DeskHours
  now: InstantText
  isLocked: boolean
  onBack: () => void
  onRecorded: (said: string) => void
}

export type AnswerProblems = Partial<Record<AnswerField, string>>
export interface AnswerSaid {
  readonly tone: 'ok' | 'warn'
  readonly text: string
  readonly path?: string
}
