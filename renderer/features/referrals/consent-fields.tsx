/** The fields of consent: who gave it, when, how, for what, and what may be told. */
import {
  consentParts,
  consentWays,
  type ConsentPart,
  type ConsentWay,
} from '../../../shared/domain/referral/referral.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { GivenConsent } from '../../actions/referral/make-referral.ts'
import { eraNames } from '../../data/queries/presets.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './referrals.module.css'

const { referrals, words } = messages

export interface ConsentForm {
  readonly givenBy: string | null
  readonly how: ConsentWay | null
  /** As typed; blank is today. */
  readonly on: string
  readonly forWhat: string
  readonly covers: readonly ConsentPart[]
}
export const emptyConsent: ConsentForm = {
  ...{ givenBy: null, how: null, on: '', forWhat: '' },
  covers: ['name', 'matter'],
}

export interface PersonOption {
  readonly id: string
  readonly label: string
}

/** Whoever calls stands first: consent is usually theirs. */
export const personsOf = ({ caller, affected }: CaseView): readonly PersonOption[] =>
  [...(caller === null ? [] : [caller]), ...affected].map(({ personId: id, name }) => ({
    id,
    label: name === null ? words.unknownName : words.san(name),
  }))

const dayOf = (typed: string, today: DateText): DateText | null => {
  if (typed.trim() === '') return today
  const parsed = parseDate(typed, eraNames)
  return parsed.ok ? parsed.value : null
}

/** `null`: something is missing. */
export const readConsent = (
  { givenBy, how, on, forWhat, covers }: ConsentForm,
  persons: readonly PersonOption[],
  today: DateText,
): GivenConsent | null => {
  const who = givenBy ?? persons[0]?.id ?? null
  const day = dayOf(on, today)
  if (who === null || how === null || day === null || forWhat.trim() === '') return null
  return { givenBy: who, how, on: day, forWhat, covers }
}

export interface ConsentFieldsProps {
  form: ConsentForm
  persons: readonly PersonOption[]
  today: DateText
  problem: string | undefined
  onChange: (form: ConsentForm) => void
}

export function ConsentFields({ form, persons, today, problem, onChange }: ConsentFieldsProps) {
  const change = (changed: Partial<ConsentForm>) => onChange({ ...form, ...changed })
  return (
    <fieldset className={styles['consent']}>
      <legend>{referrals.consent}</legend>
      <Note>{referrals.consentLead}</Note>
      {persons.length > 1 && (
        <Segment
          label={referrals.consentBy}
          layout="stacked"
          options={persons}
          value={form.givenBy ?? persons[0]?.id ?? null}
          onChange={(givenBy) => change({ givenBy })}
          isRequired
        />
      )}
      <div className={styles['pair']}>
        <Segment
          label={referrals.consentHow}
          layout="stacked"
          options={consentWays.map((id) => ({ id, label: referrals.ways[id] }))}
          value={form.how}
          onChange={(how) => change({ how })}
          problem={problem}
        />
        <TextField
          label={referrals.consentOn}
          layout="stacked"
          look="numbers"
          hint={referrals.consentOnHint}
          defaultValue={form.on}
          onText={(on) => change({ on })}
          problem={dayOf(form.on, today) === null ? referrals.notADay : undefined}
        />
      </div>
      <TextField
        label={referrals.consentFor}
        layout="stacked"
        lang="ja"
        defaultValue={form.forWhat}
        onText={(forWhat) => change({ forWhat })}
      />
      <ChipGroup
        label={referrals.consentCovers}
        layout="stacked"
        options={consentParts.map((id) => ({ id, label: referrals.parts[id] }))}
        value={form.covers}
        onChange={(covers) => change({ covers })}
      />
    </fieldset>
  )
}
