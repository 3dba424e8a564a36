/** One choice of a filter. While another is typed none is picked, and the last one stays in force. */
import { useState } from 'react'
import { ComboBox, type ComboBoxProps } from '../../ui/combo-box.tsx'

export interface FilterPickProps<Id extends string> extends Omit<
  ComboBoxProps<Id>,
  'value' | 'onChange'
> {
  value: Id
  onChoose: (id: Id) => void
}

export function FilterPick<Id extends string>({ value, onChoose, ...given }: FilterPickProps<Id>) {
  const [picked, setPicked] = useState<Id | null>(value)
  const [shownFor, setShownFor] = useState(value)
  if (shownFor !== value) {
    setShownFor(value)
    setPicked(value)
  }
  return (
    <ComboBox<Id>
      {...given}
      value={picked}
      onChange={(id) => {
        setPicked(id)
        if (id !== null) onChoose(id)
      }}
    />
  )
}
