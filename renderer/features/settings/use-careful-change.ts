/** Changing when the desk is open: asked first where open bookings would be hit. */
import { changeSettings } from '../../actions/settings/change-settings.ts'
import { readHits } from '../../data/queries/hits-ahead.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { useConsent, type Consent } from '../../ui/use-consent.ts'

export interface CarefulChange {
  readonly consent: Consent<ExpertSessionView>
  /** `null`: it was not to be. */
  readonly change: (changes: Partial<Omit<DeskSettings, 'id'>>) => Promise<Outcome<unknown> | null>
}

export function useCarefulChange(onToHits: () => void): CarefulChange {
  const consent = useConsent<ExpertSessionView>()
  return {
    consent,
    change: async (changes) => {
      const hits = await readHits({ settings: changes })
      if (!(await consent.ask(hits))) return null
      const outcome = await changeSettings(changes)
      if (outcome.kind === 'done' && hits.length > 0) onToHits()
      return outcome
    },
  }
}
