/** What somebody wants and who that is: the list is narrowed to what fits. */
import {
  bodyNeeds,
  municipalityOfPerson,
  type BodyPerson,
  type BodyNeed,
} from '../../../shared/domain/referralBody/referral-body.ts'
import type { Wish } from '../../../shared/domain/referralBody/turn-to.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { personText } from './body-text.ts'
import styles from './directory.module.css'

const { directory } = messages
const needOptions = bodyNeeds.map((id) => ({ id, label: directory.needs[id] }))
const groups = ['child', 'woman', 'foreign-language'] as const
type Only = 'open' | 'due'

export interface Narrowing extends Wish {
  readonly isDueOnly: boolean
}

export interface FilterBarProps {
  value: Narrowing
  views: readonly BodyView[]
  dueCount: number
  onChange: (value: Narrowing) => void
}

/** Residents are offered where a window is for them. */
const personsIn = (views: readonly BodyView[]): readonly BodyPerson[] => [
  ...groups,
  ...new Set(
    views
      .flatMap(({ body }) => body.persons)
      .filter((person) => municipalityOfPerson(person) !== null),
  ),
]

export function FilterBar({ value, views, dueCount, onChange }: FilterBarProps) {
  const change = (changes: Partial<Narrowing>) => onChange({ ...value, ...changes })
  const chosen: Only[] = [
    ...(value.isOpenOnly ? (['open'] as const) : []),
    ...(value.isDueOnly ? (['due'] as const) : []),
  ]
  return (
    <div className={styles['filters']}>
      <TextField
        label={directory.find}
        value={value.typed}
        onText={(typed) => change({ typed })}
        lang="ja"
        autoComplete="off"
        width="18em"
      />
      <ChipGroup<Only>
        label={directory.only}
        options={[
          { id: 'open', label: directory.onlyOpen },
          { id: 'due', label: directory.onlyDue(dueCount) },
        ]}
        value={chosen}
        onChange={(now) =>
          change({ isOpenOnly: now.includes('open'), isDueOnly: now.includes('due') })
        }
      />
      <ChipGroup<BodyNeed>
        label={directory.needsFilter}
        options={needOptions}
        value={value.needs}
        onChange={(needs) => change({ needs })}
      />
      <ChipGroup<BodyPerson>
        label={directory.personsFilter}
        options={personsIn(views).map((id) => ({ id, label: personText(id) }))}
        value={value.persons}
        onChange={(persons) => change({ persons })}
      />
    </div>
  )
}
