/**
 * The words by which a case is found: everything of it that a person may remember, folded once.
 *
 *   CW-1  Caller, persons concerned, notes, advice, relation, promises and notes on the case are words of it.
 *   CW-2  A post is found by a part of its address, its poster or account, and by its whole address in any clothes.
 *   CW-3  What was destroyed is no word any more.
 *
 * Must not know: order, what was typed.
 */
import { postKeyOf } from '../../../../shared/domain/post/same-post.ts'
import { formatReceptionNumber } from '../../../../shared/domain/reception/reception-number.ts'
import { foldPhone } from '../../../../shared/domain/text/fold-phone.ts'
import type { Fold } from '../../../../shared/domain/text/fold.ts'
import type { SearchField } from '../../queries/views.ts'
import type { Records } from '../memory/records.ts'
import type { ByCase } from './by-case.ts'

export interface Word {
  readonly field: SearchField
  readonly folded: string
  readonly shown: string
  /** The person or post it is a word of; `null` for words of the case itself. */
  readonly ofId: string | null
}

type Told = readonly (readonly [SearchField, string | null, string?])[]

export function makeCaseWords(
  records: Records,
  byCase: ByCase,
  fold: Fold,
  caseFileId: string,
): readonly Word[] {
  const told = [
    ...personsOf(records, caseFileId),
    ...contactsOf(byCase, caseFileId),
    ...postsOf(byCase, caseFileId),
    ...notesOf(byCase, caseFileId),
  ]
  return told.flatMap(([field, shown, ofId = null]): readonly Word[] =>
    shown === null || shown === ''
      ? []
      : [{ field, shown, folded: field === 'phone' ? foldPhone(shown) : fold(shown), ofId }],
  )
}

function personsOf(records: Records, caseFileId: string): Told {
  const caseFile = records.get('caseFile', caseFileId)
  if (caseFile === null) return []
  const { receptionNumber, callerId, affectedIds } = caseFile.coded
  const caller = callerId === null ? null : (records.get('person', callerId)?.personal ?? null)
  const affected = affectedIds.flatMap((id): Told => {
    const person = records.get('person', id)?.personal ?? null
    return [
      ['affected', person?.name ?? null, id],
      ['affected', person?.kana ?? null, id],
    ]
  })
  const ofId = callerId ?? undefined
  const own = (field: SearchField, shown: string | null | undefined): Told[number] =>
    ofId === undefined ? [field, shown ?? null] : [field, shown ?? null, ofId]
  return [
    ['receptionNumber', formatReceptionNumber(receptionNumber)],
    own('name', caller?.name),
    own('kana', caller?.kana),
    own('phone', caller?.phone),
    own('mail', caller?.mail),
    ...affected,
  ]
}

const contactsOf = (byCase: ByCase, caseFileId: string): Told =>
  byCase
    .of('contact', caseFileId)
    .flatMap(({ personal }): Told => [
      ...(personal?.lines ?? []).map(({ text }) => ['note', text] as const),
      ['note', personal?.adviceOther ?? null],
      ['note', personal?.relation ?? null],
    ])

const postsOf = (byCase: ByCase, caseFileId: string): Told =>
  byCase.of('post', caseFileId).flatMap(({ id, personal }): Told => {
    if (personal === null) return []
    const { url, posterName, posterKana, posterHandle, accountUrl } = personal
    const key = url === null ? null : postKeyOf(url)
    return [
      ['post', url, id],
      ['post', key === url ? null : key, id],
      ['post', posterName, id],
      ['post', posterKana, id],
      ['post', posterHandle, id],
      ['post', accountUrl, id],
    ]
  })

const notesOf = (byCase: ByCase, caseFileId: string): Told => [
  ...byCase
    .of('promise', caseFileId)
    .map(({ personal }) => ['note', personal?.text ?? null] as const),
  ...byCase
    .of('caseNote', caseFileId)
    .map(({ personal }) => ['note', personal?.text ?? null] as const),
]
