/** What was typed into a search, folded once in every way in which a word of a case may be compared with it. */
import { rankOf, type Rank } from '../../../../shared/domain/find/rank.ts'
import { postKeyOf } from '../../../../shared/domain/post/same-post.ts'
import { foldPhone } from '../../../../shared/domain/text/fold-phone.ts'
import type { Fold } from '../../../../shared/domain/text/fold.ts'
import type { Word } from './case-words.ts'

export interface Wanted {
  readonly folded: string
  readonly digits: string
  readonly post: string
}

const fewestPhoneDigits = 3
const wholeNumberDigits = 9

/** Empty for a word that is more than digits and the signs between them: 「山田090」 is no telephone. */
const phoneDigits = (text: string): string =>
  /^[\d+()\p{Dash}\u30fc.]*$/u.test(text.normalize('NFKC')) ? foldPhone(text) : ''

/** A whole telephone number is one word, in whatever groups it was typed. */
const wordsOf = (typed: string): readonly string[] => {
  const joined = typed.replace(/\s/gu, '')
  return phoneDigits(joined).length >= wholeNumberDigits ? [joined] : typed.split(/\s+/u)
}

/** Empty for what is no address. A host and path alone count as one. */
const foldPost = (text: string, fold: Fold): string => {
  if (!/\..*\//.test(text)) return ''
  const key = postKeyOf(text) ?? postKeyOf(`https://${text}`)
  return key === null ? '' : fold(key)
}

export const wantedOf = (typed: string, fold: Fold): readonly Wanted[] =>
  wordsOf(typed)
    .map((text) => ({
      folded: fold(text),
      digits: phoneDigits(text),
      post: foldPost(text, fold),
    }))
    .filter(({ folded }) => folded !== '')

/** `null`: not found in this word. */
export const rankInWord = (word: Word, wanted: Wanted): Rank | null => {
  if (word.field === 'phone')
    return wanted.digits.length >= fewestPhoneDigits ? rankOf(word.folded, wanted.digits) : null
  if (word.field === 'post' && wanted.post !== '' && word.folded === wanted.post) return 0
  return rankOf(word.folded, wanted.folded)
}
