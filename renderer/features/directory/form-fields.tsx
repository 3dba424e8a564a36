/** The parts of the form: who it is, for whom, when it is open, and how sure the desk is of it. */
import { matchesOption } from './match-option.ts'
import {
  weekFields,
  type BodyField,
  type BodyText,
} from '../../../shared/domain/referralBody/read-body.ts'
import {
  bodyKinds,
  bodyNeeds,
  personGroups,
  residentOf,
  type BodyKind,
  type BodyNeed,
  type BodyPerson,
} from '../../../shared/domain/referralBody/referral-body.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'
import { normalizePhone, normalizeText } from '../../../shared/domain/text/normalize.ts'
import { messages } from '../../../shared/messages/language.ts'
import { municipalities } from '../../data/queries/presets.ts'
import { CheckBox } from '../../ui/check-list.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { RadioList } from '../../ui/radio-list.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { personText } from './body-text.ts'
import styles from './directory.module.css'
import { fieldProblem } from './problem-text.ts'
import type { BodyForm, BodyFormHand } from './use-body-form.ts'

const { directory, words } = messages
const { columns } = directory.table
const kindOptions = bodyKinds.map((id) => ({ id, label: directory.kinds[id] }))
const needOptions = bodyNeeds.map((id) => ({ id, label: directory.needs[id] }))
const residentOptions = municipalities.map(({ code, name, kana }) => ({
  ...{ id: code, label: name, reading: kana },
}))

export interface FormFieldsProps {
  form: BodyForm
  hand: BodyFormHand
}

const fieldOf = ({ form, hand }: FormFieldsProps, name: BodyText | 'checkedOn' | 'exceptions') => ({
  label: columns[name],
  value: form.typed[name],
  onText: (text: string) => hand.type({ [name]: text }),
  problem: problemOf(hand, name),
})
const problemOf = ({ wrong }: BodyFormHand, name: BodyField): string | undefined =>
  wrong.includes(name) ? fieldProblem(name) : undefined

export function AboutFields(props: FormFieldsProps) {
  const { form, hand } = props
  return (
    <section className={styles['section']} aria-label={directory.formAbout}>
      <h3>{directory.formAbout}</h3>
      <div className={styles['fields']}>
        <TextField
          {...fieldOf(props, 'name')}
          lang="ja"
          onBlurNormalize={normalizeText}
          autoFocus
        />
        <TextField {...fieldOf(props, 'phone')} look="numbers" onBlurNormalize={normalizePhone} />
        <TextField {...fieldOf(props, 'web')} look="numbers" onBlurNormalize={normalizeText} />
        <TextField {...fieldOf(props, 'place')} lang="ja" onBlurNormalize={normalizeText} />
      </div>
      <RadioList<BodyKind>
        label={directory.kind}
        options={kindOptions}
        value={form.typed.kind}
        onChange={(kind) => hand.type({ kind })}
        problem={problemOf(hand, 'kind')}
      />
      <TextArea {...fieldOf(props, 'canDo')} layout="stacked" lang="ja" rows={1} />
      <TextArea {...fieldOf(props, 'howTo')} layout="stacked" lang="ja" rows={1} />
      <TextArea {...fieldOf(props, 'note')} layout="stacked" lang="ja" rows={1} />
    </section>
  )
}

export function WhoFields({ form, hand }: FormFieldsProps) {
  const { needs, persons } = form.typed
  const offered = [...new Set<BodyPerson>([...personGroups, ...persons])]
  const addResidents = (code: Municipality | null) => {
    if (code === null || code === 'outside') return
    hand.type({ persons: [...new Set([...persons, residentOf(code)])] })
  }
  return (
    <section className={styles['section']} aria-label={directory.formWho}>
      <h3>{directory.formWho}</h3>
      <ChipGroup<BodyNeed>
        label={directory.about}
        options={needOptions}
        value={needs}
        onChange={(next) => hand.type({ needs: next })}
      />
      <ChipGroup<BodyPerson>
        label={directory.for}
        options={offered.map((id) => ({ id, label: personText(id) }))}
        value={persons}
        onChange={(next) => hand.type({ persons: next })}
      />
      <ComboBox<Municipality>
        // Chosen, it is a chip above, and the field is blank again.
        key={persons.length}
        label={directory.residents}
        hint={directory.residentsHint}
        options={residentOptions}
        value={null}
        onChange={addResidents}
        matches={matchesOption}
        emptyText={directory.residentsNone}
      />
    </section>
  )
}

export function HoursFields(props: FormFieldsProps) {
  const { form, hand } = props
  const { typed } = form
  return (
    <section className={styles['section']} aria-label={directory.formHours}>
      <h3>{directory.formHours}</h3>
      <p className={styles['hint']}>{directory.hoursHint}</p>
      <div className={styles['weekFields']}>
        {weekFields.map((field, at) => (
          <TextField
            key={field}
            label={words.weekdays[at] ?? ''}
            look="numbers"
            placeholder={directory.unknown}
            value={typed[field]}
            onText={(text) => hand.type({ [field]: text })}
            problem={problemOf(hand, field)}
          />
        ))}
      </div>
      <div className={styles['boxes']}>
        <CheckBox
          label={directory.closedOnHolidays}
          isOn={typed.isClosedOnHolidays}
          onChange={(isClosedOnHolidays) => hand.type({ isClosedOnHolidays })}
        />
        <CheckBox
          label={directory.closedAtYearEnd}
          isOn={typed.isClosedAtYearEnd}
          onChange={(isClosedAtYearEnd) => hand.type({ isClosedAtYearEnd })}
        />
        <CheckBox
          label={directory.assumed}
          isOn={typed.isClosureAssumed}
          onChange={(isClosureAssumed) => hand.type({ isClosureAssumed })}
        />
      </div>
      {hand.wrong.includes('closures') && (
        <p className={styles['problem']}>{fieldProblem('closures')}</p>
      )}
      <TextArea
        {...fieldOf(props, 'exceptions')}
        layout="stacked"
        rows={1}
        hint={directory.exceptionsHint}
      />
    </section>
  )
}

export function FactFields(props: FormFieldsProps) {
  const { form, hand } = props
  return (
    <section className={styles['section']} aria-label={directory.formFacts}>
      <h3>{directory.formFacts}</h3>
      <TextField {...fieldOf(props, 'source')} lang="ja" onBlurNormalize={normalizeText} />
      <div className={styles['fields']}>
        <Segment<'yes' | 'no'>
          label={directory.verified}
          options={[
            { id: 'yes', label: directory.verifiedOptions.yes, icon: 'okc' },
            { id: 'no', label: directory.verifiedOptions.no, look: 'unasked' },
          ]}
          value={form.typed.isVerified ? 'yes' : 'no'}
          onChange={(verified) => hand.type({ isVerified: verified === 'yes' })}
          isRequired
        />
        <TextField
          {...fieldOf(props, 'checkedOn')}
          look="numbers"
          hint={directory.checkedOnHint}
          onBlurNormalize={normalizeText}
        />
      </div>
    </section>
  )
}
