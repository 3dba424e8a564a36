/**
 * What is typed belongs to the person typing: the element owns its text, and a value from outside is written into it
 * only when it is news.
 *
 *   TT-1  Nothing is written while an IME composes; news that arrives meanwhile is written when the composition ends.
 *   TT-2  A late echo of something typed earlier is not news (a draft that is kept in the background answers late).
 *   TT-3  Text is normalised on blur alone, and told like typing, so that every listener hears of it.
 */
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { ChangeEvent, ChangeEventHandler, FocusEvent, FocusEventHandler, Ref } from 'react'

export type TextElement = HTMLInputElement | HTMLTextAreaElement

export interface TypedTextProps<E extends TextElement> {
  /** Controlled text; leave it out for react-hook-form's register or an uncontrolled field. */
  value?: string | undefined
  defaultValue?: string | undefined
  onChange?: ChangeEventHandler<E> | undefined
  onText?: ((text: string) => void) | undefined
  onBlur?: FocusEventHandler<E> | undefined
  onBlurNormalize?: ((text: string) => string) | undefined
  ref?: Ref<E> | undefined
}

/** Sets the text the way typing does: React and react-hook-form hear of it. */
export function writeLikeTyping(element: TextElement, text: string): void {
  const prototype =
    element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

const echoLimit = 64

export function useTypedText<E extends TextElement>({
  value,
  defaultValue,
  onChange,
  onText,
  onBlur,
  onBlurNormalize,
  ref,
}: TypedTextProps<E>) {
  const element = useRef<E>(null)
  const isComposing = useRef(false)
  const waiting = useRef<string | null>(null)
  const echoes = useRef<string[]>([])
  const [first] = useState(value ?? defaultValue ?? '')
  useImperativeHandle(ref, () => element.current as E)

  useLayoutEffect(() => {
    const target = element.current
    if (value === undefined || target === null) return
    const echo = echoes.current.indexOf(value)
    const isLate = echo >= 0 && echo < echoes.current.length - 1
    echoes.current.splice(0, echo + 1)
    if (isLate || target.value === value) return
    if (isComposing.current) waiting.current = value
    else target.value = value
  }, [value])

  // React has no synthetic guarantee that compositionend comes after the last input event; Chromium has.
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const begin = () => {
      isComposing.current = true
    }
    const end = () => {
      isComposing.current = false
      if (waiting.current !== null) target.value = waiting.current
      waiting.current = null
    }
    target.addEventListener('compositionstart', begin)
    target.addEventListener('compositionend', end)
    return () => {
      target.removeEventListener('compositionstart', begin)
      target.removeEventListener('compositionend', end)
    }
  }, [])

  return {
    element,
    bind: {
      ref: element,
      defaultValue: first,
      onChange: (event: ChangeEvent<E>) => {
        waiting.current = null
        if (value !== undefined)
          echoes.current = [...echoes.current.slice(-echoLimit), event.target.value]
        onChange?.(event)
        onText?.(event.target.value)
      },
      onBlur: (event: FocusEvent<E>) => {
        const text = event.target.value
        const settled = onBlurNormalize ? onBlurNormalize(text) : text
        if (settled !== text) writeLikeTyping(event.target, settled)
        echoes.current = []
        onBlur?.(event)
      },
    },
  }
}
