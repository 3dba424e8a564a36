/** The windows that fit, the open ones first. */
import { isCheckDue } from '../../../shared/domain/referralBody/check-due.ts'
import type { Turn } from '../../../shared/domain/referralBody/turn-to.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Num, TypedText } from '../../ui/text.tsx'
import { stateLook } from './body-text.ts'
import styles from './directory.module.css'

const { directory } = messages

export interface BodyListProps {
  turns: readonly Turn<BodyView>[]
  selectedId: string | null
  now: InstantText
  checkDays: number
  onOpen: (view: BodyView) => void
}

export function BodyList({ turns, selectedId, now, checkDays, onOpen }: BodyListProps) {
  return (
    <div className={styles['list']} data-part="scroll">
      {turns.length === 0 && <p className={styles['none']}>{directory.foundNothing}</p>}
      <List label={directory.list}>
        {turns.map((turn) => (
          <ListRow
            key={turn.one.body.id}
            isSelected={turn.one.body.id === selectedId}
            edge={turn.one.body.id === selectedId ? 'primary' : undefined}
            onPress={() => onOpen(turn.one)}
          >
            <Row {...{ turn, now, checkDays }} />
          </ListRow>
        ))}
      </List>
    </div>
  )
}

function Row({
  turn,
  now,
  checkDays,
}: Pick<BodyListProps, 'now' | 'checkDays'> & { turn: Turn<BodyView> }) {
  const { body } = turn.one
  return (
    <span className={styles['row']}>
      <span className={styles['who']}>
        <b>
          <TypedText>{body.name}</TypedText>
        </b>
        {body.phone !== null && <Num className={styles['rowPhone']}>{body.phone}</Num>}
      </span>
      <span className={styles['tags']}>
        <StateTag {...{ turn, now }} />
        {!body.isVerified && <Tag tone="unknown">{directory.unverified}</Tag>}
        {isCheckDue(body, dateOf(now), checkDays) && (
          <Tag tone="due" icon="dia">
            {directory.checkDue}
          </Tag>
        )}
      </span>
    </span>
  )
}

export function StateTag({ turn, now }: { turn: Turn<BodyView>; now: InstantText }) {
  if (turn.isRetired)
    return (
      <Tag tone="neutral" icon="dash">
        {directory.retired}
      </Tag>
    )
  const { text, tone, icon } = stateLook(turn.state, now)
  return <Tag {...{ tone, icon }}>{text}</Tag>
}
