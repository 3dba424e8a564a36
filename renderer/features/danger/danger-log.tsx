/** What was said and done about the danger, newest last, and the line being written. */
import type { Line } from '../../../shared/domain/contact/contact.ts'
import type { DangerDeed } from '../../../shared/domain/triage/triage.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { NoteEntry } from '../../ui/note-entry.tsx'
import { NoteLines } from '../../ui/note-lines.tsx'
import styles from './danger.module.css'

const { danger } = messages
type Deed = Exclude<DangerDeed, 'told'>
const deedKeys: readonly (readonly [Deed, string])[] = [
  ['reported', 'Alt+R'],
  ['promisedCallBack', 'Alt+B'],
  ['madeSafe', 'Alt+A'],
  ['agreed', 'Alt+D'],
]

export interface DangerLogProps {
  lines: readonly Line[]
  now: InstantText
  onLine: (text: string) => void
  onDeed: (deed: Deed) => void
}

export function DangerLog({ lines, now, onLine, onDeed }: DangerLogProps) {
  useShortcuts(Object.fromEntries(deedKeys.map(([deed, keys]) => [keys, () => onDeed(deed)])), {
    underDialog: true,
  })
  const shown = lines.flatMap(({ at, text, mark }, index) =>
    mark === 'danger' ? [{ id: String(index), time: timeText(at), text }] : [],
  )
  return (
    <section className={styles['log']}>
      <h3>{danger.log}</h3>
      <NoteLines
        label={danger.log}
        lines={shown}
        empty={<p className={styles['empty']}>{danger.logEmpty}</p>}
      />
      <NoteEntry label={danger.write} time={timeText(now)} onLine={onLine} autoFocus />
      <div className={styles['deeds']}>
        {deedKeys.map(([deed, keys]) => (
          <Button key={deed} size="sm" keys={keys} onPress={() => onDeed(deed)}>
            {danger.deeds[deed].press}
          </Button>
        ))}
      </div>
    </section>
  )
}
