/** How the caller can be reached safely. What was not asked is shown as not asked, never as allowed. */
import type { IntroduceAs, Voicemail } from '../../../shared/domain/person/person.ts'
import { introductions, voicemails } from '../../../shared/domain/person/person.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Asked } from './asked.tsx'
import { textOf, type FieldsProps } from './field-refs.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words } = messages
const introduceOptions = introductions.map((id) => ({ id, label: words.introduceAs[id] }))
const voicemailOptions = voicemails.map((id) => ({ id, label: words.voicemail[id] }))
type Family = 'knows' | 'mustNotKnow'
const familyOptions: readonly { id: Family; label: string }[] = [
  { id: 'knows', label: intake.familyKnows },
  { id: 'mustNotKnow', label: intake.familyNot },
]
const familyOf = (mustNotKnow: boolean | null): Family | null =>
  mustNotKnow === null ? null : mustNotKnow ? 'mustNotKnow' : 'knows'

export function ReachFields(card: FieldsProps) {
  const { keeper } = card
  const { introduceAs, voicemail, familyMustNotKnow } = useDraft(keeper)
  return (
    <fieldset className={styles['group']}>
      <legend>{intake.reach}</legend>
      <Asked name="safeHours">
        <TextField label={intake.safeHours} lang="ja" {...textOf(card)('safeHours')} />
      </Asked>
      <Asked name="introduceAs">
        <Segment<IntroduceAs>
          label={intake.introduceAs}
          options={introduceOptions}
          value={introduceAs}
          onChange={(next) => keeper.update({ introduceAs: next })}
        />
      </Asked>
      <Asked name="voicemail">
        <Segment<Voicemail>
          label={intake.voicemail}
          options={voicemailOptions}
          value={voicemail}
          onChange={(next) => keeper.update({ voicemail: next })}
        />
      </Asked>
      <Segment<Family>
        label={intake.family}
        options={familyOptions}
        value={familyOf(familyMustNotKnow)}
        onChange={(next) =>
          keeper.update({ familyMustNotKnow: next === null ? null : next === 'mustNotKnow' })
        }
      />
    </fieldset>
  )
}
