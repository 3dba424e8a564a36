/** What has not been asked yet: pressing a line leads there, and what the caller would rather not say leaves the list. */
import { useRef } from 'react'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import {
  listUnasked,
  type Unasked,
  type UnaskedName,
} from '../../../shared/domain/contact/unasked.ts'
import { dangerKinds, type DangerKind } from '../../../shared/domain/triage/triage.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { Tag } from '../../ui/tag.tsx'
import { focusAsked } from './asked.tsx'
import { useDraft } from './use-current-draft.ts'
import styles from './unasked.module.css'

const { intake, words } = messages

const isDanger = (name: UnaskedName): name is DangerKind =>
  (dangerKinds as readonly string[]).includes(name)
const nameText = (name: UnaskedName): string =>
  isDanger(name) ? words.danger[name].long : intake.unaskedNames[name]

export function UnaskedCard({ keeper }: { keeper: DraftKeeper }) {
  const draft = useDraft(keeper)
  const unasked = listUnasked(draft)
  const last = useRef<UnaskedName | null>(null)
  const go = (name: UnaskedName | undefined) => {
    if (name === undefined) return
    last.current = name
    focusAsked(name)
  }
  const step = (by: 1 | -1) => {
    const at = unasked.findIndex(({ name }) => name === last.current)
    const next = at < 0 ? (by === 1 ? 0 : -1) : (at + by + unasked.length) % unasked.length
    go(unasked.at(next)?.name)
  }
  useShortcuts({ F2: () => step(1), 'Shift+F2': () => step(-1) })
  return (
    <Card
      title={intake.unasked}
      tags={<Tag icon={null}>{String(unasked.length)}</Tag>}
      note={
        <>
          {intake.unaskedNext} <Keycap>F2</Keycap>
        </>
      }
      body="flush"
      className={styles['card']}
    >
      <div className={styles['scroller']} tabIndex={-1}>
        {unasked.length === 0 && <p className={styles['none']}>{intake.unaskedNone}</p>}
        <ul role="list" aria-label={intake.unasked}>
          {unasked.map((one) => (
            <Row
              key={one.name}
              unasked={one}
              onGo={() => go(one.name)}
              onDecline={() => keeper.update({ declined: [...keeper.draft.declined, one.name] })}
            />
          ))}
        </ul>
      </div>
    </Card>
  )
}

interface RowProps {
  unasked: Unasked
  onGo: () => void
  onDecline: () => void
}

function Row({ unasked: { name, group }, onGo, onDecline }: RowProps) {
  return (
    <li className={`${styles['row']} ${group === 'danger' ? styles['danger'] : ''}`}>
      <button type="button" data-own-focus="" className={styles['go']} onClick={onGo}>
        <Icon name={group === 'danger' ? 'alert' : 'ring'} size="s" />
        <span>{nameText(name)}</span>
        <small>{intake.unaskedGroups[group]}</small>
      </button>
      <button
        type="button"
        data-own-focus=""
        className={styles['decline']}
        aria-label={`${nameText(name)} ${intake.decline}`}
        onClick={onDecline}
      >
        {intake.decline}
      </button>
    </li>
  )
}
