/** Who waits for a session, one entry a case and kind. */
import {
  endWaiting,
  joinWaitlist,
  type WaitlistEntry,
} from '../../shared/domain/booking/waitlist.ts'
import { asId, type CaseFileId, type WaitlistEntryId } from '../../shared/domain/core/id.ts'
import { expectOk } from '../../shared/domain/core/result.ts'
import type { Expert, ExpertKind } from '../../shared/domain/expert/expert.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import type { Matter } from './invent-matter.ts'
import { bookedCase } from './session-book.ts'
import words from './sessions.json'

const placeOf = (caseFileId: CaseFileId, kind: ExpertKind): string => `${caseFileId} ${kind}`

export class WaitingRoom {
  readonly #waiting = new Map<string, WaitlistEntry>()

  of(caseFileId: CaseFileId, kind: ExpertKind): boolean {
    return this.#waiting.has(placeOf(caseFileId, kind))
  }

  /** `experts`: of one kind. */
  join(chance: Chance, at: InstantText, matter: Matter, experts: readonly Expert[]): WaitlistEntry {
    const { caseFileId, caller, counselorId } = matter
    const kind = experts[0]?.kind ?? 'lawyer'
    const entry = {
      ...{ id: asId<WaitlistEntryId>(chance.id()), caseFileId, kind, since: at },
      ...{ personId: (caller.affected ?? caller.caller).id, addedBy: counselorId },
      preferredExperts: chance.happens(0.3) ? [chance.pick(experts).id] : [],
      preferredWeekdays: chance.happens(0.4) ? chance.pickSome([1, 2, 3, 4, 5], 2) : [],
      note: chance.happens(0.5) ? chance.pick(words.waiting) : null,
    }
    const open = bookedCase(caseFileId, entry.personId)
    const joined = expectOk(joinWaitlist(entry, open, [...this.#waiting.values()]))
    this.#waiting.set(placeOf(caseFileId, kind), joined)
    return joined
  }

  end(
    { caseFileId, counselorId }: Matter,
    kind: ExpertKind,
    at: InstantText,
    state: 'booked' | 'withdrawn',
  ): WaitlistEntry {
    const place = placeOf(caseFileId, kind)
    const entry = this.#waiting.get(place)
    if (entry === undefined) throw new Error('nobody waits there')
    this.#waiting.delete(place)
    return expectOk(endWaiting(entry, { at, by: counselorId }, state))
  }
}
