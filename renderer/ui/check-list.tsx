/** CheckList: things done or told, each with the time it was ticked. Real checkboxes, in one or two columns. */
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import styles from './check-list.module.css'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export interface CheckListItem<Id extends string = string> {
  id: Id
  label: string
  /** Text at the right end, usually the time. */
  time?: string | undefined
}

export interface CheckListProps<Id extends string = string> {
  label: string
  items: readonly CheckListItem<Id>[]
  value: readonly Id[]
  onChange: (value: Id[]) => void
  columns?: 1 | 2
  isDisabled?: boolean
}

export function CheckList<Id extends string>({
  label,
  items,
  value,
  onChange,
  columns = 2,
  isDisabled = false,
}: CheckListProps<Id>) {
  return (
    <CheckboxGroup
      aria-label={label}
      className={cx(styles['list'], columns === 2 && styles['two'])}
      value={[...value]}
      isDisabled={isDisabled}
      onChange={(chosen) =>
        onChange(items.map((item) => item.id).filter((id) => chosen.includes(id)))
      }
    >
      {items.map(({ id, label: word, time }) => (
        <CheckBox key={id} id={id} label={word} time={time} />
      ))}
    </CheckboxGroup>
  )
}

export interface CheckBoxProps {
  /** Its value inside a CheckList. */
  id?: string
  label: string
  time?: string | undefined
  isOn?: boolean
  onChange?: (isOn: boolean) => void
}

/** One checkbox; alone it needs isOn and onChange. */
export function CheckBox({ id, label, time, isOn, onChange }: CheckBoxProps) {
  return (
    <Checkbox
      className={cx(styles['item'])}
      data-own-focus=""
      {...(id !== undefined && { value: id })}
      {...(isOn !== undefined && { isSelected: isOn })}
      {...(onChange && { onChange })}
    >
      {({ isSelected }) => (
        <>
          <i className={cx(styles['box'])}>{isSelected && <Icon name="check" size="s" />}</i>
          <span className={cx(styles['word'])}>{label}</span>
          {time !== undefined && <span className={cx(styles['time'])}>{time}</span>}
        </>
      )}
    </Checkbox>
  )
}
