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
/** What is on record: posters of posts, and persons who turned to the desk or are spoken of. */
export interface OnRecord {
  readonly posts: readonly Pick<
    Post,
    'caseFileId' | 'url' | 'posterName' | 'posterKana' | 'posterHandle' | 'accountUrl'
  >[]
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
  onRecord: OnRecord,
  fold: Fold,
): ConflictAnswer {
  const known = knownOf(ownCases, onRecord, fold)
  const matched = typed.filter((each) => isKnown(each, known, fold))
  return { isHit: matched.length > 0, matched }
}

interface Known {
  readonly names: ReadonlySet<string>
  readonly handles: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}
type Told = readonly (string | null | undefined)[]

const setOf = (words: Told): ReadonlySet<string> =>
  new Set(words.filter((word): word is string => typeof word === 'string' && word !== ''))

function knownOf(
  ownCases: ReadonlySet<CaseFileId>,
  { posts, persons }: OnRecord,
  fold: Fold,
): Known {
  const others = posts.filter(({ caseFileId }) => !ownCases.has(caseFileId))
  const people = persons.filter(({ caseFileId }) => !ownCases.has(caseFileId))
  const foldTold = (told: string | null): string => fold(told ?? '')
  const urls = others.flatMap(({ url, accountUrl }) => [url, accountUrl])
  return {
    names: setOf([
      ...others.flatMap(({ posterName, posterKana }) => [posterName, posterKana].map(foldTold)),
      ...people.flatMap(({ name, kana }) => [name, kana].map(foldTold)),
    ]),
    handles: setOf([
      ...others.map(({ posterHandle }) => foldHandle(posterHandle ?? '', fold)),
      ...urls.map((url) => foldHandle(accountOf(url ?? '') ?? '', fold)),
    ]),
    addresses: setOf(others.map(({ accountUrl }) => postKeyOf(accountUrl ?? ''))),
  }
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
