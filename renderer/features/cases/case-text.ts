/** Names, places and services of a case in words. */
import { serviceName } from '../../data/queries/services.ts'
import { municipalityName } from '../../data/queries/presets.ts'
import type { PersonView, PostView, PromiseView } from '../../data/queries/case-views.ts'
import type { CaseSummary, CaseView, ContactView } from '../../data/queries/views.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'
import { dateOf, toEpochMs, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'

const { cases, words } = messages

export const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(` ${words.listMark} `)

export const nameText = ({ name, isPersonalLost }: Pick<CaseSummary, 'name' | 'isPersonalLost'>) =>
  isPersonalLost ? words.destroyed : (name ?? words.anonymous)

export const placeText = (municipality: Municipality | 'outside' | null): string =>
  municipality === null
    ? cases.unknown
    : municipality === 'outside'
      ? words.outside
      : (municipalityName(municipality) ?? municipality)

export const ageText = ({ ageYears, ageBracket }: ContactView['coded']): string =>
  ageYears === null ? words.ageBracket[ageBracket] : words.years(ageYears)

export const tiesText = ({ ties }: ContactView['coded']): string =>
  ties === null
    ? cases.unknown
    : ties.length === 0
      ? cases.no
      : joined(ties.map((tie) => words.tie[tie]))

/** What the newest contact says of the caller, for the line beside the name. */
export const callerLine = ({ contacts, summary }: CaseView): string => {
  const newest = contacts[0]?.coded
  if (newest === undefined) return ''
  const tie = newest.ties?.[0]
  const place = summary.municipality === null ? '' : placeText(summary.municipality)
  return joined([
    newest.ageYears === null && newest.ageBracket === 'unknown' ? '' : ageText(newest),
    tie === undefined ? place : `${place} ${words.tie[tie]}`.trim(),
    newest.callerKind === null ? '' : words.callerKind[newest.callerKind],
  ])
}

/** The host of an address, read as text: it is never opened. What is no address has none. */
const hostOf = (url: string | null): string | null =>
  /^(?:[a-z]+:\/\/)?([^/?#\s]+\.[^/?#\s]+)/i.exec(url ?? '')?.[1] ?? null

export const serviceText = ({ service, url }: Pick<PostView, 'service' | 'url'>): string =>
  (service === null ? hostOf(url) : serviceName(service)) ?? cases.serviceUnknown

export const postedText = ({ postedOn, postedOnAsTold }: PostView): string =>
  postedOn === null ? (postedOnAsTold ?? cases.unknown) : shortDateText(postedOn)

export const posterText = ({ posterName, posterHandle }: PostView): string =>
  joined([posterName ?? '', posterHandle ?? '']) || cases.unknown

export const promiseText = ({ text, kind, isPersonalLost }: PromiseView): string =>
  isPersonalLost ? words.destroyed : (text ?? words.promiseKind[kind])

export const personName = ({ name, isPersonalLost }: PersonView): string =>
  isPersonalLost ? words.destroyed : (name ?? words.unknownName)

export const minutesOf = ({ receivedAt, endedAt }: ContactView['coded']): number =>
  Math.max(1, Math.round((toEpochMs(endedAt) - toEpochMs(receivedAt)) / 60_000))

export const dayText = (at: string): string => shortDateText(dateOf(at as InstantText))

export const codeTexts = (
  list: Parameters<typeof codeText>[0],
  codes: readonly string[],
  edits: readonly CodeEdit[],
): string => joined(codes.map((code) => codeText(list, code, edits)))
