/** What a field of the journal held, in words. */
import { codeText } from '../../../shared/messages/code-text.ts'
import { longMomentText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { formatReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import { isDateText, isInstantText } from '../../../shared/domain/time/tokyo.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { CodeListName } from '../../../shared/domain/codes/preset-codes.ts'
import type { Referral, ReferralConsent } from '../../../shared/domain/referral/referral.ts'
import type { HistoryEntry, RecordHistory } from '../../data/queries/case-views.ts'
import { municipalities } from '../../data/queries/presets.ts'
import { joined } from './case-text.ts'

const { cases, history, words } = messages

type Words = Readonly<Record<string, string>>
const wordsOf: Readonly<Record<string, Words>> = {
  'caseFile.state': words.caseState,
  'promise.state': history.promiseState,
  'promise.kind': words.promiseKind,
  'caseNote.kind': cases.noteKind,
  'answer.way': messages.answers.ways,
  'expertSession.kind': words.expertKind,
  'expertSession.state': words.sessionState,
  'waitlistEntry.kind': words.expertKind,
  'waitlistEntry.state': words.waitState,
  'referral.state': messages.referrals.states,
  'referral.method': messages.referrals.methods,
  'referral.bodyKind': messages.referrals.kinds,
  urgency: words.urgency,
  channel: words.channel,
  answerChannel: words.channel,
  gender: words.gender,
  introduceAs: words.introduceAs,
  voicemail: words.voicemail,
}
const listOf: Readonly<Record<string, CodeListName>> = {
  harm: 'harm',
  wishes: 'wish',
  room: 'room',
}
/** Ids of experts are told by their names. */
const ofExperts: readonly string[] = ['expertId', 'preferredExperts']

/** What words are taken from besides the texts. */
export interface HistoryWords {
  readonly edits: readonly CodeEdit[]
  readonly expertNames: ReadonlyMap<string, string>
  readonly bodyNames: ReadonlyMap<string, string>
}

/** Ids say nothing to anybody; what is too intricate for a line is said in the case itself. */
const silent: readonly string[] = ['id', 'caseFileId', 'contactId', 'callerId', 'affectedIds', 'by']
const fieldName = (table: string, field: string): string | undefined =>
  silent.includes(field)
    ? undefined
    : (history.fields[`${table}.${field}`] ?? history.fields[field])

const hasText = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
const hasReason = (value: unknown): value is { readonly reason: string } =>
  typeof value === 'object' &&
  value !== null &&
  'reason' in value &&
  typeof value.reason === 'string'
const hasKind = (value: unknown): value is { readonly kind: string } =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

const municipalityNames: ReadonlyMap<string, string> = new Map(
  municipalities.map(({ code, name }) => [code, name]),
)

const isNumber = (value: unknown): value is Parameters<typeof formatReceptionNumber>[0] =>
  typeof value === 'object' && value !== null && 'fiscalYear' in value && 'number' in value

const municipalityText = (code: string): string =>
  code === 'outside' ? words.outside : (municipalityNames.get(code) ?? code)

const plainText = (value: string): string =>
  isInstantText(value) ? longMomentText(value) : isDateText(value) ? shortDateText(value) : value

const hasHow = (
  value: unknown,
): value is { readonly how: keyof typeof words.confirmationWay; readonly at: string } =>
  typeof value === 'object' && value !== null && 'how' in value && 'at' in value
const isConsent = (value: unknown): value is Pick<ReferralConsent, 'how' | 'on'> =>
  typeof value === 'object' && value !== null && 'how' in value && 'covers' in value
const isResult = (value: unknown): value is NonNullable<Referral['result']> =>
  typeof value === 'object' && value !== null && 'code' in value && 'on' in value
const isCheck = (value: unknown): value is { readonly isHit: boolean } =>
  typeof value === 'object' && value !== null && 'isHit' in value
const isPlace = (value: unknown): value is { readonly nth: number } =>
  typeof value === 'object' && value !== null && 'nth' in value && typeof value.nth === 'number'
const hasMoment = (value: unknown): value is { readonly at: string } =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string'

const partText = (
  field: string,
  part: unknown,
  { edits, expertNames, bodyNames }: HistoryWords,
): string => {
  const list = listOf[field]
  if (field === 'preferredWeekdays') return words.weekdays[Number(part) - 1] ?? ''
  if (typeof part === 'string' && ofExperts.includes(field)) return expertNames.get(part) ?? ''
  if (typeof part === 'string' && field === 'bodyId') return bodyNames.get(part) ?? ''
  if (typeof part === 'string')
    return list === undefined ? plainText(part) : codeText(list, part, edits)
  if (hasText(part)) return part.text
  if (hasKind(part)) return field === 'advice' ? codeText('advice', part.kind, edits) : part.kind
  return ''
}

const objectText = (value: object, edits: readonly CodeEdit[]): string => {
  if (isNumber(value)) return formatReceptionNumber(value)
  if (hasReason(value)) return codeText('closing', value.reason, edits)
  if (isConsent(value)) return joined([messages.referrals.ways[value.how], shortDateText(value.on)])
  if (isResult(value))
    return joined([messages.referrals.results[value.code], shortDateText(value.on)])
  if (hasHow(value)) return joined([words.confirmationWay[value.how], longMomentText(value.at)])
  if (isCheck(value)) return value.isHit ? history.conflict.hit : history.conflict.none
  if (isPlace(value)) return words.nth(value.nth)
  return hasMoment(value) ? longMomentText(value.at) : ''
}

export const valueText = (
  table: string,
  field: string,
  value: unknown,
  using: HistoryWords,
): string => {
  if (value === null || value === undefined || value === '') return cases.historyNothing
  if (typeof value === 'boolean') return value ? cases.historyYes : cases.historyNo
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return joined(value.map((part) => partText(field, part, using))) || cases.historyNothing
  if (typeof value === 'object') return objectText(value, using.edits)
  if (typeof value !== 'string') return ''
  if (field === 'municipality') return municipalityText(value)
  const known = wordsOf[`${table}.${field}`] ?? wordsOf[field]
  if (known !== undefined) return known[value] ?? value
  return partText(field, value, using)
}

export interface ToldField {
  readonly field: string
  readonly name: string
  /** `null`: it is told without what was before. */
  readonly from: string | null
  readonly to: string
}

/** The fields of a change that say something to people. */
export const toldFields = (
  { table, isNew, fields }: RecordHistory,
  using: HistoryWords,
): readonly ToldField[] =>
  fields.flatMap(({ field, from, to }): readonly ToldField[] => {
    const name = fieldName(table, field)
    if (name === undefined || from === to || (isNew && isNothing(to))) return []
    // Reasons are only ever added: the newest is the one of this change.
    if (field === 'reasons')
      return [{ field, name, from: null, to: valueText(table, field, newestOf(to), using) }]
    const before = isNew ? null : valueText(table, field, from, using)
    return [{ field, name, from: before, to: valueText(table, field, to, using) }]
  })

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

const newestOf = (reasons: unknown): unknown => (Array.isArray(reasons) ? reasons.slice(-1) : [])

/** What was done; of a session, waiting or referral, what its record says of it. */
export const actText = ({ act, records }: Pick<HistoryEntry, 'act' | 'records'>): string =>
  sessionText(act, records) ??
  referralText(act, records) ??
  (history.acts as Words)[act] ??
  history.otherAct

const sessionText = (act: string, records: HistoryEntry['records']): string | undefined => {
  if (act !== 'session.book' && act !== 'session.change') return undefined
  const session = records.find(({ table }) => table === 'expertSession')
  const waiting = records.find(({ table }) => table === 'waitlistEntry')
  if (session !== undefined) return sessionActText(session)
  const state = waiting?.fields.find(({ field }) => field === 'state')?.to
  return (history.waitActs as Words)[String(state)]
}

const referralText = (act: string, records: HistoryEntry['records']): string | undefined => {
  const fields = records.find(({ table }) => table === 'referral')?.fields ?? []
  if (act !== 'referral.change' || fields.length === 0) return undefined
  const line: unknown = newestOf(fields.find(({ field }) => field === 'history')?.to)
  const [last] = Array.isArray(line) ? (line as readonly { readonly act?: unknown }[]) : []
  return last === undefined ? undefined : (history.referralActs as Words)[String(last.act)]
}

const sessionActText = ({ fields }: RecordHistory): string | undefined => {
  const line: unknown = newestOf(fields.find(({ field }) => field === 'history')?.to)
  const [last] = Array.isArray(line) ? (line as readonly { readonly act?: unknown }[]) : []
  if (last !== undefined) return (history.sessionActs as Words)[String(last.act)]
  return fields.map(({ field }) => history.sessionNotes[field]).find((text) => text !== undefined)
}
