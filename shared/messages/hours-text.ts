/** Why hours that were typed cannot be read, in words. */
import type { HoursRefusal } from '../domain/desk/read-hours.ts'
import { messages } from './language.ts'

const { settings } = messages

export const hoursProblemText = ({ code, facts }: HoursRefusal): string => {
  if (code === 'stretches-overlap') return settings.hoursOverlap(facts.one, facts.other)
  if (code === 'stretches-touch') return settings.hoursTouch(facts.one, facts.other)
  return settings.hoursProblems[code](facts.stretch)
}
