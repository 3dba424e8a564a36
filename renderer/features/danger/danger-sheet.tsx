/**
 * The danger sheet: who to call in large type, what to say, and what was done, written down with its time. It opens
 * from anywhere in one key, Esc returns with nothing lost.
 */
import { useSyncExternalStore } from 'react'
import { currentDraft } from '../../actions/contact/current-draft.ts'
import { findDanger, noteDangerDeed, noteDangerLine } from '../../actions/contact/note-danger.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import {
  answerOf,
  dangerKinds,
  isMinor,
  whoToCall,
  type DangerKind,
} from '../../../shared/domain/triage/triage.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { parseAge } from '../../../shared/domain/text/age.ts'
import { valueOr } from '../../../shared/domain/core/result.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { dangerGuide, viewLine, type DangerLineView } from '../../data/queries/danger-guide.ts'
import { AlarmSheet } from '../../ui/alarm-sheet.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Keycap } from '../../ui/keycap.tsx'
import { DangerLog } from './danger-log.tsx'
import { DangerNumbers } from './danger-numbers.tsx'
import styles from './danger.module.css'

const { danger, words } = messages

export interface DangerSheetProps {
  now: InstantText
  hours: DeskHours
  /** Why no record can be begun; `undefined` when one can. */
  takeCallReason: string | undefined
  onTakeCall: () => void
  onClose: () => void
}

export function DangerSheet(props: DangerSheetProps) {
  const { now, hours, takeCallReason, onTakeCall, onClose } = props
  const keeper = useSyncExternalStore(currentDraft.subscribe, () => currentDraft.keeper)
  const draft = useSyncExternalStore(
    currentDraft.subscribe,
    () => currentDraft.keeper?.draft ?? null,
  )
  const triage = draft?.triage ?? []
  const { first, others } = whoToCall(dangerGuide, triage, {
    isMinor: draft !== null && isYoung(draft),
  })
  const lines = [...first, ...others].map(viewLine)
  const tell = (line: DangerLineView | undefined) => {
    if (keeper === null || line === undefined || isTold(keeper.draft, line.id)) return
    const text = danger.toldLine(line.name, line.number)
    noteDangerDeed(keeper, { deed: 'told', lineId: line.id, text }, now, hours)
  }
  const find = (kind: DangerKind) => {
    if (keeper !== null) findDanger(keeper, kind, danger.foundLine(words.danger[kind].long), now)
  }
  useShortcuts(
    {
      ...Object.fromEntries(digits.map((digit, at) => [`Alt+${digit}`, () => tell(lines[at])])),
      ...Object.fromEntries(
        dangerKinds.map((kind, at) => [`Alt+Shift+${at + 1}`, () => find(kind)]),
      ),
    },
    { underDialog: true },
  )
  return (
    <AlarmSheet
      title={danger.title}
      note={danger.readOut}
      backText={danger.back}
      onClose={onClose}
      foot={
        <>
          <Icon name="info" />
          <p>{danger.stays}</p>
        </>
      }
    >
      <div className={styles['sheet']}>
        <Kinds keeper={keeper} draft={draft} onFind={find} />
        <DangerNumbers
          first={lines.slice(0, first.length)}
          others={lines.slice(first.length)}
          toldAt={(id) => toldAt(draft, id)}
          onTell={keeper === null ? undefined : tell}
        />
        {keeper === null || draft === null ? (
          <section className={styles['log']}>
            <h3>{danger.log}</h3>
            <p className={styles['empty']}>{danger.noRecord}</p>
            <Button
              icon="phone"
              onPress={onTakeCall}
              disabledReason={takeCallReason}
              className={styles['start']}
            >
              {danger.startRecord}
            </Button>
          </section>
        ) : (
          <DangerLog
            lines={draft.lines}
            now={now}
            onLine={(text) => noteDangerLine(keeper, text, now)}
            onDeed={(deed) => {
              const text = danger.deeds[deed].done
              noteDangerDeed(keeper, { deed, lineId: null, text }, now, hours)
            }}
          />
        )}
      </div>
    </AlarmSheet>
  )
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

const isYoung = ({ ageText, ageBracket, schoolLevel }: Draft): boolean =>
  isMinor({ ageYears: valueOr(parseAge(ageText), null), ageBracket, schoolLevel })

const toldAt = (draft: Draft | null, lineId: string): string | null => {
  const told = draft?.dangerActions.find((action) => action.lineId === lineId)
  return told === undefined ? null : timeText(told.at)
}
const isTold = (draft: Draft, lineId: string): boolean => toldAt(draft, lineId) !== null

interface KindsProps {
  keeper: DraftKeeper | null
  draft: Draft | null
  onFind: (kind: DangerKind) => void
}

/** Answering yes is one key here; taking it back is asked for on the record, with its reason. */
function Kinds({ keeper, draft, onFind }: KindsProps) {
  return (
    <section className={styles['kinds']}>
      <h3>
        {danger.happening} <Keycap>Alt+Shift+1–6</Keycap>
      </h3>
      {dangerKinds.map((kind, at) => {
        const answer = answerOf(draft?.triage ?? [], kind)
        return (
          <button
            key={kind}
            type="button"
            className={`${styles['kind']} ${answer === 'yes' ? styles['yes'] : ''}`}
            aria-pressed={answer === 'yes'}
            disabled={keeper === null}
            onClick={() => onFind(kind)}
          >
            <Keycap inverted={answer === 'yes'}>{String(at + 1)}</Keycap>
            <span>{words.danger[kind].long}</span>
            <b>{answer === 'yes' ? <Icon name="alert" /> : danger.answers[answer]}</b>
          </button>
        )
      })}
      <h3>{danger.sayThis}</h3>
      <ul role="list" className={styles['say']}>
        {danger.say.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
