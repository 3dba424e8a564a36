/** What can be written on a referral besides its moves: consent, what was passed on, when to ask again, a note. */
import { useState } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { consentTo, followUpOn, noteOn, passOnTo } from '../../actions/referral/change-referral.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLive } from '../../ui/use-live.ts'
import { ConsentFields, emptyConsent, personsOf, readConsent } from './consent-fields.tsx'
import { FollowUpField, readFollowUp, usualFollowUp } from './follow-up-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { oneOf, type ReferralDialogOf } from './move-dialogs.tsx'

const { referrals, refusals } = messages

const done = ({ onSay, onClose }: ReferralDialogOf) => ({
  onClose,
  onDone: () => {
    onSay(referrals.changed)
    onClose()
  },
})

export function ConsentDialog(props: ReferralDialogOf) {
  const { view, desk } = props
  const { caseFileId } = view.coded
  const caseView = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  const persons = caseView ? personsOf(caseView) : []
  const [form, setForm] = useState(emptyConsent)
  const [wasMissing, setMissing] = useState(false)
  const given = readConsent(form, persons, desk.today)
  const submit = () => {
    setMissing(given === null)
    return given === null ? null : consentTo(oneOf(view), given)
  }
  return (
    <FormDialog
      title={referrals.addConsent}
      submit={referrals.record}
      {...done(props)}
      onSubmit={submit}
    >
      <ConsentFields
        {...{ form, persons, today: desk.today }}
        problem={wasMissing && given === null ? referrals.chooseConsent : undefined}
        onChange={setForm}
      />
    </FormDialog>
  )
}

const passingMethods = (['warmHandover', 'letter'] as const).map((id) => ({
  id,
  label: referrals.methods[id],
}))

export function PassOnDialog(props: ReferralDialogOf) {
  const { view } = props
  const [method, setMethod] = useState<'warmHandover' | 'letter'>('warmHandover')
  const [what, setWhat] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const isMissing = what.trim() === ''
  const submit = () => {
    setMissing(isMissing)
    return isMissing ? null : passOnTo(oneOf(view), what, method)
  }
  return (
    <FormDialog
      title={referrals.passOn}
      submit={referrals.record}
      {...done(props)}
      onSubmit={submit}
    >
      <Segment
        label={referrals.method}
        layout="stacked"
        options={passingMethods}
        value={method}
        onChange={(next) => setMethod(next ?? method)}
        isRequired
      />
      <TextArea
        label={referrals.passedOn}
        rows={3}
        autoFocus
        onText={setWhat}
        problem={wasMissing && isMissing ? refusals['nothing-passed-on'] : undefined}
      />
    </FormDialog>
  )
}

export function FollowUpDialog(props: ReferralDialogOf) {
  const { view, desk } = props
  const [form, setForm] = useState(usualFollowUp)
  const day = readFollowUp(form, desk.hours, desk.today)
  return (
    <FormDialog
      title={referrals.setFollowUp}
      submit={referrals.record}
      {...done(props)}
      onSubmit={() => (day === undefined ? null : followUpOn(oneOf(view), day))}
    >
      <FollowUpField {...{ form, hours: desk.hours, today: desk.today }} onChange={setForm} />
    </FormDialog>
  )
}

export function NoteDialog(props: ReferralDialogOf) {
  const { view } = props
  const [personThere, setPersonThere] = useState(view.words?.personThere ?? '')
  const [notes, setNotes] = useState(view.words?.notes ?? '')
  return (
    <FormDialog
      title={referrals.note}
      submit={referrals.record}
      {...done(props)}
      onSubmit={() => noteOn(oneOf(view), personThere, notes)}
    >
      <TextField
        label={referrals.personThere}
        layout="stacked"
        lang="ja"
        defaultValue={personThere}
        onText={setPersonThere}
      />
      <TextArea label={referrals.notes} rows={4} defaultValue={notes} onText={setNotes} />
    </FormDialog>
  )
}
