/** Who is calling, and how to reach them: every field may stay empty, and takes whatever is typed. */
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import { noteAffected } from '../../actions/contact/note-affected.ts'
import { genders, type Gender } from '../../../shared/domain/contact/contact.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { ties, type Tie } from '../../../shared/domain/eligibility/eligibility.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'
import { ageBrackets, type AgeBracket } from '../../../shared/domain/text/age.ts'
import { makeFolder, type Fold } from '../../../shared/domain/text/fold.ts'
import {
  normalizeKana,
  normalizePhone,
  normalizeText,
} from '../../../shared/domain/text/normalize.ts'
import { schoolLevels, type SchoolLevel } from '../../../shared/domain/triage/triage.ts'
import { municipalities } from '../../data/queries/presets.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { ComboBox, type ComboOption } from '../../ui/combo-box.tsx'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Asked } from './asked.tsx'
import { EligibilityNote } from './eligibility-note.tsx'
import { textOf, type FieldsProps } from './field-refs.ts'
import { ReachFields } from './reach-fields.tsx'
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
const schoolOptions = schoolLevels.map((id) => ({ id, label: words.schoolLevel[id] }))
const bracketOptions: readonly ComboOption<AgeBracket>[] = ageBrackets
  .filter((id) => id !== 'unknown')
  .map((id) => ({ id, label: words.ageBracket[id] }))
const tieOptions = [
  ...ties.map((id) => ({ id, label: words.tie[id] })),
  { id: 'none' as const, label: intake.tiesNone },
]
type TieOption = Tie | 'none'

export interface CallerCardProps extends FieldsProps {
  takesPosters: boolean
}

const countOf = (draft: Draft): readonly [number, number] => {
  const { name, kana, ageText, gender, municipality, phoneText } = draft
  const asked = [name, kana, ageText, gender, municipality, phoneText]
  return [asked.filter((value) => value !== null && value !== '').length, asked.length]
}

export function CallerCard({ takesPosters, ...card }: CallerCardProps) {
  const { keeper } = card
  const draft = useDraft(keeper)
  return (
    <Card
      title={intake.caller}
      note={intake.filled(...countOf(draft))}
      body="scroll"
      className={styles['caller']}
    >
      <div className={styles['fields']}>
        <Identity {...card} />
        <Place keeper={keeper} />
        <EligibilityNote draft={draft} takesPosters={takesPosters} />
        <Phone {...card} />
        <ReachFields {...card} />
        <Affected {...card} />
      </div>
    </Card>
  )
}

function Identity(card: FieldsProps) {
  const { keeper } = card
  const draft = useDraft(keeper)
  const text = textOf(card)
  return (
    <>
      <Asked name="name">
        <TextField
          label={intake.name}
          lang="ja"
          onBlurNormalize={normalizeText}
          {...text('name')}
        />
      </Asked>
      <Asked name="kana">
        <TextField
          label={intake.kana}
          lang="ja"
          onBlurNormalize={normalizeKana}
          {...text('kana')}
        />
      </Asked>
      <Asked name="age">
        <div className={styles['age']}>
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
          <ComboBox<AgeBracket>
            label={intake.bracket}
            layout="bare"
            placeholder={intake.bracket}
            options={bracketOptions}
            value={draft.ageBracket === 'unknown' ? null : draft.ageBracket}
            onChange={(bracket) => keeper.update({ ageBracket: bracket ?? 'unknown' })}
            matches={matches}
            emptyText={words.notAsked}
          />
        </div>
      </Asked>
      <Segment<Gender>
        label={intake.gender}
        options={genderOptions}
        value={draft.gender}
        onChange={(gender) => keeper.update({ gender })}
      />
    </>
  )
}

function Place({ keeper }: { keeper: DraftKeeper }) {
  const { municipality, ties: told } = useDraft(keeper)
  const chosen: readonly TieOption[] = told === null ? [] : told.length === 0 ? ['none'] : told
  const tie = (next: readonly TieOption[]) => {
    const isNoneNew = next.includes('none') && !chosen.includes('none')
    const some = next.filter((one) => one !== 'none')
    keeper.update({
      ties: isNoneNew || (some.length === 0 && next.length > 0) ? [] : orUnasked(some),
    })
  }
  return (
    <>
      <Asked name="municipality">
        <ComboBox<Municipality>
          label={intake.municipality}
          options={options}
          value={municipality}
          onChange={(code) => keeper.update({ municipality: code })}
          matches={matches}
          emptyText={intake.municipalityNone}
          unmatchedText={intake.municipalityUnmatched}
        />
      </Asked>
      <Asked name="ties">
        <ChipGroup<TieOption>
          label={intake.ties}
          options={tieOptions}
          value={chosen}
          onChange={tie}
        />
      </Asked>
    </>
  )
}

const orUnasked = (some: readonly Tie[]): readonly Tie[] | null => (some.length === 0 ? null : some)

function Phone(card: FieldsProps) {
  const text = textOf(card)
  return (
    <>
      <Asked name="phone">
        <TextField
          label={intake.phone}
          inputMode="tel"
          look="numbers"
          onBlurNormalize={normalizePhone}
          {...text('phoneText')}
        />
      </Asked>
      <TextField
        label={intake.mail}
        inputMode="email"
        onBlurNormalize={normalizeText}
        {...text('mailText')}
      />
    </>
  )
}

/** The person concerned, where somebody else calls. */
function Affected(card: FieldsProps) {
  const { keeper } = card
  const { callerKind, schoolLevel } = useDraft(keeper)
  const text = textOf(card)
  const isOther = callerKind === 'guardian' || callerKind === 'thirdParty'
  const drawing = (field: 'affectedName' | 'affectedKana' | 'affectedAgeText') => {
    const { onText, ...rest } = text(field)
    return {
      ...rest,
      onText: (typed: string) => {
        noteAffected(keeper)
        onText(typed)
      },
    }
  }
  return (
    <>
      {isOther && (
        <Asked name="affected">
          <fieldset className={styles['group']}>
            <legend>{intake.affected}</legend>
            <TextField label={intake.affectedName} lang="ja" {...drawing('affectedName')} />
            <TextField
              label={intake.affectedKana}
              lang="ja"
              onBlurNormalize={normalizeKana}
              {...drawing('affectedKana')}
            />
            <TextField
              label={intake.affectedAge}
              inputMode="numeric"
              look="numbers"
              width="6em"
              suffix={intake.ageUnit}
              onBlurNormalize={normalizeText}
              {...drawing('affectedAgeText')}
            />
            <TextField label={intake.relation} lang="ja" {...text('relation')} />
          </fieldset>
        </Asked>
      )}
      <ComboBox<SchoolLevel>
        label={intake.school}
        options={schoolOptions}
        value={schoolLevel}
        onChange={(level) => keeper.update({ schoolLevel: level })}
        matches={matches}
        emptyText={words.notAsked}
      />
    </>
  )
}
