/** Posts of the case: pasted as text with any number of addresses, each with its day; the poster opens below it. */
import { useRef, useState } from 'react'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import { changePost, removePost, takePosts } from '../../actions/contact/note-posts.ts'
import type { DraftPost } from '../../../shared/domain/contact/draft.ts'
import { normalizeKana, normalizeText } from '../../../shared/domain/text/normalize.ts'
import { serviceName } from '../../data/queries/services.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { matchesShortcut, useShortcuts } from '../../ui/keys.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TypedText } from '../../ui/text.tsx'
import { writeLikeTyping } from '../../ui/use-typed-text.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './posts.module.css'

const { intake } = messages

export function PostsEditor({ keeper }: { keeper: DraftKeeper }) {
  const { posts } = useDraft(keeper)
  return (
    <div className={styles['posts']}>
      {posts.length > 0 && (
        <ul role="list" aria-label={intake.posts}>
          {posts.map((post) => (
            <PostRow key={post.id} keeper={keeper} post={post} />
          ))}
        </ul>
      )}
      <Paste keeper={keeper} />
    </div>
  )
}

/** What stands here is kept like any other typing; Enter, leaving or pasting takes it in. */
function Paste({ keeper }: { keeper: DraftKeeper }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useShortcuts({ 'Ctrl+Shift+V': () => area.current?.focus() })
  const takeTyped = () => {
    if (area.current === null || area.current.value.trim() === '') return
    takePosts(keeper, area.current.value)
    writeLikeTyping(area.current, '')
  }
  return (
    <div className={styles['paste']} data-asked="url">
      <Icon name="plus" size="s" />
      <div className={styles['area']}>
        <TextArea
          ref={area}
          label={intake.pasteUrls}
          layout="bare"
          rows={1}
          maxRows={3}
          placeholder={intake.pasteUrls}
          defaultValue={keeper.draft.postsText}
          onText={(postsText) => keeper.update({ postsText })}
          onBlur={takeTyped}
          onPaste={(event) => {
            const isTaken = takePosts(keeper, event.clipboardData.getData('text/plain'), 'urlsOnly')
            if (isTaken) event.preventDefault()
          }}
          onKeyDown={(event) => {
            if (!matchesShortcut(event, 'Enter')) return
            event.preventDefault()
            takeTyped()
          }}
        />
      </div>
      <Keycap>Ctrl+Shift+V</Keycap>
    </div>
  )
}

function PostRow({ keeper, post }: { keeper: DraftKeeper; post: DraftPost }) {
  const [isOpen, setOpen] = useState(post.url === '')
  const text = (field: Exclude<keyof DraftPost, 'id' | 'service'>) => ({
    defaultValue: post[field],
    onText: (typed: string) => changePost(keeper, post.id, { [field]: typed }),
  })
  return (
    <li className={styles['post']}>
      <div className={styles['line']}>
        <Tag icon="link">{post.service === null ? intake.postUrl : serviceName(post.service)}</Tag>
        <span className={styles['url']}>
          <TypedText>{post.url === '' ? intake.postWithoutUrl : shortUrl(post)}</TypedText>
        </span>
        <div data-asked={post.postedOnText === '' ? 'postedOn' : undefined}>
          <TextField
            label={intake.postedOn}
            layout="bare"
            placeholder={intake.postedOn}
            look="numbers"
            width="7em"
            asked={post.postedOnText === ''}
            {...text('postedOnText')}
          />
        </div>
        <Button variant="quiet" size="sm" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? intake.postLess : intake.postMore}
        </Button>
      </div>
      {isOpen && (
        <div className={styles['more']}>
          <TextField label={intake.postUrl} look="numbers" {...text('url')} />
          <TextField label={intake.postNumber} look="numbers" {...text('postNumber')} />
          <TextField label={intake.seenOn} look="numbers" {...text('seenOnText')} />
          <TextField
            label={intake.posterName}
            lang="ja"
            onBlurNormalize={normalizeText}
            {...text('posterName')}
          />
          <TextField
            label={intake.posterKana}
            lang="ja"
            onBlurNormalize={normalizeKana}
            {...text('posterKana')}
          />
          <TextField label={intake.posterHandle} look="numbers" {...text('posterHandle')} />
          <TextField label={intake.accountUrl} look="numbers" {...text('accountUrl')} />
          <Button variant="quiet" size="sm" icon="x" onPress={() => removePost(keeper, post.id)}>
            {intake.postRemove}
          </Button>
        </div>
      )}
    </li>
  )
}

const shortUrl = ({ url, postNumber }: DraftPost): string =>
  `${url.replace(/^https?:\/\/(www\.)?/, '')}${postNumber === '' ? '' : ` >>${postNumber}`}`
