/** How the window looks on this PC: kept beside the vault, for it says nothing about anybody. */
import { useEffect, useState } from 'react'
import type { Look, Scale, Theme } from '../features/settings/settings-screen.tsx'

const key = 'madoguchi.look'
const themes: readonly Theme[] = ['system', 'light', 'dark']
const scales: readonly Scale[] = ['1', '1.125', '1.25']
const usual: Look = { theme: 'system', scale: '1' }

const readLook = (): Look => {
  const [theme, scale] = (localStorage.getItem(key) ?? '').split(' ')
  return {
    theme: themes.find((one) => one === theme) ?? usual.theme,
    scale: scales.find((one) => one === scale) ?? usual.scale,
  }
}

export function useLook(): readonly [Look, (look: Look) => void] {
  const [look, setLook] = useState(readLook)
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['scale'] = look.scale
    if (look.theme === 'system') delete dataset['theme']
    else dataset['theme'] = look.theme
    localStorage.setItem(key, `${look.theme} ${look.scale}`)
  }, [look])
  return [look, setLook]
}
