import { describe, expect, it } from 'vitest'
import {
  ariaShortcut,
  isImeKey,
  matchesShortcut,
  mayFireWhileTyping,
  parseShortcut,
} from './keys.ts'

const press = (key: string, more: Partial<Parameters<typeof matchesShortcut>[0]> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  keyCode: 0,
  isComposing: false,
  ...more,
})

describe('keys', () => {
  it('KY-1 a key of an IME composition is never ours', () => {
    expect(isImeKey({ isComposing: true })).toBe(true)
    expect(isImeKey({ keyCode: 229 })).toBe(true)
    expect(isImeKey({ keyCode: 229, nativeEvent: { isComposing: false } })).toBe(true)
    expect(isImeKey({ nativeEvent: { isComposing: true, keyCode: 13 } })).toBe(true)
    expect(isImeKey({ keyCode: 13, isComposing: false })).toBe(false)
    expect(matchesShortcut(press('Enter', { keyCode: 229 }), 'Enter')).toBe(false)
    expect(
      matchesShortcut(press('Enter', { isComposing: true, ctrlKey: true }), 'Ctrl+Enter'),
    ).toBe(false)
  })

  it.each(['F6', 'F7', 'F8', 'F9', 'F10', 'Shift+F6', 'Ctrl+F10'])(
    'KY-2 %s belongs to the IME and throws',
    (name) => {
      expect(() => parseShortcut(name)).toThrow(/IME/)
    },
  )

  it('KY-2 other function keys are ours', () => {
    for (const name of ['F1', 'F2', 'Shift+F2', 'F4', 'F11', 'F12'])
      expect(() => parseShortcut(name)).not.toThrow()
  })

  it.each([
    ['Ctrl+Enter', press('Enter', { ctrlKey: true }), true],
    ['Ctrl+Enter', press('Enter', { metaKey: true }), true],
    ['Ctrl+Enter', press('Enter'), false],
    ['Enter', press('Enter', { shiftKey: true }), false],
    ['Enter', press('Enter', { ctrlKey: true }), false],
    ['Ctrl+Shift+V', press('V', { ctrlKey: true, shiftKey: true }), true],
    ['Ctrl+Shift+V', press('v', { ctrlKey: true }), false],
    ['Ctrl+V', press('v', { ctrlKey: true, altKey: true }), false],
    ['Ctrl+↑', press('ArrowUp', { ctrlKey: true }), true],
    ['Ctrl+ArrowUp', press('ArrowUp', { ctrlKey: true }), true],
    ['Esc', press('Escape'), true],
    ['Shift+F2', press('F2', { shiftKey: true }), true],
  ] as const)('KY-3 %s needs exactly its modifiers (%#)', (name, event, expected) => {
    expect(matchesShortcut(event, name)).toBe(expected)
  })

  it('KY-4 full-width, shifted and kana-layout letters and digits count as plain', () => {
    expect(matchesShortcut(press('１', { altKey: true, code: 'Digit1' }), 'Alt+1')).toBe(true)
    expect(
      matchesShortcut(press('!', { altKey: true, shiftKey: true, code: 'Digit1' }), 'Alt+Shift+1'),
    ).toBe(true)
    expect(matchesShortcut(press('1', { altKey: true, code: 'Numpad1' }), 'Alt+1')).toBe(true)
    expect(matchesShortcut(press('ｎ', { ctrlKey: true, code: 'KeyN' }), 'Ctrl+N')).toBe(true)
    expect(matchesShortcut(press('み', { ctrlKey: true, code: 'KeyN' }), 'Ctrl+N')).toBe(true)
    // On a layout where the key labelled N sits elsewhere, the label counts, not the place.
    expect(matchesShortcut(press('b', { ctrlKey: true, code: 'KeyN' }), 'Ctrl+N')).toBe(false)
  })

  it('KY-5 plain keys leave typing alone; Ctrl, Alt, Escape and F keys do not', () => {
    for (const name of ['N', 'Enter', 'Shift+N', 'ArrowDown'])
      expect(mayFireWhileTyping(name)).toBe(false)
    for (const name of ['Ctrl+N', 'Alt+1', 'Escape', 'F2', 'Shift+F2'])
      expect(mayFireWhileTyping(name)).toBe(true)
  })

  it('refuses what is no shortcut', () => {
    for (const name of ['', 'Ctrl+', 'Strg+N', 'Hyper+Ctrl+N'])
      expect(() => parseShortcut(name)).toThrow()
  })

  it('tells assistive technology in its own words', () => {
    expect(ariaShortcut('Ctrl+N')).toBe('Control+N')
    expect(ariaShortcut('Ctrl+Shift+V')).toBe('Control+Shift+V')
    expect(ariaShortcut('Ctrl+↑')).toBe('Control+ArrowUp')
    expect(ariaShortcut('Ctrl+Enter')).toBe('Control+Enter')
    expect(ariaShortcut('F2')).toBe('F2')
    expect(ariaShortcut('Esc')).toBe('Escape')
  })
})
