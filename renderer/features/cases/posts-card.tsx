/** The posts of a case and what was wished for. Addresses are text, never links: nothing here can be opened by a slip. */
import { reachings } from '../../../shared/domain/caseFile/case-file.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PostView } from '../../data/queries/case-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import type { CaseDesk } from './case-desk.ts'
import { postedText, posterText, serviceText } from './case-text.ts'
import styles from './posts.module.css'

const { cases, words } = messages

interface PostsProps {
  posts: readonly PostView[]
  /** Of its case, where posts of several cases stand in one table. */
  numberOf?: (post: PostView) => string
}

export function PostsCard({ posts, numberOf }: PostsProps) {
  return (
    <Card
      title={cases.posts}
      tags={<Tag icon={null}>{cases.count(posts.length)}</Tag>}
      body="scroll"
      isGrowing
      className={styles['card']}
    >
      {posts.length === 0 ? (
        <Note>{cases.noPosts}</Note>
      ) : (
        <table className={styles['posts']}>
          <thead>
            <tr>
              <th scope="col">{cases.service}</th>
              <th scope="col">{cases.url}</th>
              <th scope="col">{cases.postedOn}</th>
              <th scope="col">{cases.poster}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <PostRow key={post.postId} post={post} number={numberOf?.(post)} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

function PostRow({ post, number }: { post: PostView; number: string | undefined }) {
  const { url, postNumber, isPersonalLost } = post
  if (isPersonalLost)
    return (
      <tr>
        <th scope="row">
          {serviceText(post)} <Note>{number ?? ''}</Note>
        </th>
        <td colSpan={3}>{words.destroyed}</td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">
        <TypedText>{serviceText(post)}</TypedText>
        {postNumber !== null && (
          <Note>
            {' '}
            <TypedText>{postNumber}</TypedText>
          </Note>
        )}
        {number !== undefined && <Note> {number}</Note>}
      </th>
      <td className={styles['url']}>
        <TypedText>{url ?? cases.unknown}</TypedText>
      </td>
      <td className={styles['day']}>
        <TypedText>{postedText(post)}</TypedText>
      </td>
      <td>
        <TypedText>{posterText(post)}</TypedText>
      </td>
    </tr>
  )
}

const tones = { reached: 'ok', partly: 'due', notReached: 'neutral', unknown: 'line' } as const
const icons = { reached: 'okc', partly: 'pause', notReached: 'dash', unknown: 'ring' } as const

export function WishesCard({
  view: { wishes, closing },
  desk,
}: {
  view: CaseView
  desk: CaseDesk
}) {
  const reachedOf = (wish: string) => closing?.perWish.find((one) => one.wish === wish)?.reached
  return (
    <Card
      title={cases.reached}
      note={closing === null ? cases.reachedLater : cases.reachedNote}
      className={styles['reached']}
    >
      {wishes.length === 0 && <Note>{cases.noWishes}</Note>}
      <ul role="list" aria-label={cases.reached} className={styles['wishes']}>
        {wishes.map((wish) => {
          const reached = reachings.find((one) => one === reachedOf(wish))
          return (
            <li key={wish}>
              <span>{codeText('wish', wish, desk.edits)}</span>
              {reached !== undefined && (
                <Tag tone={tones[reached]} icon={icons[reached]}>
                  {words.reaching[reached]}
                </Tag>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
