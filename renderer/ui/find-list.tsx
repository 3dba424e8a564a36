/** FindList: what a FindBox found, in groups with headings. The box keeps the focus; this only shows which one is chosen. */
import { useEffect, useRef, type ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './find-list.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Keycap } from './keycap.tsx'

export interface FindOption {
  readonly id: string
  readonly icon: IconName
  readonly label: ReactNode
  /** Behind the label, in note colour. */
  readonly detail?: ReactNode
  readonly keys?: string | undefined
  /** Why it cannot be chosen now. */
  readonly disabledReason?: string | undefined
}
export interface FindGroup {
  readonly id: string
  readonly heading: string
  /** Beside the heading: how many there are. */
  readonly note?: string | undefined
  readonly options: readonly FindOption[]
}

export interface FindListProps {
  id: string
  label: string
  groups: readonly FindGroup[]
  activeId: string | null
  onChoose: (id: string) => void
  /** Below: what can be pressed, and what is said when nothing was found. */
  foot: ReactNode
}

export const optionId = (listId: string, id: string): string => `${listId}-${id}`

export function FindList({ id, label, groups, activeId, onChoose, foot }: FindListProps) {
  const active = useRef<HTMLDivElement>(null)
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  return (
    // A press in the list must not take the focus, and with it the list, from the box.
    <div className={cx(styles['sheet'])} onMouseDown={(event) => event.preventDefault()}>
      <div id={id} role="listbox" aria-label={label} className={cx(styles['list'])}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={optionId(id, `in-${group.id}`)}>
            <div role="presentation" className={cx(styles['heading'])}>
              <span id={optionId(id, `in-${group.id}`)}>{group.heading}</span>
              {group.note !== undefined && <small>{group.note}</small>}
            </div>
            {group.options.map((option) => (
              <Option
                key={option.id}
                ref={option.id === activeId ? active : null}
                elementId={optionId(id, option.id)}
                {...{ option, onChoose }}
                isActive={option.id === activeId}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={cx(styles['foot'])}>{foot}</div>
    </div>
  )
}

interface OptionProps {
  option: FindOption
  elementId: string
  isActive: boolean
  onChoose: (id: string) => void
  ref: React.Ref<HTMLDivElement>
}

function Option({ option, elementId, isActive, onChoose, ref }: OptionProps) {
  const { id, icon, label, detail, keys, disabledReason } = option
  return (
    <div
      ref={ref}
      id={elementId}
      role="option"
      aria-selected={isActive}
      aria-disabled={disabledReason !== undefined || undefined}
      className={cx(styles['option'], isActive && styles['active'])}
      onClick={() => onChoose(id)}
    >
      <Icon name={icon} />
      <span className={cx(styles['label'])}>{label}</span>
      <span className={cx(styles['detail'])}>{disabledReason ?? detail}</span>
      {keys !== undefined && <Keycap>{keys}</Keycap>}
    </div>
  )
}
