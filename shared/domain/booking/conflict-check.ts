/**
 * Conflict check: whether the other side is known from another case, before a lawyer is booked.
 *
 *   CX-1  What was typed about the other side (name, kana, alias, handle, account address) is compared, folded, with
 *         the posters and persons of all other cases; the cases of the same caller are left out.
 *   CX-2  Names, kana and aliases are compared with one another: whoever was told as an alias here may have been
 *         named there. They match when they are one, or when one of four characters or more stands in the other.
 *   CX-3  Handles are one with and without `@`, whatever the service; what an address tells of an account counts
 *         as its handle.
 *   CX-4  Addresses of accounts are one as posts are (`same-post.ts`).
 *   CX-5  The answer is yes or no and which of the typed words matched: nothing of the other case, not even how many.
 *   CX-6  Blank words, and words that fold to nothing, match nothing.
 *   CX-7  A check begins with what the case's own posts tell of the other side, each word once.
 *
 * Must not know: who the other side is, storage.
 */
import type { CaseFileId } from '../core/id.ts'
import type { Person } from '../person/person.ts'
import { postKeyOf } from '../post/same-post.ts'
import type { Post } from '../post/post.ts'
import { accountOf } from '../post/service.ts'
import { containsFolded, type Fold } from '../text/fold.ts'

export const typedKinds = ['name', 'kana', 'alias', 'handle', 'accountUrl'] as const
export type TypedKind = (typeof typedKinds)[number]
export interface TypedWord {
  readonly kind: TypedKind
  readonly word: string
}
type ToldPost = Pick<Post, 'url' | 'posterName' | 'posterKana' | 'posterHandle' | 'accountUrl'>
/** What is on record: posters of posts, and persons who turned to the desk or are spoken of. */
export interface OnRecord {
  readonly posts: readonly (ToldPost & Pick<Post, 'caseFileId'>)[]
  readonly persons: readonly Pick<Person, 'caseFileId' | 'name' | 'kana'>[]
}
export interface ConflictAnswer {
  readonly isHit: boolean
  /** Words that were typed, as they were typed. */
  readonly matched: readonly TypedWord[]
}

export function checkConflict(
  typed: readonly TypedWord[],
  ownCases: ReadonlySet<CaseFileId>,
  { posts, persons }: OnRecord,
  fold: Fold,
): ConflictAnswer {
  const isOther = ({ caseFileId }: Pick<Post, 'caseFileId'>): boolean => !ownCases.has(caseFileId)
  const others = [
    ...posts.filter(isOther).map((post) => comparedPost(post, fold)),
    ...persons.filter(isOther).map((person) => comparedPerson(person, fold)),
  ]
  return matchKnown(typed, others, fold)
}

/** What is compared of one post or person: folded once, compared with whatever is typed. */
export interface Compared {
  readonly names: readonly string[]
  readonly handles: readonly string[]
  readonly address: string | null
}

export const comparedPost = (
  { url, posterName, posterKana, posterHandle, accountUrl }: ToldPost,
  fold: Fold,
): Compared => ({
  names: told([posterName, posterKana].map((each) => fold(each ?? ''))),
  handles: told([
    foldHandle(posterHandle ?? '', fold),
    ...[url, accountUrl].map((each) => foldHandle(accountOf(each ?? '') ?? '', fold)),
  ]),
  address: postKeyOf(accountUrl ?? ''),
})

export const comparedPerson = (
  { name, kana }: Pick<Person, 'name' | 'kana'>,
  fold: Fold,
): Compared => ({
  names: told([name, kana].map((each) => fold(each ?? ''))),
  handles: [],
  address: null,
})

const told = (words: readonly string[]): readonly string[] => words.filter((word) => word !== '')

/** `others`: of all other cases. */
export function matchKnown(
  typed: readonly TypedWord[],
  others: readonly Compared[],
  fold: Fold,
): ConflictAnswer {
  const known: Known = {
    names: new Set(others.flatMap(({ names }) => names)),
    handles: new Set(others.flatMap(({ handles }) => handles)),
    addresses: new Set(others.flatMap(({ address }) => address ?? [])),
  }
  const matched = typed.filter((each) => isKnown(each, known, fold))
  return { isHit: matched.length > 0, matched }
}

interface Known {
  readonly names: ReadonlySet<string>
  readonly handles: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}

const foldHandle = (handle: string, fold: Fold): string => fold(handle).replace(/^@+/, '')

function isKnown({ kind, word }: TypedWord, known: Known, fold: Fold): boolean {
  if (kind === 'handle') return isKnownHandle(word, known, fold)
  if (kind !== 'accountUrl')
    return isKnownName(fold(word), known) || isKnownHandle(word, known, fold)
  const key = postKeyOf(word)
  return (
    (key !== null && known.addresses.has(key)) || isKnownHandle(accountOf(word) ?? '', known, fold)
  )
}

/** A handle may have been written down as the poster's name. */
function isKnownHandle(word: string, { handles, names }: Known, fold: Fold): boolean {
  const handle = foldHandle(word, fold)
  return handle !== '' && (handles.has(handle) || names.has(handle) || names.has(`@${handle}`))
}

const shortestPart = 4
const isPart = (whole: string, part: string): boolean =>
  [...part].length >= shortestPart && containsFolded(whole, part)

function isKnownName(folded: string, { names }: Known): boolean {
  if (folded === '') return false
  if (names.has(folded)) return true
  return [...names].some((name) => isPart(name, folded) || isPart(folded, name))
}

const kindOf = {
  posterName: 'name',
  posterKana: 'kana',
  posterHandle: 'handle',
  accountUrl: 'accountUrl',
} as const
const toldFields = Object.keys(kindOf) as readonly (keyof typeof kindOf)[]

/** `posts`: of the case itself. */
export function wordsToCheck(
  posts: readonly Pick<Post, keyof typeof kindOf>[],
  fold: Fold,
): readonly TypedWord[] {
  const words = toldFields.flatMap((field) =>
    posts.map((post) => ({ kind: kindOf[field], word: post[field]?.trim() ?? '' })),
  )
  const once = new Map<string, TypedWord>()
  for (const each of words) {
    const key = keyOf(each, fold)
    if (key !== '' && !once.has(`${each.kind} ${key}`)) once.set(`${each.kind} ${key}`, each)
  }
  return [...once.values()]
}

const keyOf = ({ kind, word }: TypedWord, fold: Fold): string => {
  if (kind === 'accountUrl') return (postKeyOf(word) ?? word).toLowerCase()
  return kind === 'handle' ? foldHandle(word, fold) : fold(word)
}
