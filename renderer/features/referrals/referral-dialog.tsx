/** Introducing somebody of a case to a body. The fields of consent appear only once something is passed on. */
import { useState } from 'react'
import { referralMethods, type ReferralMethod } from '../../../shared/domain/referral/referral.ts'
import { messages } from '../../../shared/messages/language.ts'
import { makeReferral } from '../../actions/referral/make-referral.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { BodyView } from '../../data/queries/body-view.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLive } from '../../ui/use-live.ts'
import { BodyPick } from './body-pick.tsx'
import { ConsentFields, emptyConsent, personsOf, readConsent } from './consent-fields.tsx'
import { FollowUpField, noFollowUp, readFollowUp, usualFollowUp } from './follow-up-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { ReferralDesk } from './referral-desk.ts'
import styles from './referrals.module.css'

const { referrals } = messages

export interface ReferralDialogProps {
  caseFileId: string
  desk: ReferralDesk
  /** The body to begin with. */
  firstBodyId?: string | null
  onClose: () => void
  onMade: (said: string) => void
}

export function ReferralDialog({ caseFileId, ...props }: ReferralDialogProps) {
  const view = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies')
  // Fields take their first values from what is kept: they wait for it.
  if (!view || bodies === undefined) return null
  return <Form {...{ caseFileId, view, bodies }} {...props} />
}

const methodOptions = referralMethods.map((id) => ({ id, label: referrals.methods[id] }))

interface FormProps extends ReferralDialogProps {
  view: CaseView
  bodies: readonly BodyView[]
}

function useForm({ caseFileId, view, bodies, desk, firstBodyId = null }: FormProps) {
  const persons = personsOf(view)
  const [bodyId, setBodyId] = useState<string | null>(firstBodyId)
  const [method, setMethod] = useState<ReferralMethod>('told')
  const [texts, setTexts] = useState({ why: '', personThere: '', passedOn: '' })
  const [personId, setPersonId] = useState(persons[0]?.id ?? null)
  const [consent, setConsent] = useState(emptyConsent)
  const [followUp, setFollowUp] = useState<typeof usualFollowUp | null>(null)
  const [wasMissing, setMissing] = useState(false)
  const passesOn = method !== 'told' || texts.passedOn.trim() !== ''
  const shownFollowUp = followUp ?? (passesOn ? usualFollowUp : noFollowUp)
  const body = bodies.find((one) => one.body.id === bodyId)?.body
  const given = passesOn ? readConsent(consent, persons, desk.today) : null
  const on = readFollowUp(shownFollowUp, desk.hours, desk.today)
  const isMissing =
    body === undefined || personId === null || on === undefined || (passesOn && given === null)
  const submit = () => {
    setMissing(isMissing)
    if (isMissing) return null
    return makeReferral(caseFileId, {
      ...{ personId, body, method, consent: given, followUpOn: on },
      ...texts,
    })
  }
  return {
    ...{ persons, bodyId, setBodyId, method, setMethod, personId, setPersonId },
    ...{ consent, setConsent, followUp: shownFollowUp, setFollowUp, passesOn, submit },
    say: (said: Partial<typeof texts>) => setTexts((before) => ({ ...before, ...said })),
    bodyProblem: wasMissing && body === undefined ? referrals.chooseBody : undefined,
    consentProblem: wasMissing && given === null ? referrals.chooseConsent : undefined,
  }
}

function Form(props: FormProps) {
  const { bodies, desk, onClose, onMade } = props
  const form = useForm(props)
  return (
    <FormDialog
      title={referrals.makeTitle}
      submit={referrals.make}
      size="lg"
      onClose={onClose}
      onDone={() => onMade(referrals.made)}
      onSubmit={form.submit}
    >
      <BodyPick
        {...{ bodies, today: desk.today, value: form.bodyId, problem: form.bodyProblem }}
        autoFocus
        onChoose={form.setBodyId}
      />
      {form.persons.length > 1 && (
        <Segment
          label={referrals.person}
          layout="stacked"
          options={form.persons}
          value={form.personId}
          onChange={form.setPersonId}
          isRequired
        />
      )}
      <Segment
        label={referrals.method}
        layout="stacked"
        options={methodOptions}
        value={form.method}
        onChange={(next) => form.setMethod(next ?? form.method)}
        isRequired
      />
      <div className={styles['pair']}>
        <TextField
          label={referrals.why}
          layout="stacked"
          lang="ja"
          hint={referrals.whyHint}
          onText={(why) => form.say({ why })}
        />
        <TextField
          label={referrals.personThere}
          layout="stacked"
          lang="ja"
          onText={(personThere) => form.say({ personThere })}
        />
      </div>
      <TextArea
        label={referrals.passedOn}
        hint={referrals.passedOnHint}
        rows={2}
        onText={(passedOn) => form.say({ passedOn })}
      />
      {form.passesOn ? (
        <ConsentFields
          form={form.consent}
          persons={form.persons}
          today={desk.today}
          problem={form.consentProblem}
          onChange={form.setConsent}
        />
      ) : (
        <Note>{referrals.consentNoneMean}</Note>
      )}
      <FollowUpField
        form={form.followUp}
        hours={desk.hours}
        today={desk.today}
        onChange={form.setFollowUp}
      />
    </FormDialog>
  )
}
