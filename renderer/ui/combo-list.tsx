/** The list below a ComboBox: labels with their readings. React Aria gives it its options and keys. */
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './combo-box.module.css'
import { cx } from './cx.ts'

export interface ComboOption<Id extends string = string> {
  id: Id
  label: string
  reading?: string | undefined
}

export function ComboList({ emptyText }: { emptyText: string }) {
  return (
    <Popover className={cx(styles['popover'])} offset={4}>
      <ListBox<ComboOption>
        className={cx(styles['list'])}
        renderEmptyState={() => <p className={cx(styles['empty'])}>{emptyText}</p>}
      >
        {({ id, label, reading }) => (
          <ListBoxItem id={id} textValue={label} data-own-focus="" className={cx(styles['option'])}>
            <span>{label}</span>
            {reading && <span className={cx(styles['reading'])}>{reading}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
