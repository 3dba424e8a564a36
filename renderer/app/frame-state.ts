/** What the frame around the screens shares with its own parts: the status line and the search box. */
import { createContext, useContext } from 'react'
import type { DeskSettings } from '../../shared/domain/settings/desk-settings.ts'

export type ScreenPath =
  | '/'
  | '/intake'
  | '/inbox'
  | '/cases'
  | '/schedule'
  | '/experts'
  | '/directory'
  | '/referrals'
  | '/guide'
  | '/settings'

interface FrameContext {
  readonly said: string | null
  /** What stands in the search box. */
  readonly typed: string
  readonly setTyped: (typed: string) => void
  readonly setSearched: (typed: string) => void
  readonly settings: DeskSettings | null
}
const FrameState = createContext<FrameContext | null>(null)
export const DeskFrameProvider = FrameState.Provider

export const useFrameState = (): FrameContext => {
  const state = useContext(FrameState)
  if (state === null) throw new Error('no frame state')
  return state
}
