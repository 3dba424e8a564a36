/**
 * Commands: what the screen on show lets be done, told to whoever lists it (the search of the title bar).
 * It must not know what any command does.
 */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { IconName } from './icon.tsx'

export interface Command {
  readonly id: string
  readonly label: string
  /** Besides the label: how it is read, and other words for it. */
  readonly words: readonly string[]
  readonly icon: IconName
  readonly keys?: string | undefined
  /** Why it cannot be done now. */
  readonly disabledReason?: string | undefined
  readonly run: () => void
}

const told = new Map<object, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

const tell = (): void => {
  all = [...told.values()].flat()
  for (const listener of listeners) listener()
}

/** For as long as the part that calls it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const [place] = useState(() => ({}))
  useEffect(() => {
    told.set(place, commands)
    tell()
  }, [place, commands])
  useEffect(
    () => () => {
      told.delete(place)
      tell()
    },
    [place],
  )
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useToldCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => all)
