/** Every session as it stands, found by expert and by case: deciding on one looks at no more than those. */
import type { Around, BookedCase } from '../../shared/domain/booking/check-booking.ts'
import { usualBookingSettings } from '../../shared/domain/booking/booking-settings.ts'
import { isOpenBooking, type ExpertSession } from '../../shared/domain/booking/expert-session.ts'
import type { CaseFileId, ExpertId, PersonId } from '../../shared/domain/core/id.ts'
import type { DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { Expert, ExpertKind } from '../../shared/domain/expert/expert.ts'
import { addDays, dateOf, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'

type OfOne = Map<string, ExpertSession>

export class SessionBook {
  readonly #hours: DeskHours
  readonly #byExpert = new Map<ExpertId, OfOne>()
  readonly #byCase = new Map<CaseFileId, OfOne>()

  constructor(hours: DeskHours) {
    this.#hours = hours
  }

  /** A new one, or one that changed. */
  keep(session: ExpertSession): void {
    for (const [map, key] of [
      [this.#byExpert, session.expertId],
      [this.#byCase, session.caseFileId],
    ] as const) {
      const list = (map as Map<string, OfOne>).get(key) ?? new Map<string, ExpertSession>()
      list.set(session.id, session)
      ;(map as Map<string, OfOne>).set(key, list)
    }
  }

  /** As it stands now. */
  now({ caseFileId, id }: Pick<ExpertSession, 'caseFileId' | 'id'>): ExpertSession {
    const session = this.#byCase.get(caseFileId)?.get(id)
    if (session === undefined) throw new Error('a session that was never booked')
    return session
  }

  ofCase(caseFileId: CaseFileId): readonly ExpertSession[] {
    return [...(this.#byCase.get(caseFileId)?.values() ?? [])]
  }

  openOf(caseFileId: CaseFileId, kind: ExpertKind): readonly ExpertSession[] {
    return this.ofCase(caseFileId).filter((each) => each.kind === kind && isOpenBooking(each))
  }

  /** The last day on which something of a case is still to come, or without outcome. */
  lastOpenDay(caseFileId: CaseFileId): DateText | null {
    const days = this.ofCase(caseFileId)
      .filter(isOpenBooking)
      .map(({ from }) => dateOf(from))
    return days.sort().at(-1) ?? null
  }

  around(now: InstantText, expert: Expert, caseFileId: CaseFileId): Around {
    const sessions = new Map([...this.#ahead(expert.id, dateOf(now)), ...this.#of(caseFileId)])
    return {
      ...{ now, hours: this.#hours, settings: usualBookingSettings, experts: [expert] },
      sessions: [...sessions.values()],
    }
  }

  #of(caseFileId: CaseFileId): OfOne {
    return this.#byCase.get(caseFileId) ?? new Map<string, ExpertSession>()
  }

  /** What has passed stands in nobody's way, and is let go. */
  #ahead(expertId: ExpertId, today: DateText): OfOne {
    const all = this.#byExpert.get(expertId) ?? new Map<string, ExpertSession>()
    const first = addDays(today, -2)
    for (const [id, { from }] of all) if (dateOf(from) < first) all.delete(id)
    return all
  }
}

/** An open case of whoever comes. */
export const bookedCase = (id: CaseFileId, personId: PersonId): BookedCase => ({
  ...{ id, state: 'open', callerId: personId, affectedIds: [] },
})
