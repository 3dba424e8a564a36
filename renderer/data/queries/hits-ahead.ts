/** Which open bookings a change would hit, asked before it is made. */
import { hitsOfChange } from '../../../shared/domain/booking/hits-ahead.ts'
import type { ExpertSession } from '../../../shared/domain/booking/expert-session.ts'
import { asId, type ExpertSessionId } from '../../../shared/domain/core/id.ts'
import type { Expert } from '../../../shared/domain/expert/expert.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { addDays, dateOf, instantOn, toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { nowMs } from '../../platform/clock.ts'
import { readSettings } from './desk.ts'
import { deskHoursOf } from './presets.ts'
import type { ExpertSessionView } from './session-views.ts'
import { listExperts, listSessions } from './sessions.ts'

export interface PlannedChange {
  readonly settings?: Partial<DeskSettings>
  readonly expert?: Expert
}

const daysAhead = 2 * 366

/** Where it stands is all that is asked: it has no words here. */
const sessionOf = ({ sessionId, coded }: ExpertSessionView): ExpertSession => ({
  ...{ id: asId<ExpertSessionId>(sessionId), ...coded },
  ...{ reasons: [], noteForExpert: null, answer: null, nextStep: null },
})

/** In the order of time. */
export const readHits = async (change: PlannedChange): Promise<readonly ExpertSessionView[]> => {
  const now = toInstantText(nowMs())
  const to = instantOn(addDays(dateOf(now), daysAhead), 0)
  const [{ settings }, known, views] = await Promise.all([
    readSettings(),
    listExperts(),
    listSessions({ from: now, to }),
  ])
  const experts = known.map(({ record }) => record)
  const changed = experts.map((one) => (one.id === change.expert?.id ? change.expert : one))
  const hits = hitsOfChange(
    { experts, hours: deskHoursOf(settings) },
    { experts: changed, hours: deskHoursOf({ ...settings, ...change.settings }) },
    { now, sessions: views.map(sessionOf) },
  )
  const hit = new Set<string>(hits.map(({ session }) => session.id))
  return views.filter(({ sessionId }) => hit.has(sessionId))
}
