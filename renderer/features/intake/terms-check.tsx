/** The terms of use: what is told, to read out, and that it was understood, with the time it was said. */
import { useState } from 'react'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import { terms } from '../../data/queries/terms.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Asked } from './asked.tsx'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, frame } = messages

export function TermsCheck({ keeper, now }: { keeper: DraftKeeper; now: InstantText }) {
  const { termsExplainedAt } = useDraft(keeper)
  const [isOpen, setOpen] = useState(false)
  const understood = () => {
    keeper.update({ termsExplainedAt: termsExplainedAt ?? now })
    setOpen(false)
  }
  return (
    <>
      <Asked name="terms">
        <CheckBox
          label={intake.terms}
          time={termsExplainedAt === null ? undefined : timeText(termsExplainedAt)}
          isOn={termsExplainedAt !== null}
          onChange={(isOn) => keeper.update({ termsExplainedAt: isOn ? now : null })}
        />
      </Asked>
      <Button variant="quiet" size="sm" onPress={() => setOpen(true)}>
        {intake.termsRead}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={intake.termsTitle}
        icon="form"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{frame.close}</Button>
            <Button variant="primary" icon="check" onPress={understood} autoFocus>
              {intake.termsUnderstood}
            </Button>
          </>
        }
      >
        <Banner tone="info">{terms.notice}</Banner>
        <ul className={styles['terms']}>
          {terms.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Dialog>
    </>
  )
}
