/** Fields of what is written out: of which expert, which month, from which day to which. */
import { useState } from 'react'
import type { Expert } from '../../../../shared/domain/expert/expert.ts'
import { parseDate } from '../../../../shared/domain/time/parse-date.ts'
import type { DateText } from '../../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { eraNames } from '../../../data/queries/presets.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import type { FieldLabelProps } from '../../../ui/field-frame.tsx'
import { expertText } from './sheet-text.ts'

const { sessionSheets } = messages

interface ExpertChoiceProps extends Pick<FieldLabelProps, 'layout' | 'problem'> {
  experts: readonly Expert[]
  expertId: string | null
  isEveryOffered?: boolean
  onChoose: (expertId: string | null) => void
}

const every = 'every'

export function ExpertChoice({
  experts,
  expertId,
  layout,
  problem,
  isEveryOffered = false,
  onChoose,
}: ExpertChoiceProps) {
  const chosen = expertId ?? (isEveryOffered ? every : null)
  // While another is being typed none is picked; what is chosen follows a moment after what was picked.
  const [picked, setPicked] = useState(chosen)
  const [shownFor, setShownFor] = useState(chosen)
  if (shownFor !== chosen) {
    setShownFor(chosen)
    setPicked(chosen)
  }
  const options = [
    ...(isEveryOffered ? [{ id: every, label: sessionSheets.everyExpert }] : []),
    ...experts.map((expert) => ({ id: expert.id as string, label: expertText(expert) })),
  ]
  const kanaOf = new Map<string, string>(experts.map(({ id, kana }) => [id, kana ?? '']))
  return (
    <ComboBox
      // Who is there is known only after the first reading.
      key={experts.length}
      label={sessionSheets.expert}
      {...{ layout, problem, options }}
      value={picked}
      unmatchedText={sessionSheets.noSuchExpert}
      onChange={(id) => {
        setPicked(id)
        if (id !== null) onChoose(id === every ? null : id)
      }}
      matches={({ id, label }, typed) =>
        `${label} ${kanaOf.get(id) ?? ''}`.includes(typed.normalize('NFKC').trim())
      }
      emptyText={sessionSheets.noSuchExpert}
    />
  )
}

export const readDay = (typed: string): DateText | null => {
  const parsed = parseDate(typed, eraNames)
  return parsed.ok ? parsed.value : null
}

/** A month as it is written: 2026-11, 2026/11, R8.11, with its signs, or any of its days. */
export const readMonth = (typed: string): `${string}-${string}` | null => {
  for (const first of ['', '.1', '/1', '-1', '1', '01']) {
    const day = readDay(`${typed.trim()}${first}`)
    if (day !== null) return day.slice(0, 7) as `${string}-${string}`
  }
  return null
}
