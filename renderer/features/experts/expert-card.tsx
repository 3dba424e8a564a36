/** The chosen expert's form: scrolls by itself, what is done with it stays in sight below. */
import { useEffect, useRef, useState } from 'react'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { AboutFields } from './about-fields.tsx'
import { Absences } from './absences.tsx'
import styles from './experts.module.css'
import type { FormPartProps } from './form-part.ts'
import { KindTag } from './kind-tag.tsx'
import { RetireDialog } from './retire-dialog.tsx'
import { RosterDays } from './roster-days.tsx'
import { RosterLines } from './roster-lines.tsx'
import { SeatFields } from './seat-fields.tsx'

const { experts } = messages

export interface ExpertCardProps extends FormPartProps {
  edits: readonly CodeEdit[]
  now: InstantText
  /** Why nothing can be changed. */
  lockedReason: string | undefined
}

export function ExpertCard(props: ExpertCardProps) {
  const { form, hand, mayChange, lockedReason, edits, now } = props
  const { expert, revision } = form
  const part = { form, hand, mayChange }
  const fields = useFocusOnProblem(hand.failures)
  return (
    <Card
      title={revision === 0 ? experts.newExpert : expert.name}
      tags={
        <>
          <KindTag kind={form.typed.kind} />
          {expert.retiredOn !== null && (
            <Tag tone="neutral" icon="dash">
              {experts.retiredOn(eraDateText(expert.retiredOn))}
            </Tag>
          )}
        </>
      }
      body="flush"
      className={styles['card']}
    >
      <div key={hand.generation} ref={fields} className={styles['form']} data-part="scroll">
        {lockedReason !== undefined && (
          <Banner tone="info" icon="lock">
            {lockedReason}
          </Banner>
        )}
        <div className={styles['sections']}>
          <AboutFields {...part} />
          <SeatFields {...part} edits={edits} />
          <section className={styles['section']} aria-labelledby="expert-roster">
            <h3 id="expert-roster">{experts.roster}</h3>
            {mayChange && <p className={styles['hint']}>{experts.rosterHint}</p>}
            <RosterLines {...part} />
            <RosterDays {...part} today={dateOf(now)} />
            <Absences {...part} now={now} />
          </section>
        </div>
      </div>
      {mayChange && <Foot {...part} now={now} />}
    </Card>
  )
}

function Foot({ form, hand, now }: FormPartProps & { now: InstantText }) {
  const [isRetiring, setRetiring] = useState(false)
  const { expert, revision } = form
  const save = () => void hand.save()
  useShortcuts({ 'Ctrl+Enter': save })
  const saveFirst = hand.isDirty ? experts.saveFirst : undefined
  return (
    <div className={styles['foot']}>
      {revision > 0 &&
        (expert.retiredOn === null ? (
          <Button variant="quiet" onPress={() => setRetiring(true)} disabledReason={saveFirst}>
            {experts.retire}
          </Button>
        ) : (
          <Button
            variant="quiet"
            icon="undo"
            onPress={() => void hand.bringBack()}
            disabledReason={saveFirst}
          >
            {experts.bringBack}
          </Button>
        ))}
      <span className={styles['said']} role="status">
        {hand.said !== null ? (
          <Tag
            tone={hand.said.tone === 'ok' ? 'ok' : 'due'}
            icon={hand.said.tone === 'ok' ? 'okc' : 'dia'}
          >
            {hand.said.text}
          </Tag>
        ) : (
          hand.isDirty && (
            <Tag tone="line" icon="pen">
              {experts.unsaved}
            </Tag>
          )
        )}
      </span>
      <Button
        icon="undo"
        onPress={hand.revert}
        disabledReason={hand.isDirty || revision === 0 ? undefined : experts.nothingToSave}
      >
        {revision === 0 ? messages.frame.cancel : experts.revert}
      </Button>
      <Button
        variant="primary"
        keys="Ctrl+Enter"
        onPress={save}
        disabledReason={hand.isDirty ? undefined : experts.nothingToSave}
      >
        {experts.save}
      </Button>
      {isRetiring && (
        <RetireDialog
          name={expert.name}
          today={dateOf(now)}
          onClose={() => setRetiring(false)}
          onRetire={(on) => {
            setRetiring(false)
            void hand.retire(on)
          }}
        />
      )}
    </div>
  )
}

/** What could not be read is where one goes on typing. */
function useFocusOnProblem(failures: number) {
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failures > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [failures])
  return fields
}
