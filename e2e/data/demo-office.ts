/** The office that `npm start -- --demo` opens: two years, up to yesterday. */
import { readClockOffsetMs } from '../../electron/main/clock.ts'
import { addDays, dateOf, toInstantText } from '../../shared/domain/time/tokyo.ts'
import { messages } from '../../shared/messages/language.ts'
import { lightStrength, writeOffice } from './write-office.ts'

const caseCount = 150
const daysBack = 730
/** Some are booked for the days to come. */
const sessionsPerMonth = 32

/** `now`: when the app's clock will start, if not by the PC's. Answers the line that says how to open it. */
export const writeDemoOffice = async (folder: string, now: string | undefined): Promise<string> => {
  const pcNowMs = Date.now()
  const today = dateOf(toInstantText(pcNowMs + readClockOffsetMs(now, false, pcNowMs)))
  const span = { from: addDays(today, -daysBack), to: today }
  await writeOffice(folder, {
    ...{ seed: 'demo', cases: caseCount, unopenedMails: 5, strength: lightStrength },
    ...{ ...span, sessions: { perMonth: sessionsPerMonth } },
  })
  const { counselorName, passphrase } = messages.demo
  return `Practice opens with: ${counselorName} / ${passphrase}`
}
