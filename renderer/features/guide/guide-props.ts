/** What the parts of the guide are given from outside. */
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { CaseFacts, Reason } from '../../../shared/domain/guide/proposals.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'

const { guide, words } = messages

/** The directory of bodies is an area of its own: it is asked for a name. */
export type NameOfBody = (id: string) => string

/** A case to propose for. */
export interface GuideCase {
  readonly number: string
  readonly facts: CaseFacts
}

export const reasonText = ({ ground, code }: Reason, edits: readonly CodeEdit[]): string => {
  if (ground === 'minor') return guide.minor
  return ground === 'danger' ? words.danger[code].short : codeText(ground, code, edits)
}
