/** The bar of the call: how long, who calls (asked first), how saving goes, and its end. */
import { useState } from 'react'
import { countStrayCall } from '../../actions/contact/count-stray-call.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import type { Channel } from '../../../shared/domain/contact/contact.ts'
import { isRunningCall } from '../../../shared/domain/contact/live-call.ts'
import { strayKinds, type StrayKind } from '../../../shared/domain/contact/stray-call.ts'
import { isOpenAt, type DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { callerKinds, type CallerKind } from '../../../shared/domain/eligibility/eligibility.ts'
import { toEpochMs, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { momentText, secondText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note } from '../../ui/text.tsx'
import { Timer } from '../../ui/timer.tsx'
import { Asked } from './asked.tsx'
import { useDraft, useSaving } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, failures, refusals, refusedOtherwise, words, frame } = messages
const callerOptions = callerKinds.map((id) => ({ id, label: words.callerKind[id] }))

export interface CallBarProps {
  keeper: DraftKeeper
  now: InstantText
  hours: DeskHours
  isBusy: boolean
  onFinish: () => void
  onStray: (said: string) => void
}

export function CallBar({ keeper, now, hours, isBusy, onFinish, onStray }: CallBarProps) {
  const { startedAt, channel, callerKind } = useDraft(keeper)
  const [isStray, setStray] = useState(false)
  const isRunning = isRunningCall({ startedAt, channel }, now)
  return (
    <section className={styles['bar']}>
      <Clock {...{ startedAt, channel, now, hours, isRunning }} />
      <div className={styles['asking']}>
        <Asked name="callerKind">
          <Segment<CallerKind>
            label={intake.callerKind}
            layout="bare"
            options={callerOptions}
            value={callerKind}
            onChange={(kind) => keeper.update({ callerKind: kind })}
            asked
          />
        </Asked>
      </div>
      {channel === 'phone' && (
        <Button variant="quiet" size="sm" onPress={() => setStray(true)}>
          {intake.stray}
        </Button>
      )}
      <span className={styles['ending']}>
        <SavedMark saving={useSaving(keeper)} />
        <Button
          variant="primary"
          keys="Ctrl+Enter"
          onPress={onFinish}
          disabledReason={isBusy ? intake.finishing : undefined}
        >
          {isRunning ? intake.finish : intake.finishRecord}
        </Button>
      </span>
      <StrayDialog isOpen={isStray} onClose={() => setStray(false)} onCounted={onStray} />
    </section>
  )
}

interface ClockProps {
  startedAt: InstantText
  channel: Channel
  now: InstantText
  hours: DeskHours
  isRunning: boolean
}

function Clock({ startedAt, channel, now, hours, isRunning }: ClockProps) {
  const seconds = Math.max(0, (toEpochMs(now) - toEpochMs(startedAt)) / 1000)
  const isCall = channel === 'phone'
  const inHours = isOpenAt(hours, isCall ? 'phone' : 'desk', startedAt)
  const inText = isCall ? intake.inPhoneHours : intake.inDeskHours
  const outText = isCall ? intake.outOfPhoneHours : intake.outOfDeskHours
  const moment = isRunning ? timeText(startedAt) : momentText(startedAt)
  return (
    <>
      <span className={styles['timer']}>
        <Icon name={channel} />
        {isRunning && <Timer seconds={seconds} label={intake.running} />}
        <Tag tone={isRunning ? 'ok' : 'neutral'} icon={isRunning ? 'phone' : 'draft'}>
          {isRunning ? intake.running : isCall ? intake.leftOpen : words.channel[channel]}
        </Tag>
      </span>
      <span className={styles['moment']}>
        <Note>{isCall ? intake.startedAt(moment) : intake.arrivedAt(moment)}</Note>
        <Note>{inHours ? inText : outText}</Note>
      </span>
    </>
  )
}

interface StrayDialogProps {
  isOpen: boolean
  onClose: () => void
  onCounted: (said: string) => void
}

function StrayDialog({ isOpen, onClose, onCounted }: StrayDialogProps) {
  const [failure, setFailure] = useState<string | null>(null)
  const count = async (kind: StrayKind) => {
    setFailure(null)
    const outcome = await countStrayCall(kind)
    if (outcome.kind === 'done') onCounted(intake.strayDone(words.strayKind[kind]))
    else if (outcome.kind === 'failed') setFailure(failures[outcome.failure.kind])
    else setFailure(refusals[outcome.refusal.code] ?? refusedOtherwise)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={intake.strayTitle}
      icon="phone"
      size="md"
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          {strayKinds.map((kind) => (
            <Button key={kind} onPress={() => void count(kind)}>
              {words.strayKind[kind]}
            </Button>
          ))}
        </>
      }
    >
      <p>{intake.strayText}</p>
      {failure !== null && (
        <Banner tone="warn" live="polite">
          {failure}
        </Banner>
      )}
    </Dialog>
  )
}

function SavedMark({ saving }: { saving: ReturnType<typeof useSaving> }) {
  const isBad = saving.kind === 'failed' || saving.kind === 'refused'
  const text =
    saving.kind === 'saved'
      ? intake.autosaved(secondText(saving.at))
      : isBad
        ? intake.notSaved
        : intake.saving
  const detail = saving.kind === 'failed' ? failures[saving.failure.kind] : undefined
  return (
    <span
      className={`${styles['saved']} ${isBad ? styles['unsaved'] : ''}`}
      role="status"
      title={detail}
    >
      <Icon name={isBad ? 'dia' : saving.kind === 'saved' ? 'okc' : 'clock'} size="s" />
      {text}
    </span>
  )
}
