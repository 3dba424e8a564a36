/** The posts that saving a draft keeps (DC-11): as typed, with the days read where they can be. */
import { asId, type PostId } from '../core/id.ts'
import { valueOr } from '../core/result.ts'
import type { Post } from '../post/post.ts'
import { normalizeKana, normalizeText } from '../text/normalize.ts'
import { parseDate, type EraNames } from '../time/parse-date.ts'
import type { Draft, DraftPost } from './draft.ts'

const orUnknown = (text: string): string | null => (text === '' ? null : text)

const isEmpty = ({ id: _id, service, ...texts }: DraftPost): boolean =>
  service === null && Object.values(texts).every((text) => text.trim() === '')

export const postsOf = (draft: Draft, names: EraNames): readonly Post[] =>
  [...draft.posts, leftOver(draft)]
    .filter((post) => !isEmpty(post))
    .map((post) => postOf(draft, post, names))

/** What still stands in the paste box when the contact ends. */
const leftOver = ({ id, postsText }: Draft): DraftPost => ({
  id: asId<PostId>(`${id.slice(0, 60)}-p`),
  service: null,
  url: postsText,
  ...{ postNumber: '', posterName: '', posterKana: '', posterHandle: '', accountUrl: '' },
  ...{ postedOnText: '', seenOnText: '' },
})

function postOf(draft: Draft, post: DraftPost, names: EraNames): Post {
  const text = (typed: string): string | null => orUnknown(normalizeText(typed))
  return {
    id: post.id,
    caseFileId: draft.caseFileId,
    contactId: draft.id,
    notedAt: draft.startedAt,
    service: post.service,
    postedOn: valueOr(parseDate(post.postedOnText, names), null),
    seenOn: valueOr(parseDate(post.seenOnText, names), null),
    // An address is kept letter by letter: normalising could make another one of it.
    url: orUnknown(post.url.trim()),
    postNumber: text(post.postNumber),
    posterName: text(post.posterName),
    posterKana: orUnknown(normalizeKana(post.posterKana)),
    posterHandle: text(post.posterHandle),
    accountUrl: orUnknown(post.accountUrl.trim()),
    postedOnAsTold: text(post.postedOnText),
    seenOnAsTold: text(post.seenOnText),
  }
}
