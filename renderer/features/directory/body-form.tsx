/** A window as it is written: scrolls by itself, what is done with it stays in sight below. */
import { useEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import styles from './directory.module.css'
import { AboutFields, FactFields, HoursFields, WhoFields } from './form-fields.tsx'
import type { BodyForm, BodyFormHand } from './use-body-form.ts'

const { directory } = messages

export interface BodyFormProps {
  form: BodyForm
  hand: BodyFormHand
  onSave: () => void
  onClose: () => void
}

export function BodyFormCard({ form, hand, onSave, onClose }: BodyFormProps) {
  const fields = useFocusOnProblem(hand.failures)
  useShortcuts({ 'Ctrl+Enter': onSave })
  return (
    <Card
      title={form.isNew ? directory.newBody : form.before.name}
      body="flush"
      className={styles['card']}
    >
      <div ref={fields} key={form.id} className={styles['form']} data-part="scroll">
        <AboutFields {...{ form, hand }} />
        <WhoFields {...{ form, hand }} />
        <HoursFields {...{ form, hand }} />
        <FactFields {...{ form, hand }} />
      </div>
      <div className={styles['foot']}>
        <span className={styles['said']} role="status">
          {hand.said !== null ? (
            <Tag tone="due" icon="dia">
              {hand.said}
            </Tag>
          ) : (
            hand.isDirty && (
              <Tag tone="line" icon="pen">
                {directory.unsaved}
              </Tag>
            )
          )}
        </span>
        <Button icon="undo" onPress={onClose}>
          {directory.revert}
        </Button>
        <Button
          variant="primary"
          keys="Ctrl+Enter"
          onPress={onSave}
          disabledReason={hand.isDirty ? undefined : directory.nothingToSave}
        >
          {directory.save}
        </Button>
      </div>
    </Card>
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
