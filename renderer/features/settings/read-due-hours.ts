/** The measure of an answer as it is typed: hours with parts, kept as minutes of desk hours. */
import { answerDueMinutesLimits } from '../../../shared/domain/settings/desk-settings.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'

/** `null`: no measure the desk can keep. */
export const readDueHours = (typed: string): number | null => {
  const plain = normalizeText(typed)
  const minutes = /^\d{1,2}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 60) : 0
  const { least, most } = answerDueMinutesLimits
  return minutes >= least && minutes <= most ? minutes : null
}

export const dueHoursText = (minutes: number): string => String(minutes / 60)
