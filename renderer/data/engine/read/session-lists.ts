/**
 * What somebody has to look after: who waits, and bookings that ran out, have no outcome or no longer fit. Reads only.
 * Made over all records once a commit; what depends on the time of day is chosen from that at each question.
 */
import { hasRunOut } from '../../../../shared/domain/booking/booking-life.ts'
import { isOpenBooking } from '../../../../shared/domain/booking/expert-session.ts'
import { noLongerFit } from '../../../../shared/domain/booking/hit-by.ts'
import type { InstantText } from '../../../../shared/domain/time/tokyo.ts'
import { deskHoursOf } from '../../queries/presets.ts'
import {
  sessionOf,
  type ExpertSessionView,
  type UnfittingView,
  type WaitlistView,
} from '../../queries/session-views.ts'
import type { Drafts } from '../drafts.ts'
import type { Session } from '../session.ts'
import { Remembered } from './remembered.ts'
import {
  byTime,
  caseBehind,
  mayOpenCases,
  viewExperts,
  viewExpertSession,
  waitingIn,
} from './view-sessions.ts'
import { viewSettings } from './views-of.ts'

export class SessionLists {
  readonly #open = new Remembered<readonly ExpertSessionView[]>()
  readonly #unfitting = new Remembered<readonly UnfittingView[]>()
  readonly #waiting = new Remembered<readonly WaitlistView[]>()

  /** Longest waiting first; nothing to whoever may not open cases. */
  waitlist(session: Session, drafts: Drafts): readonly WaitlistView[] {
    return this.#waiting.get(session, drafts, () =>
      mayOpenCases(session) ? viewWaitlist(session) : [],
    )
  }

  /** BL-7, in the order of time. */
  runOut(session: Session, drafts: Drafts, now: InstantText): readonly ExpertSessionView[] {
    return this.#openOnes(session, drafts).filter(({ coded }) => hasRunOut(coded, now))
  }

  /** Over, and nobody said what came of them; in the order of time. */
  unanswered(session: Session, drafts: Drafts, now: InstantText): readonly ExpertSessionView[] {
    return this.#openOnes(session, drafts).filter(({ coded }) => coded.to <= now)
  }

  /** HB-3, in the order of time. */
  noLongerFit(session: Session, drafts: Drafts, now: InstantText): readonly UnfittingView[] {
    return this.#unfitting
      .get(session, drafts, () => viewUnfitting(session, this.#openOnes(session, drafts)))
      .filter(({ session: { coded } }) => coded.from >= now)
  }

  #openOnes(session: Session, drafts: Drafts): readonly ExpertSessionView[] {
    return this.#open.get(session, drafts, () => viewOpen(session))
  }
}

const viewOpen = (session: Session): readonly ExpertSessionView[] => {
  const isOpen = mayOpenCases(session)
  return session.records
    .all('expertSession')
    .filter(({ coded }) => isOpenBooking(coded))
    .sort(byTime)
    .map((one) => viewExpertSession(session.records, one, isOpen))
}

const beforeAll = '0001-01-01T00:00:00.000+09:00'

/** As if nothing had begun yet: which of them lie ahead is asked later. */
const viewUnfitting = (
  { records }: Session,
  open: readonly ExpertSessionView[],
): readonly UnfittingView[] => {
  const { settings } = viewSettings(records)
  const experts = viewExperts(records).map(({ record }) => record)
  const byId = new Map(open.map((view) => [view.sessionId, view]))
  const sessions = open.map(sessionOf)
  const around = { now: beforeAll, hours: deskHoursOf(settings), experts, sessions } as const
  return noLongerFit(around).flatMap(({ session: { id }, refusals }) => {
    const view = byId.get(id)
    return view === undefined ? [] : [{ session: view, refusals }]
  })
}

const viewWaitlist = ({ records }: Session): readonly WaitlistView[] =>
  waitingIn(records)
    .flatMap(({ record, revision }): readonly WaitlistView[] => {
      const caseOf = caseBehind(records, record)
      const state = records.get('caseFile', record.caseFileId)?.coded.state
      if (caseOf === null || state === undefined) return []
      return [{ record, revision, caseOf, caseState: state }]
    })
    .sort(({ record: one }, { record: other }) =>
      one.since === other.since ? 0 : one.since < other.since ? -1 : 1,
    )
