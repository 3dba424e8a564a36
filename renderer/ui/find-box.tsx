/**
 * FindBox: the search line of the title bar, with what it found below it. Arrows choose, Enter opens, Shift+Enter asks
 * for the whole list, Escape leads back to where one was. No key that belongs to an IME means any of it.
 *
 *   FB-1  Enter opens what was found for the text that stands in the box: it waits for that answer, and is forgotten
 *         when the text changes meanwhile.
 *   FB-2  With nothing typed nothing is chosen beforehand, so that Enter by itself does nothing.
 */
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import styles from './find-box.module.css'
import { FindList, optionId, type FindGroup } from './find-list.tsx'
import { Icon } from './icon.tsx'
import { Keycap } from './keycap.tsx'
import { ariaShortcut, isImeKey, useShortcuts } from './keys.ts'
import { useTypedText } from './use-typed-text.ts'

export interface FindBoxProps {
  label: string
  placeholder: string
  /** The shortcut that leads here from anywhere. */
  keys: string
  value: string
  onText: (text: string) => void
  groups: readonly FindGroup[]
  /** The groups are the answer to the text as it stands. */
  isSettled: boolean
  onChoose: (id: string) => void
  onWholeList: () => void
  /** How many were found, or that nothing was. */
  countText: string
  hints: {
    readonly move: string
    readonly open: string
    readonly list: string
    readonly back: string
  }
}

export function FindBox({ label, placeholder, keys, value, onText, groups, ...on }: FindBoxProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [chosenId, setChosen] = useState<string | null>(null)
  const isEnterWaiting = useRef(false)
  const cameFrom = useRef<Element | null>(null)
  const { bind } = useTypedText<HTMLInputElement>({
    ...{ value, ref: input },
    onText: (text) => {
      isEnterWaiting.current = false
      setChosen(null)
      setOpen(true)
      onText(text)
    },
    onBlur: () => {
      isEnterWaiting.current = false
      setOpen(false)
    },
  })
  const options = groups.flatMap((group) => group.options)
  const first = value.trim() === '' ? undefined : options[0]
  const active = options.find((option) => option.id === chosenId) ?? first
  const isListed = isOpen && (options.length > 0 || value.trim() !== '')

  const choose = (wanted: string) => {
    isEnterWaiting.current = false
    setOpen(false)
    setChosen(null)
    on.onChoose(wanted)
  }
  const enter = useEffectEvent(() => {
    if (!isEnterWaiting.current || !on.isSettled) return
    isEnterWaiting.current = false
    if (active !== undefined) choose(active.id)
  })
  useEffect(() => {
    if (!on.isSettled) return
    const timer = setTimeout(() => enter())
    return () => clearTimeout(timer)
  }, [on.isSettled, groups])
  useShortcuts({
    [keys]: () => {
      if (document.activeElement !== input.current) cameFrom.current = document.activeElement
      input.current?.focus()
      input.current?.select()
      setOpen(true)
    },
  })
  const move = (by: 1 | -1) => {
    setOpen(true)
    const at = options.findIndex((option) => option.id === active?.id)
    const next = at < 0 ? (by === 1 ? 0 : options.length - 1) : at + by
    setChosen(options.at(next % options.length)?.id ?? null)
  }
  const leave = () => {
    setOpen(false)
    const back = cameFrom.current
    if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isImeKey(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const { key, shiftKey } = event
    if (key === 'Enter' && shiftKey) {
      setOpen(false)
      on.onWholeList()
    } else if (key === 'Enter' && isListed) {
      isEnterWaiting.current = !on.isSettled
      if (on.isSettled && active !== undefined) choose(active.id)
    } else if (key === 'Enter') setOpen(true)
    else if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'Escape' && isListed) leave()
    else return
    event.preventDefault()
  }
  return (
    <div role="search" className={cx(styles['find'])}>
      <Icon name="find" />
      <label htmlFor={id} className={cx(styles['hidden'])}>
        {label}
      </label>
      <input
        {...bind}
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed && active ? optionId(`${id}-list`, active.id) : undefined}
        aria-autocomplete="list"
        data-own-focus=""
        className={cx(styles['input'])}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts={ariaShortcut(keys)}
        onKeyDown={press}
      />
      <Keycap>{keys}</Keycap>
      {isListed && (
        <FindList
          id={`${id}-list`}
          {...{ label, groups }}
          activeId={active?.id ?? null}
          onChoose={choose}
          foot={<Foot countText={on.countText} hints={on.hints} />}
        />
      )}
    </div>
  )
}

function Foot({ countText, hints }: Pick<FindBoxProps, 'countText' | 'hints'>) {
  const keys = [
    ['↑↓', hints.move],
    ['Enter', hints.open],
    ['Shift+Enter', hints.list],
    ['Esc', hints.back],
  ] as const
  return (
    <>
      <span role="status">{countText}</span>
      {keys.map(([key, word]) => (
        <span key={key}>
          <Keycap>{key}</Keycap>
          {word}
        </span>
      ))}
    </>
  )
}
