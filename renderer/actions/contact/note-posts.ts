/** Posts named in a contact: taken from pasted text, added by hand, changed, taken out again. */
import type { PostId } from '../../../shared/domain/core/id.ts'
import type { DraftPost } from '../../../shared/domain/contact/draft.ts'
import { findUrls } from '../../../shared/domain/post/find-urls.ts'
import { postKeyOf } from '../../../shared/domain/post/same-post.ts'
import { accountOf, recogniseService } from '../../../shared/domain/post/service.ts'
import { services } from '../../data/queries/services.ts'
import { drawId } from '../record/draw-id.ts'
import type { DraftKeeper } from './draft-keeper.ts'

const blankPost = (): DraftPost => ({
  id: drawId<PostId>(),
  service: null,
  url: '',
  postNumber: '',
  posterName: '',
  posterKana: '',
  posterHandle: '',
  accountUrl: '',
  postedOnText: '',
  seenOnText: '',
})

const keyOf = ({ url, postNumber }: Pick<DraftPost, 'url' | 'postNumber'>): string =>
  `${postKeyOf(url) ?? url} ${postNumber}`

/**
 * `true` when something was taken; what was named before is not added again. A text without any address becomes
 * a post of its own, as typed ("the board of our town, no. 58"), unless only addresses are wanted.
 */
export const takePosts = (
  keeper: DraftKeeper,
  text: string,
  wanted: 'all' | 'urlsOnly' = 'all',
): boolean => {
  const urls = findUrls(text, services).map(({ url, postNumber }) => ({
    url,
    postNumber: postNumber ?? '',
  }))
  const found =
    urls.length > 0 || wanted === 'urlsOnly' ? urls : [{ url: text.trim(), postNumber: '' }]
  const known = new Set(keeper.draft.posts.map(keyOf))
  const fresh = found.filter((one) => !known.has(keyOf(one))).map(namedPost)
  if (fresh.length > 0) keeper.update({ posts: [...keeper.draft.posts, ...fresh] })
  return found.length > 0
}

const namedPost = (one: Pick<DraftPost, 'url' | 'postNumber'>): DraftPost => ({
  ...blankPost(),
  ...one,
  service: recogniseService(one.url, services),
  posterHandle: accountOf(one.url) ?? '',
})

/** A new address names its service anew. */
export const changePost = (
  keeper: DraftKeeper,
  id: PostId,
  change: Partial<Omit<DraftPost, 'id'>>,
): void => {
  const service =
    change.url === undefined ? {} : { service: recogniseService(change.url, services) }
  keeper.update({
    posts: keeper.draft.posts.map((post) =>
      post.id === id ? { ...post, ...change, ...service } : post,
    ),
  })
}

export const removePost = (keeper: DraftKeeper, id: PostId): void =>
  keeper.update({ posts: keeper.draft.posts.filter((post) => post.id !== id) })
