/** What a field of the journal held, in words. */
import { codeText } from '../../../shared/messages/code-text.ts'
import { longMomentText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { formatReceptionNumber } from '../../../shared/domain/reception/reception-number.ts'
import { isDateText, isInstantText } from '../../../shared/domain/time/tokyo.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { CodeListName } from '../../../shared/domain/codes/preset-codes.ts'
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
  urgency: words.urgency,
  channel: words.channel,
  answerChannel: words.channel,
  gender: words.gender,
  introduceAs: words.introduceAs,
  voicemail: words.voicemail,
}
const listOf: Readonly<Record<string, CodeListName>> = { harm: 'harm', wishes: 'wish' }

/** Ids say nothing to anybody; what is too intricate for a line is said in the case itself. */
const silent: readonly string[] = ['id', 'caseFileId', 'contactId', 'callerId', 'affectedIds', 'by']
export const isTold = (field: string): boolean =>
  !silent.includes(field) && history.fields[field] !== undefined

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

const partText = (field: string, part: unknown, edits: readonly CodeEdit[]): string => {
  const list = listOf[field]
  if (typeof part === 'string')
    return list === undefined ? plainText(part) : codeText(list, part, edits)
  if (hasText(part)) return part.text
  if (hasKind(part)) return field === 'advice' ? codeText('advice', part.kind, edits) : part.kind
  return ''
}

export const valueText = (
  table: string,
  field: string,
  value: unknown,
  edits: readonly CodeEdit[],
): string => {
  if (value === null || value === undefined || value === '') return cases.historyNothing
  if (typeof value === 'boolean') return value ? cases.historyYes : cases.historyNo
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return joined(value.map((part) => partText(field, part, edits))) || cases.historyNothing
  if (isNumber(value)) return formatReceptionNumber(value)
  if (hasReason(value)) return codeText('closing', value.reason, edits)
  if (typeof value !== 'string') return ''
  if (field === 'municipality') return municipalityText(value)
  const known = wordsOf[`${table}.${field}`] ?? wordsOf[field]
  if (known !== undefined) return known[value] ?? value
  return plainText(value)
}

export const actText = (act: string): string => (history.acts as Words)[act] ?? history.otherAct
