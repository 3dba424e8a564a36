/** Writing out what the board shows: with or without names, and where it was saved. */
import { useState } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { exportReferrals } from '../../actions/referral/export-referrals.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note } from '../../ui/text.tsx'
import { problemLines } from './referral-desk.ts'
import styles from './referrals.module.css'

const { frame, referrals } = messages
const texts = referrals.export
const { columns, methods, states, results, ways, kinds, consentNone } = referrals
const words = { columns, methods, states, results, ways, kinds, noConsent: consentNone }

export interface ExportDialogProps {
  views: readonly ReferralView[]
  nameOf: (bodyId: string) => string
  onClose: () => void
}

interface Saved {
  readonly isSaved: boolean
  readonly text: string
}

const savedOf = (outcome: Outcome<{ readonly path: string }>): Saved => {
  if (outcome.kind === 'done') return { isSaved: true, text: texts.saved(outcome.value.path) }
  if (outcome.kind === 'failed' && outcome.failure.kind === 'cancelled')
    return { isSaved: false, text: texts.notSaved }
  const isNothing = outcome.kind === 'refused' && outcome.refusal.code === 'nothing-to-export'
  return { isSaved: false, text: isNothing ? texts.nothing : problemLines(outcome).join(' ') }
}

export function ExportDialog({ views, nameOf, onClose }: ExportDialogProps) {
  const [withNames, setNames] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setSaved(savedOf(await exportReferrals(views, nameOf, words, withNames)))
    setBusy(false)
  }
  return (
    <Dialog
      isOpen
      {...{ onClose, isBusy }}
      title={texts.title}
      icon="dl"
      actions={
        <>
          <Button onPress={onClose}>{frame.close}</Button>
          <Button
            variant="primary"
            icon="dl"
            onPress={() => void save()}
            disabledReason={isBusy ? texts.saving : undefined}
          >
            {texts.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{texts.lead(views.length)}</p>
        <CheckBox
          label={texts.names}
          isOn={withNames}
          onChange={(next) => {
            setSaved(null)
            setNames(next)
          }}
        />
        <Note>{withNames ? texts.namesMean : texts.noNamesMean}</Note>
        {saved !== null && (
          <Banner tone={saved.isSaved ? 'ok' : 'warn'} live="polite">
            {saved.text}
          </Banner>
        )}
      </div>
    </Dialog>
  )
}
