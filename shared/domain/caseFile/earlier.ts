/**
 * Earlier cases: which ones may be about the same person or the same post, found while somebody is still typing.
 *
 *   EC-1  A telephone number of nine digits or more, or a mail address, that is the same is a match.
 *   EC-2  A name or reading that is the same when folded is a match, from two characters on; one that only begins
 *         alike is a match from three characters on.
 *   EC-3  The same post is a match, whatever clothes its address wears.
 *   EC-4  Number and mail stand above posts, posts above names, names above readings; then the newest contact.
 *   EC-5  Each case stands once, with every reason, the strongest first; the case being written is left out.
 *
 * Must not know: how texts are folded and addresses compared (callers do), storage.
 */
export const earlierReasons = ['phone', 'mail', 'post', 'name', 'kana'] as const
export type EarlierReason = (typeof earlierReasons)[number]

/** Every text folded by the caller in the way of its field; `null` or empty: not known. */
export interface EarlierKeys {
  readonly phoneDigits: string
  readonly mail: string
  readonly name: string
  readonly kana: string
  readonly posts: readonly string[]
}

export const fewestPhoneDigits = 9
const fewestSame = 2
const fewestBeginning = 3

const isSameOrBegins = (known: string, typed: string): boolean =>
  typed.length >= fewestSame &&
  (known === typed || (typed.length >= fewestBeginning && known.startsWith(typed)))

/** Why a case may be the same, the strongest first; empty: it is not. */
export function matchEarlier(known: EarlierKeys, typed: EarlierKeys): readonly EarlierReason[] {
  const isMatch: Readonly<Record<EarlierReason, boolean>> = {
    phone: typed.phoneDigits.length >= fewestPhoneDigits && known.phoneDigits === typed.phoneDigits,
    mail: typed.mail !== '' && known.mail === typed.mail,
    post: typed.posts.some((key) => known.posts.includes(key)),
    name: isSameOrBegins(known.name, typed.name),
    kana: isSameOrBegins(known.kana, typed.kana),
  }
  return earlierReasons.filter((reason) => isMatch[reason])
}

export interface Earlier {
  readonly caseFileId: string
  readonly reasons: readonly EarlierReason[]
  readonly lastContactAt: string
}

const rankOf = ({ reasons }: Earlier): number => earlierReasons.indexOf(reasons[0] ?? 'kana')

/** Strongest first, then newest. */
export const compareEarlier = (one: Earlier, other: Earlier): number => {
  const byRank = rankOf(one) - rankOf(other)
  if (byRank !== 0) return byRank
  return one.lastContactAt < other.lastContactAt
    ? 1
    : one.lastContactAt > other.lastContactAt
      ? -1
      : 0
}
