/**
 * ComboBox: one of many, found by typing (its reading too). `matches` decides what fits; a text that fits exactly one
 * option takes it on leaving, any other text stays as it was typed, with `unmatchedText` below. Emptying clears.
 */
import { useId, useState } from 'react'
import { Button, ComboBox as AriaComboBox, Group, Input } from 'react-aria-components'
import styles from './combo-box.module.css'
import { ComboList, type ComboOption } from './combo-list.tsx'
import { cx } from './cx.ts'
import { describedBy, FieldFrame, type FieldLabelProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'

export type { ComboOption } from './combo-list.tsx'

export interface ComboBoxProps<Id extends string = string> extends FieldLabelProps {
  options: readonly ComboOption<Id>[]
  value: Id | null | undefined
  onChange: (value: Id | null) => void
  matches: (option: ComboOption<Id>, typed: string) => boolean
  /** What is said when the text left behind is no option. */
  unmatchedText?: string | undefined
  /** The text as it stands, chosen or not: keep it in the draft. */
  onTyped?: ((typed: string) => void) | undefined
  defaultTyped?: string | undefined
  onBlur?: (() => void) | undefined
  emptyText: string
  asked?: boolean
  placeholder?: string
  isDisabled?: boolean
  autoFocus?: boolean
}

export function ComboBox<Id extends string>({
  label,
  layout,
  labelWidth,
  hint,
  problem,
  options,
  value,
  onChange,
  matches,
  unmatchedText,
  onTyped,
  defaultTyped = '',
  onBlur,
  emptyText,
  asked = false,
  placeholder,
  isDisabled = false,
  autoFocus = false,
}: ComboBoxProps<Id>) {
  const id = useId()
  const chosen = options.find((option) => option.id === value)
  const [typed, setTyped] = useState(chosen?.label ?? defaultTyped)
  const [shownFor, setShownFor] = useState(value ?? null)
  const [isListAll, setListAll] = useState(false)
  const [isLeft, setLeft] = useState(true)
  const [isOpen, setOpen] = useState(false)
  if (shownFor !== (value ?? null)) {
    setShownFor(value ?? null)
    setTyped(chosen?.label ?? '')
  }
  const isAsChosen = chosen?.label === typed
  const fitting =
    isListAll || isAsChosen || typed === ''
      ? options
      : options.filter((option) => matches(option, typed))
  const notice = problem ?? (isLeft && typed !== '' && !chosen ? unmatchedText : undefined)
  const description = describedBy(id, { hint, problem: notice })

  const choose = (next: ComboOption<Id> | undefined) => {
    setShownFor(next?.id ?? null)
    if (next) setTyped(next.label)
    if ((next?.id ?? null) !== (value ?? null)) onChange(next?.id ?? null)
    if (next) onTyped?.(next.label)
  }
  const type = (text: string) => {
    if (text === typed) return
    setTyped(text)
    setListAll(false)
    onTyped?.(text)
    if (chosen && text !== chosen.label) choose(undefined)
  }
  const leave = () => {
    setLeft(true)
    const exact = options.filter((option) => option.label === typed || option.reading === typed)
    const [only, second] = exact.length > 0 ? exact : typed === '' ? [] : fitting
    if (!chosen && only && !second) choose(only)
    onBlur?.()
  }

  return (
    <FieldFrame id={id} {...{ label, layout, labelWidth, hint }} problem={notice}>
      <AriaComboBox
        aria-labelledby={`${id}-label`}
        {...(description !== undefined && { 'aria-describedby': description })}
        items={fitting}
        inputValue={typed}
        onInputChange={type}
        value={chosen?.id ?? null}
        onChange={(key) => key !== null && choose(options.find((option) => option.id === key))}
        onOpenChange={(open, trigger) => {
          setOpen(open)
          if (open) setListAll(trigger === 'manual')
        }}
        onFocus={() => setLeft(false)}
        onBlur={leave}
        allowsCustomValue
        allowsEmptyCollection
        isDisabled={isDisabled}
      >
        {/* Esc that closes the list must not also leave the screen; React Aria lets it through for free text. */}
        <Group
          onKeyDown={(event) => {
            if (isOpen && event.key === 'Escape') event.stopPropagation()
          }}
          className={cx(
            styles['box'],
            asked && typed === '' && styles['asked'],
            notice && styles['problem'],
          )}
        >
          <span className={cx(styles['sizer'])}>
            <Input
              id={id}
              data-own-focus=""
              className={cx(styles['input'])}
              spellCheck={false}
              autoFocus={autoFocus}
              {...(placeholder !== undefined && { placeholder })}
            />
          </span>
          {isAsChosen && chosen.reading && (
            <span className={cx(styles['reading'])} aria-hidden="true">
              {chosen.reading}
            </span>
          )}
          <Button data-no-print="" className={cx(styles['open'])}>
            <Icon name="down" />
          </Button>
        </Group>
        <ComboList emptyText={emptyText} />
      </AriaComboBox>
    </FieldFrame>
  )
}
