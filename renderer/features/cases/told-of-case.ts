/** A case as it could be told to an expert, and everything by which somebody in it could be known. */
import type { Identity, Told } from '../../../shared/domain/sheet/expert-sheet.ts'
import { hashHead } from '../../../shared/domain/evidence/evidence.ts'
import { answerOf, dangerKinds, type DangerKind } from '../../../shared/domain/triage/triage.ts'
import type { LineMark } from '../../../shared/domain/contact/contact.ts'
import { momentText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import type { EvidenceView } from '../../data/queries/evidence-view.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import type { CaseDesk } from './case-desk.ts'
import {
  ageText,
  codeTexts,
  dayText,
  joined,
  placeText,
  postedText,
  serviceText,
} from './case-text.ts'
import { isPrinted, timelineText } from './timeline-text.ts'
import { timelineOf } from './timeline.ts'

const { cases, sessionSheets, sheets, words } = messages

export interface ToldFrom {
  readonly view: CaseView
  readonly session: ExpertSessionView
  readonly evidence: readonly EvidenceView[]
  readonly desk: CaseDesk
}

const personsOf = ({ caller, affected }: CaseView): readonly PersonView[] => [
  ...(caller === null ? [] : [caller]),
  ...affected,
]
/** Who comes to the session. */
export const comingOf = ({ view, session }: Pick<ToldFrom, 'view' | 'session'>) =>
  personsOf(view).find(({ personId }) => personId === session.coded.personId) ?? view.caller

export const identityOf = ({ view, session }: Pick<ToldFrom, 'view' | 'session'>): Identity => {
  const coming = comingOf({ view, session })
  const persons = personsOf(view)
  const others = persons.filter((person) => person !== coming)
  const places = view.contacts.flatMap(({ coded: { municipality } }) =>
    municipality === null || municipality === 'outside' ? [] : [placeText(municipality)],
  )
  return {
    name: [coming?.name ?? null, coming?.kana ?? null],
    others: others.flatMap(({ name, kana }) => [name, kana]),
    reach: persons.flatMap(({ phone, mail }) => [phone, mail]),
    // With and without what makes it a city, town or village.
    place: places.flatMap((place) => [place, place.length > 2 ? place.slice(0, -1) : null]),
    postUrls: view.posts.flatMap(({ url, accountUrl }) => [url, accountUrl].flatMap(bothWays)),
    poster: view.posts.flatMap(({ posterName, posterKana, posterHandle }) => [
      ...[posterName, posterKana, posterHandle],
    ]),
    safeHours: persons.map(({ safeHours }) => safeHours),
  }
}

/** As it stands and without what stands before its host. */
export const bothWays = (url: string | null): readonly (string | null)[] => [
  url,
  url?.replace(/^[a-z]+:\/\/(?:www\.)?/i, '') ?? null,
]

const longest = 70

export const toldOf = (from: ToldFrom): Told => ({
  ...personFacts(from),
  ...matterFacts(from),
  ...mindFacts(from),
  posts: from.view.posts.map((post) => ({
    service: joined([serviceText(post), post.postNumber ?? '']),
    url: post.url,
    postedOn: postedText(post),
    poster: joined([post.posterName ?? '', post.posterHandle ?? '']) || null,
  })),
  evidence: from.evidence.map(({ described, sha256, addedAt }) => ({
    name: described?.name ?? words.destroyed,
    ...{ hash: hashHead(sha256), receivedOn: dayText(addedAt) },
  })),
  questions: from.session.words?.noteForExpert ?? null,
})

type Facts<K extends keyof Told> = Pick<Told, K>

const personFacts = ({
  view,
  session,
}: ToldFrom): Facts<
  'name' | 'kana' | 'others' | 'phone' | 'mail' | 'place' | 'age' | 'relation'
> => {
  const coming = comingOf({ view, session })
  const newest = view.contacts[0]
  const place = view.contacts.find(({ coded }) => coded.municipality !== null)?.coded.municipality
  return {
    ...{ name: coming?.name ?? null, kana: coming?.kana ?? null },
    others: personsOf(view)
      .filter((person) => person !== coming)
      .flatMap(({ name }) => name ?? []),
    ...{ phone: coming?.phone ?? null, mail: coming?.mail ?? null },
    place: place === undefined || place === null ? null : placeText(place),
    age: newest === undefined ? cases.unknown : ageText(newest.coded),
    relation: view.contacts.find(({ relation }) => relation !== null)?.relation ?? '',
  }
}

const conflictOf = ({ coded: { conflictCheck } }: ExpertSessionView): string => {
  const answer = conflictCheck === null ? 'unchecked' : conflictCheck.isHit ? 'hit' : 'none'
  const when = conflictCheck === null ? '' : momentText(conflictCheck.at)
  return `${sessionSheets.conflictAnswer[answer]} ${when}`.trim()
}

const matterFacts = ({
  view,
  session,
  desk: { edits },
}: ToldFrom): Facts<'harm' | 'wishes' | 'advice' | 'timeline' | 'conflict'> => {
  const all = <T>(of: (contact: CaseView['contacts'][number]) => readonly T[]): readonly T[] => [
    ...new Set(view.contacts.flatMap(of)),
  ]
  const advice = all(({ coded }) => coded.advice.map(({ kind }) => kind))
  const others = all(({ adviceOther }) => (adviceOther === null ? [] : [adviceOther]))
  return {
    harm:
      codeTexts(
        'harm',
        all(({ coded }) => coded.harm),
        edits,
      ) || cases.unknown,
    wishes: codeTexts('wish', view.wishes, edits) || cases.unknown,
    advice: joined([codeTexts('advice', advice, edits), ...others]) || sessionSheets.none,
    conflict: conflictOf(session),
    timeline: timelineOf(view)
      .filter(isPrinted)
      .map((item) => ({ at: dayText(item.at), what: timelineText(item, edits, longest) })),
  }
}

const mindFacts = ({ view }: ToldFrom): Facts<'mind' | 'wishLines' | 'danger' | 'deeds'> => {
  const marked = (wanted: LineMark): readonly string[] =>
    [...view.contacts]
      .reverse()
      .flatMap(({ lines }) =>
        (lines ?? [])
          .filter(({ mark }) => mark === wanted)
          .map(({ at, text }) => `${momentText(at)} ${text}`),
      )
  return {
    mind: marked('danger'),
    wishLines: marked('wish'),
    danger: dangerKinds.map((kind) => [words.danger[kind].short, dangerAnswer(view, kind)]),
    deeds: view.contacts.flatMap(({ coded }) =>
      coded.dangerActions.map(({ at, deed }) => `${momentText(at)} ${cases.deed[deed]}`),
    ),
  }
}

/** The newest answer of each kind over all contacts counts (CD-1); not asked is said. */
const dangerAnswer = ({ contacts }: CaseView, kind: DangerKind): string => {
  const asked = contacts.find(({ coded }) => answerOf(coded.triage, kind) !== 'unasked')
  if (asked === undefined) return sheets.dangerState.unasked
  const { at = asked.coded.receivedAt } =
    asked.coded.triage.find((answer) => answer.kind === kind) ?? {}
  const day = shortDateText(at.slice(0, 10) as `${string}-${string}-${string}`)
  return sessionSheets.answered(sheets.dangerState[answerOf(asked.coded.triage, kind)], day)
}
