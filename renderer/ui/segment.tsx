/**
 * Segment: one of a few answers, all in sight. Arrow keys move, Space or Enter answers; pressing the answer again takes
 * it back, unless `isRequired`. An answer may say that it is not known yet (`look: 'unasked'`): hatched, with a ring.
 */
import { useId } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './segment.module.css'

export interface SegmentOption<Id extends string = string> {
  id: Id
  label: string
  icon?: IconName | undefined
  look?: 'plain' | 'unasked' | undefined
}

export interface SegmentProps<Id extends string = string> extends FieldLabelProps {
  options: readonly SegmentOption<Id>[]
  value: Id | null | undefined
  onChange: (value: Id | null) => void
  onBlur?: (() => void) | undefined
  isRequired?: boolean
  isDisabled?: boolean
  asked?: boolean
  width?: string | undefined
}

export function Segment<Id extends string>({
  label,
  layout,
  labelWidth,
  hint,
  problem,
  options,
  value,
  onChange,
  onBlur,
  isRequired = false,
  isDisabled = false,
  asked = false,
  width,
}: SegmentProps<Id>) {
  const id = useId()
  const chosen = options.find((option) => option.id === value)
  const description = describedBy(id, { hint, problem })
  return (
    <FieldFrame id={id} isGroup {...{ label, layout, labelWidth, hint, problem }}>
      <div
        onBlur={onBlur}
        className={cx(styles['frame'])}
        style={width === undefined ? undefined : { width }}
      >
        <ToggleButtonGroup
          className={cx(
            styles['segment'],
            asked && !chosen && styles['asked'],
            problem && styles['problem'],
          )}
          aria-labelledby={`${id}-label`}
          {...(description !== undefined && { 'aria-describedby': description })}
          selectionMode="single"
          disallowEmptySelection={isRequired}
          isDisabled={isDisabled}
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) =>
            onChange(options.find((option) => keys.has(option.id))?.id ?? null)
          }
        >
          {options.map(({ id: key, label: word, icon, look }) => (
            <ToggleButton
              key={key}
              id={key}
              className={cx(styles['part'], look === 'unasked' && styles['unasked'])}
            >
              {(look === 'unasked' || icon) && <Icon name={icon ?? 'ring'} size="s" />}
              <span>{word}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </FieldFrame>
  )
}
