/** The form that is being written, while a call takes the screen away: it is there again when one comes back. */
import type { ExpertForm } from './form-state.ts'

let kept: ExpertForm | null = null

export const keptForm = (): ExpertForm | null => kept
export const keepForm = (form: ExpertForm | null): void => {
  kept = form
}
