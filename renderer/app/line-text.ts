/** Whether desk and telephone are open right now and until when, in the words of the title bar. */
import { lineState, type DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import { dateOf, timeOf, toEpochMs, type InstantText } from '../../shared/domain/time/tokyo.ts'
import { shortDateText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import type { LineState } from '../ui/title-bar.tsx'

const { frame } = messages

const leftText = (now: InstantText, until: InstantText): string => {
  const minutes = Math.ceil((toEpochMs(until) - toEpochMs(now)) / 60_000)
  return frame.duration(Math.floor(minutes / 60), minutes % 60)
}

export const lineText = (hours: DeskHours, now: InstantText): LineState => {
  const phone = lineState(hours, 'phone', now)
  if (phone.open) {
    const detail = frame.until(timeOf(phone.until), leftText(now, phone.until))
    return { text: frame.phoneOpen, detail, tone: 'open', icon: 'phone' }
  }
  const desk = lineState(hours, 'desk', now)
  const { opensAt } = phone
  const isToday = opensAt !== null && dateOf(opensAt) === dateOf(now)
  const day =
    opensAt === null
      ? ''
      : isToday
        ? timeOf(opensAt)
        : `${shortDateText(dateOf(opensAt))} ${timeOf(opensAt)}`
  const detail = opensAt === null ? undefined : frame.from(day)
  return desk.open
    ? { text: frame.deskOpenOnly, detail, tone: 'warn', icon: 'pause' }
    : { text: frame.phoneClosed, detail, tone: 'closed', icon: 'dash' }
}
