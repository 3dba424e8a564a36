/** RadioList: one of some answers, each on its own line or in columns; for more answers than a Segment holds. */
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './radio-list.module.css'

export interface RadioListProps<Id extends string = string> {
  label: string
  options: readonly { readonly id: Id; readonly label: string }[]
  value: Id | null
  onChange: (value: Id) => void
  problem?: string | undefined
  columns?: 1 | 2
}

export function RadioList<Id extends string>({
  label,
  options,
  value,
  onChange,
  problem,
  columns = 2,
}: RadioListProps<Id>) {
  return (
    <RadioGroup
      className={cx(styles['group'])}
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen)
        if (option !== undefined) onChange(option.id)
      }}
    >
      <Label className={cx(styles['label'])}>{label}</Label>
      <div className={cx(styles['list'], columns === 2 && styles['two'])}>
        {options.map(({ id, label: word }) => (
          <Radio key={id} value={id} className={cx(styles['item'])} data-own-focus="">
            <i className={cx(styles['dot'])} />
            <span>{word}</span>
          </Radio>
        ))}
      </div>
      {problem !== undefined && (
        <Text slot="description" className={cx(styles['problem'])}>
          {problem}
        </Text>
      )}
    </RadioGroup>
  )
}
