/**
 * Keys: the one place that decides what a key press means.
 *
 *   KY-1  A key that belongs to an IME composition (isComposing, or keyCode 229) is never ours.
 *   KY-2  F6–F10 belong to the IME: asking for one is a bug and throws.
 *   KY-3  A shortcut matches only with exactly its modifiers.
 *   KY-4  A full-width or shifted letter or digit counts as its plain key.
 *   KY-5  A shortcut without Ctrl or Alt never fires while text is being typed; Escape and F keys do.
 *
 * It must not know what any shortcut does.
 */
import { useEffect, useEffectEvent } from 'react'

export interface KeyPress {
  key: string
  code?: string
  ctrlKey: boolean
  altKey: boolean
  shiftKey: boolean
  metaKey: boolean
}
interface ComposingKey {
  keyCode?: number
  isComposing?: boolean
  nativeEvent?: { isComposing?: boolean; keyCode?: number }
}
interface Shortcut {
  ctrl: boolean
  alt: boolean
  shift: boolean
  key: string
}

export function isImeKey(event: ComposingKey): boolean {
  const native = event.nativeEvent ?? event
  return native.isComposing === true || native.keyCode === 229 || event.keyCode === 229
}

const namedKeys: Readonly<Record<string, string>> = {
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
  space: ' ',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  '←': 'arrowleft',
  '→': 'arrowright',
}

/** Reads 'Ctrl+Shift+V', 'Alt+1', 'Ctrl+ArrowUp' (or 'Ctrl+↑'), 'F2', 'Escape'. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split('+').map((part) => part.trim().toLowerCase())
  const last = parts.at(-1) ?? ''
  const key = namedKeys[last] ?? last
  const modifiers = parts.slice(0, -1)
  if (key === '' || modifiers.some((name) => !['ctrl', 'alt', 'shift'].includes(name))) {
    throw new Error(`Not a shortcut: ${text}`)
  }
  if (/^f([6-9]|10)$/.test(key))
    throw new Error(`${text} belongs to the IME (F6–F10) and is bound to nothing`)
  return {
    key,
    ctrl: modifiers.includes('ctrl'),
    alt: modifiers.includes('alt'),
    shift: modifiers.includes('shift'),
  }
}

function isPressed(event: KeyPress, key: string): boolean {
  if (event.key.normalize('NFKC').toLowerCase() === key) return true
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  const isLatin = /^[a-z]$/i.test(event.key)
  return /^[a-z]$/.test(key) && !isLatin && event.code === `Key${key.toUpperCase()}`
}

/** On macOS the command key counts as Ctrl. */
export function matchesShortcut(event: KeyPress & ComposingKey, text: string): boolean {
  const wanted = parseShortcut(text)
  if (isImeKey(event)) return false
  return (
    (event.ctrlKey || event.metaKey) === wanted.ctrl &&
    event.altKey === wanted.alt &&
    event.shiftKey === wanted.shift &&
    isPressed(event, wanted.key)
  )
}

/** The same shortcut in the words of aria-keyshortcuts. */
export function ariaShortcut(text: string): string {
  const { ctrl, alt, shift, key } = parseShortcut(text)
  const arrow = /^arrow(.)(.*)$/.exec(key)
  const capital = key.charAt(0).toUpperCase() + key.slice(1)
  const name =
    key === ' '
      ? 'Space'
      : arrow
        ? `Arrow${(arrow[1] ?? '').toUpperCase()}${arrow[2] ?? ''}`
        : capital
  return [ctrl && 'Control', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+')
}

/** Whether a shortcut may fire where the key was pressed: plain keys leave typing alone (KY-5). */
export function mayFireWhileTyping(text: string): boolean {
  const { ctrl, alt, key } = parseShortcut(text)
  return ctrl || alt || key === 'escape' || /^f\d+$/.test(key)
}

function isTypingTarget(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  )
}

export type ShortcutMap = Readonly<Record<string, (event: KeyboardEvent) => void>>
export interface ShortcutOptions {
  isActive?: boolean
  /** Also while a dialog of ours is open (locking, for one). */
  underDialog?: boolean
}

/**
 * Shortcuts of a screen, on the window. Ctrl, Alt and F keys are heard before the focused part (a button would
 * take Ctrl+Enter for a press); plain keys and Escape only when nothing else wanted them.
 */
export function useShortcuts(
  map: ShortcutMap,
  { isActive = true, underDialog = false }: ShortcutOptions = {},
): void {
  const names = Object.keys(map).join('\n')
  const onKey = useEffectEvent((event: KeyboardEvent, isEarly: boolean) => {
    if (isImeKey(event) || event.defaultPrevented) return
    if (!underDialog && document.querySelector('[data-part="dialog"]')) return
    const name = Object.keys(map).find((candidate) => matchesShortcut(event, candidate))
    if (name === undefined) return
    const isPlain = !mayFireWhileTyping(name)
    if (isEarly === (isPlain || parseShortcut(name).key === 'escape')) return
    if (isPlain && isTypingTarget(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) map[name]?.(event)
  })
  useEffect(() => {
    for (const name of names.split('\n')) if (name !== '') parseShortcut(name)
  }, [names])
  useEffect(() => {
    if (!isActive) return
    const listenEarly = (event: KeyboardEvent) => onKey(event, true)
    const listenLate = (event: KeyboardEvent) => onKey(event, false)
    window.addEventListener('keydown', listenEarly, { capture: true })
    window.addEventListener('keydown', listenLate)
    return () => {
      window.removeEventListener('keydown', listenEarly, { capture: true })
      window.removeEventListener('keydown', listenLate)
    }
  }, [isActive])
}
