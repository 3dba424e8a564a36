/** The kinds of danger, each answered with one key: not asked, no, yes. Taking a yes back asks for the reason. */
import { useState } from 'react'
import { retractDanger } from '../../actions/contact/note-danger.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import {
  answerDanger,
  answerOf,
  dangerKinds,
  type DangerAction,
  type DangerKind,
} from '../../../shared/domain/triage/triage.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { dangerGuide, viewLine } from '../../data/queries/danger-guide.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Asked } from './asked.tsx'
import { useDraft } from './use-current-draft.ts'
import styles from './danger-strip.module.css'

const { danger, words, frame } = messages

const afterwards = { unasked: 'no', no: 'yes', yes: 'no' } as const
const icons = { unasked: 'ring', no: 'okc', yes: 'alert' } as const

export interface DangerStripProps {
  keeper: DraftKeeper
  now: InstantText
  onOpen: () => void
}

export function DangerStrip({ keeper, now, onOpen }: DangerStripProps) {
  const { triage, dangerActions } = useDraft(keeper)
  const [retracted, setRetracted] = useState<DangerKind | null>(null)
  const press = (kind: DangerKind) => {
    const answer = afterwards[answerOf(triage, kind)]
    const answered = answerDanger(triage, { kind, answer, at: now, hasReason: false })
    if (answered.ok) keeper.update({ triage: answered.value })
    else setRetracted(kind)
  }
  useShortcuts(
    Object.fromEntries(dangerKinds.map((kind, at) => [`Alt+${at + 1}`, () => press(kind)])),
  )
  const yesCount = triage.filter(({ isYes }) => isYes).length
  return (
    <section
      className={`${styles['strip']} ${yesCount > 0 ? styles['found'] : ''}`}
      aria-label={danger.strip}
    >
      <h2 className={styles['head']}>
        {yesCount > 0 && <Icon name="alert" />}
        {danger.strip}
        {yesCount > 0 && <span>{danger.found(yesCount)}</span>}
        <Keycap inverted={yesCount > 0}>Alt+1–6</Keycap>
      </h2>
      {dangerKinds.map((kind, at) => {
        const answer = answerOf(triage, kind)
        return (
          <Asked key={kind} name={kind}>
            <button
              type="button"
              data-own-focus=""
              className={`${styles['kind']} ${styles[answer]}`}
              onClick={() => press(kind)}
              aria-keyshortcuts={`Alt+${at + 1}`}
              aria-pressed={answer === 'yes'}
              title={words.danger[kind].ask}
            >
              <Keycap>{String(at + 1)}</Keycap>
              <span>{words.danger[kind].short}</span>
              <b>
                <Icon name={icons[answer]} size="s" />
                {danger.answers[answer]}
              </b>
            </button>
          </Asked>
        )
      })}
      <Button size="sm" keys="Ctrl+D" onPress={onOpen}>
        {lastText(dangerActions) ?? danger.open}
      </Button>
      <ReasonDialog
        isOpen={retracted !== null}
        title={danger.reasonTitle}
        lead={danger.reasonText}
        label={danger.reason}
        missingText={danger.reasonMissing}
        saveText={danger.reasonSave}
        cancelText={frame.cancel}
        onCancel={() => setRetracted(null)}
        onReason={(reason) => {
          if (retracted !== null) {
            const line = danger.taken(words.danger[retracted].long, reason)
            retractDanger(keeper, retracted, line, now)
          }
          setRetracted(null)
        }}
      />
    </section>
  )
}

function lastText(actions: readonly DangerAction[]): string | null {
  const last = actions.at(-1)
  if (last === undefined) return null
  const line = dangerGuide.find(({ id }) => id === last.lineId)
  if (last.deed !== 'told')
    return danger.lastAction(timeText(last.at), danger.deeds[last.deed].press)
  return line === undefined ? null : danger.lastAction(timeText(last.at), viewLine(line).number)
}
