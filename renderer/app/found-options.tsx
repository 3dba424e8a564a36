/** Found records in words. A telephone number or address stands in no list: the rules of contact come before it. */
import { receptionNumberText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import type { FoundCase, FoundPerson, FoundPost } from '../data/queries/found-view.ts'
import { serviceName } from '../data/queries/services.ts'
import type { SearchField } from '../data/queries/views.ts'
import type { FindOption } from '../ui/find-list.tsx'
import { Num, TypedText } from '../ui/text.tsx'

const { cases, finder, words } = messages

const longest = 60
const excerpt = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

const kept: readonly SearchField[] = ['phone', 'mail']
/** Of a number or mail only that it fits. */
const fieldText = (field: SearchField): string => cases.fields[field]
const matchText = (field: SearchField, shown: string): string => {
  if (kept.includes(field)) return fieldText(field)
  return finder.matched(fieldText(field), excerpt(shown))
}

export const caseOption = ({ summary, field, shown }: FoundCase): FindOption => ({
  id: `case-${summary.caseFileId}`,
  icon: 'case',
  label: (
    <>
      <Num>{receptionNumberText(summary.receptionNumber)}</Num>{' '}
      <TypedText>
        {summary.isPersonalLost ? words.destroyed : (summary.name ?? words.anonymous)}
      </TypedText>
    </>
  ),
  detail: (
    <>
      {words.caseState[summary.state]} {words.listMark}{' '}
      <TypedText>{matchText(field, shown)}</TypedText>
    </>
  ),
})

export const personOption = ({ personId, name, kana, field, ...of }: FoundPerson): FindOption => ({
  id: `person-${personId}`,
  icon: 'visit',
  label: <TypedText>{name ?? words.unknownName}</TypedText>,
  detail: (
    <>
      <TypedText>{kana ?? ''}</TypedText> {kana === null ? '' : words.listMark}{' '}
      {finder.ofCases(receptionNumberText(of.summary.receptionNumber), of.caseCount)}{' '}
      {kept.includes(field) ? fieldText(field) : ''}
    </>
  ),
})

export const postOption = ({ postId, summary, service, url, shown }: FoundPost): FindOption => ({
  id: `post-${postId}`,
  icon: 'link',
  label: (
    <>
      <Num>{receptionNumberText(summary.receptionNumber)}</Num>{' '}
      {service === null ? cases.fields.post : serviceName(service)}
    </>
  ),
  detail: (
    <TypedText>{excerpt(shown === url || url === null ? shown : `${shown} ${url}`)}</TypedText>
  ),
})
