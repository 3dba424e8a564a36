/** What the routed screens are given by the frame around them. */
import { createContext, useContext } from 'react'
import type { SessionView } from '../data/queries/views.ts'
import type { Look } from '../features/settings/settings-screen.tsx'
import type { DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import type { DeskSettings } from '../../shared/domain/settings/desk-settings.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'

export interface DeskContext {
  readonly now: InstantText
  readonly hours: DeskHours
  readonly session: SessionView
  /** The usual ones until those of the desk are read. */
  readonly settings: DeskSettings
  readonly isSettingsRead: boolean
  readonly look: Look
  readonly onLook: (look: Look) => void
  /** Why no call can be taken; `undefined` when one can. */
  readonly takeCallReason: string | undefined
  readonly takeCall: () => void
  /** What arrived becomes the record in hand; a running call is asked for first. */
  readonly openMessage: (messageId: string) => void
  readonly isDangerOpen: boolean
  readonly openDanger: () => void
  readonly resume: (draftId: string) => void
  /** What the list of cases is narrowed to: kept here, never in an address. */
  readonly searched: string
  readonly clearSearched: () => void
  /** A line for the status bar that stays until the next one. */
  readonly say: (text: string) => void
}

export const DeskProvider = createContext<DeskContext | null>(null)

export function useDesk(): DeskContext {
  const desk = useContext(DeskProvider)
  if (desk === null) throw new Error('no desk around this screen')
  return desk
}
