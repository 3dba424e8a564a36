/** Who is calling: every field may stay empty, and takes whatever is typed. */
import { genders, type Gender } from '../../../shared/domain/contact/contact.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'
import { makeFolder, type Fold } from '../../../shared/domain/text/fold.ts'
import {
  normalizeKana,
  normalizePhone,
  normalizeText,
} from '../../../shared/domain/text/normalize.ts'
import { municipalities } from '../../data/queries/presets.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { ComboBox, type ComboOption } from '../../ui/combo-box.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { refTo, type FieldsProps } from './field-refs.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words } = messages
const fold: Fold = makeFolder({ groups: [] })

const options: readonly ComboOption<Municipality>[] = [
  ...municipalities.map(({ code, name, kana }) => ({ id: code, label: name, reading: kana })),
  { id: 'outside', label: words.outside },
]
const matches = ({ label, reading }: ComboOption, typed: string): boolean =>
  [label, reading ?? ''].some((text) => fold(text).includes(fold(typed)))

const genderOptions = genders.map((id) => ({ id, label: words.gender[id] }))

export function CallerCard({ keeper, fields, problems, onFix }: FieldsProps) {
  const draft = useDraft(keeper)
  const filled = [
    draft.name,
    draft.kana,
    draft.ageText,
    draft.gender,
    draft.municipality,
    draft.phoneText,
  ]
  const count = filled.filter((value) => value !== null && value !== '').length
  const text = (field: 'name' | 'kana' | 'ageText' | 'phoneText') => ({
    ref: refTo(fields, field),
    defaultValue: keeper.draft[field],
    problem: problems[field],
    onText: (typed: string) => {
      keeper.update({ [field]: typed })
      onFix(field)
    },
  })
  return (
    <Card
      title={intake.caller}
      note={intake.filled(count, filled.length)}
      body="scroll"
      className={styles['caller']}
    >
      <div className={styles['fields']}>
        <TextField
          label={intake.name}
          lang="ja"
          onBlurNormalize={normalizeText}
          {...text('name')}
        />
        <TextField
          label={intake.kana}
          lang="ja"
          onBlurNormalize={normalizeKana}
          {...text('kana')}
        />
        <TextField
          label={intake.age}
          inputMode="numeric"
          look="numbers"
          width="6em"
          suffix={intake.ageUnit}
          asked={draft.ageText === ''}
          onBlurNormalize={normalizeText}
          {...text('ageText')}
        />
        <Segment<Gender>
          label={intake.gender}
          options={genderOptions}
          value={draft.gender}
          onChange={(gender) => keeper.update({ gender })}
        />
        <ComboBox<Municipality>
          label={intake.municipality}
          options={options}
          value={draft.municipality}
          onChange={(municipality) => keeper.update({ municipality })}
          matches={matches}
          emptyText={intake.municipalityNone}
          unmatchedText={intake.municipalityUnmatched}
        />
        <TextField
          label={intake.phone}
          inputMode="tel"
          look="numbers"
          onBlurNormalize={normalizePhone}
          {...text('phoneText')}
        />
      </div>
    </Card>
  )
}
