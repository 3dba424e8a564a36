/** The numbers to give, the most fitting ones in large type. */
import type { DangerLineView } from '../../data/queries/danger-guide.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { VisuallyHidden } from '../../ui/text.tsx'
import styles from './danger.module.css'

const { danger } = messages
const largeCount = 3

const tellText = (told: string | null): string => (told === null ? danger.tell : danger.told(told))

export interface DangerNumbersProps {
  first: readonly DangerLineView[]
  others: readonly DangerLineView[]
  /** When a number was given, as shown; `null` while it was not. */
  toldAt: (lineId: string) => string | null
  /** `undefined`: there is no record to write it into. */
  onTell: ((line: DangerLineView) => void) | undefined
}

export function DangerNumbers({ first, others, toldAt, onTell }: DangerNumbersProps) {
  const large = first.slice(0, largeCount)
  const small = [...first.slice(largeCount), ...others]
  return (
    <section className={styles['numbers']}>
      <h3>{danger.numbers}</h3>
      {large.map((line, at) => (
        <LargeNumber
          key={line.id}
          line={line}
          shortcut={`Alt+${at + 1}`}
          told={toldAt(line.id)}
          onTell={onTell}
        />
      ))}
      <h3>{danger.others}</h3>
      <ul role="list" className={styles['small']} aria-label={danger.others}>
        {small.map((line, index) => {
          const at = large.length + index + 1
          const told = toldAt(line.id)
          return (
            <li key={line.id}>
              <span className={styles['name']}>{line.name}</span>
              <span className={styles['number']}>{line.number}</span>
              <Hours line={line} />
              <Button
                size="sm"
                icon={told === null ? undefined : 'check'}
                keys={at <= 10 ? `Alt+${at % 10}` : undefined}
                onPress={onTell && (() => onTell(line))}
                disabledReason={onTell === undefined ? danger.noRecord : undefined}
              >
                <VisuallyHidden>{line.name} </VisuallyHidden>
                {tellText(told)}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function LargeNumber({
  line,
  shortcut,
  told,
  onTell,
}: {
  line: DangerLineView
  shortcut: string
  told: string | null
  onTell: DangerNumbersProps['onTell']
}) {
  return (
    <div className={styles['large']}>
      <p>
        <b>{line.name}</b> {line.note}
      </p>
      <Hours line={line} />
      <span className={styles['number']}>{line.number}</span>
      <Button
        size="lg"
        icon={told === null ? undefined : 'check'}
        keys={shortcut}
        onPress={onTell && (() => onTell(line))}
        disabledReason={onTell === undefined ? danger.noRecord : undefined}
        className={told === null ? undefined : styles['done']}
      >
        <VisuallyHidden>{line.name} </VisuallyHidden>
        {tellText(told)}
      </Button>
    </div>
  )
}

function Hours({ line }: { line: DangerLineView }) {
  return (
    <span className={styles['hours']}>
      {line.hours !== null && (
        <>
          <Icon name="clock" size="s" />
          {line.hours}
        </>
      )}
      {line.isConfirmed && line.hours === null && <Tag tone="line">{danger.hoursUnknown}</Tag>}
      {!line.isConfirmed && <Tag tone="line">{danger.unconfirmed}</Tag>}
    </span>
  )
}
