/** Experts, their sessions, and what a booking is decided on, from the records of an open vault. Reads only. */
import { may } from '../../../../shared/domain/access/may.ts'
import {
  asId,
  type ExpertId,
  type ExpertSessionId,
  type WaitlistEntryId,
} from '../../../../shared/domain/core/id.ts'
import type { BookedCase } from '../../../../shared/domain/booking/check-booking.ts'
import { overlaps, type Period } from '../../../../shared/domain/time/period.ts'
import { addDays, dateOf } from '../../../../shared/domain/time/tokyo.ts'
import {
  noWords,
  type BookingGround,
  type BookingQuestion,
  type CaseOf,
  type ExpertSessionView,
  type ExpertView,
  type KnownSession,
} from '../../queries/session-views.ts'
import type { ShapeOf } from '../../schema/tables.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import type { Session } from '../session.ts'
import type { CaseIndex } from './case-index.ts'
import { viewSettings } from './views-of.ts'

export type StoredSession = Stored<ShapeOf<'expertSession'>>

export const mayOpenCases = ({ actor }: Session): boolean =>
  actor !== null && may(actor, 'caseFile.open').ok

export const viewExperts = (records: Records): readonly ExpertView[] =>
  records
    .all('expert')
    .flatMap(({ id, coded, personal, revision }) =>
      personal === null
        ? []
        : [{ record: { ...coded, ...personal, id: asId<ExpertId>(id) }, revision }],
    )
    .sort(({ record: one }, { record: other }) =>
      `${one.kind} ${one.kana ?? one.name}` < `${other.kind} ${other.kana ?? other.name}` ? -1 : 1,
    )

export const viewExpertSession = (
  records: Records,
  { id, revision, coded, personal }: StoredSession,
  isOpen: boolean,
): ExpertSessionView => ({
  ...{ sessionId: id, revision, coded },
  expertName: records.get('expert', coded.expertId)?.personal?.name ?? null,
  caseOf: isOpen ? caseBehind(records, coded) : null,
  words: isOpen ? personal : null,
  isPersonalLost: personal === null,
})

export const caseBehind = (
  records: Records,
  { caseFileId, personId }: Pick<StoredSession['coded'], 'caseFileId' | 'personId'>,
): CaseOf | null => {
  const caseFile = records.get('caseFile', caseFileId)
  if (caseFile === null) return null
  const personName = records.get('person', personId)?.personal?.name ?? null
  return { receptionNumber: caseFile.coded.receptionNumber, personName }
}

export const byTime = ({ coded: one }: StoredSession, { coded: other }: StoredSession): number =>
  one.from === other.from ? 0 : one.from < other.from ? -1 : 1

export const viewSessions = (session: Session, period: Period): readonly ExpertSessionView[] => {
  const isOpen = mayOpenCases(session)
  return session.records
    .all('expertSession')
    .filter(({ coded }) => overlaps<Period['from']>(coded, period))
    .sort(byTime)
    .map((one) => viewExpertSession(session.records, one, isOpen))
}

export const viewOneSession = (session: Session, sessionId: string): ExpertSessionView | null => {
  const stored = session.records.get('expertSession', sessionId)
  return stored === null ? null : viewExpertSession(session.records, stored, mayOpenCases(session))
}

export const viewSessionsOf = (
  session: Session,
  { byCase }: CaseIndex,
  caseFileId: string,
): readonly ExpertSessionView[] =>
  mayOpenCases(session)
    ? byCase
        .of('expertSession', caseFileId)
        .sort(byTime)
        .map((one) => viewExpertSession(session.records, one, true))
    : []

export const viewBookingGround = (
  session: Session,
  question: BookingQuestion,
): BookingGround | null => {
  if (!mayOpenCases(session)) return null
  const { records, head } = session
  const waitlist = waitingIn(records)
  const asked = records.get('expertSession', question.sessionId ?? '')?.coded
  const about = [asked, question, ...waitlist.map(({ record }) => record)]
  const caseIds = namedIn(about.map((one) => one?.caseFileId))
  const personIds = namedIn(about.map((one) => one?.personId))
  const isNear = nearTo(question.period)
  const matters = ({ id, coded }: StoredSession): boolean =>
    id === question.sessionId ||
    caseIds.has(coded.caseFileId) ||
    personIds.has(coded.personId) ||
    isNear(coded) ||
    (question.also === 'tentative' && coded.state === 'tentative')
  return {
    head,
    settings: viewSettings(records).settings,
    experts: viewExperts(records).map(({ record }) => record),
    sessions: records.all('expertSession').filter(matters).map(knownSession),
    waitlist,
    cases: [...caseIds].flatMap((id) => {
      const caseFile = records.get('caseFile', id)
      return caseFile === null ? [] : [bookedCase(id, caseFile.coded)]
    }),
  }
}

const namedIn = (ids: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(ids.filter((id): id is string => typeof id === 'string'))

/** A day more on both sides: buffers reach over midnight. */
const nearTo = (period: Period | null): ((session: Period) => boolean) => {
  if (period === null) return () => false
  const [first, last] = [addDays(dateOf(period.from), -1), addDays(dateOf(period.to), 1)]
  return ({ from, to }) => dateOf(to) >= first && dateOf(from) <= last
}

const bookedCase = (
  id: string,
  { state, callerId, affectedIds }: Omit<BookedCase, 'id'>,
): BookedCase => ({ id: asId<BookedCase['id']>(id), state, callerId, affectedIds })

const knownSession = ({ id, coded, personal, revision }: StoredSession): KnownSession => ({
  record: { ...coded, ...(personal ?? noWords), id: asId<ExpertSessionId>(id) },
  revision,
  isPersonalLost: personal === null,
})

export const waitingIn = (records: Records): BookingGround['waitlist'] =>
  records
    .all('waitlistEntry')
    .flatMap(({ id, coded, personal, revision }) =>
      personal === null || coded.state !== 'waiting'
        ? []
        : [{ record: { ...coded, ...personal, id: asId<WaitlistEntryId>(id) }, revision }],
    )
