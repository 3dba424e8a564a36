/** ChipGroup: any number of answers as chips. Arrow keys move, Space or Enter puts a chip on or off; on = ✓ + edge + bold. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './chip-group.module.css'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'

export interface ChipOption<Id extends string = string> {
  id: Id
  label: string
}

export interface ChipGroupProps<Id extends string = string> extends FieldLabelProps {
  options: readonly ChipOption<Id>[]
  value: readonly Id[]
  onChange: (value: Id[]) => void
  onBlur?: (() => void) | undefined
  size?: 'sm' | 'md'
  isDisabled?: boolean
  /** Something after the last chip, in the same flow (a quiet button). */
  end?: ReactNode
}

export function ChipGroup<Id extends string>({
  label,
  layout,
  labelWidth,
  hint,
  problem,
  options,
  value,
  onChange,
  onBlur,
  size = 'sm',
  isDisabled = false,
  end,
}: ChipGroupProps<Id>) {
  const id = useId()
  const description = describedBy(id, { hint, problem })
  return (
    <FieldFrame id={id} isGroup {...{ label, layout, labelWidth, hint, problem }}>
      <div onBlur={onBlur} className={cx(styles['row'], styles[size])}>
        <ToggleButtonGroup
          className={cx(styles['chips'])}
          aria-labelledby={`${id}-label`}
          {...(description !== undefined && { 'aria-describedby': description })}
          selectionMode="multiple"
          isDisabled={isDisabled}
          selectedKeys={value}
          onSelectionChange={(keys) =>
            onChange(options.map((option) => option.id).filter((key) => keys.has(key)))
          }
        >
          {options.map(({ id: key, label: word }) => (
            <ToggleButton key={key} id={key} className={cx(styles['chip'])}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Icon name="check" size="s" />}
                  {word}
                </>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {end}
      </div>
    </FieldFrame>
  )
}
