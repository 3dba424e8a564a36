/** Posts as a table on paper. Addresses are text, whole unless the sheet has room for one page only. */
import { eraDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PostView } from '../../data/queries/case-views.ts'
import { TypedText } from '../../ui/text.tsx'
import { joined, posterText, serviceText } from './case-text.ts'
import styles from './handover.module.css'

const { cases } = messages

const dayOf = ({ postedOn, postedOnAsTold }: PostView): string =>
  postedOn === null ? (postedOnAsTold ?? cases.unknown) : eraDateText(postedOn)

export function SheetPosts({
  posts,
  isShort = false,
}: {
  posts: readonly PostView[]
  isShort?: boolean
}) {
  const clamp = isShort ? styles['short'] : undefined
  return (
    <table>
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
          <tr key={post.postId}>
            <td>
              <TypedText className={clamp}>
                {joined([serviceText(post), post.postNumber ?? ''])}
              </TypedText>
            </td>
            <td className={styles['url']}>
              <TypedText className={clamp}>{post.url ?? cases.unknown}</TypedText>
            </td>
            <td>
              <TypedText className={clamp}>{dayOf(post)}</TypedText>
            </td>
            <td>
              <TypedText className={clamp}>{posterText(post)}</TypedText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
