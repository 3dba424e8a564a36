/** Which open bookings a change would hit, asked before it is saved. */
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { hitQuestion } from '../../../shared/messages/hit-text.ts'
import { ConsentDialog } from '../../ui/consent-dialog.tsx'
import type { Consent } from '../../ui/use-consent.ts'

export function HitQuestion({
  consent: { asked, answer },
}: {
  consent: Consent<ExpertSessionView>
}) {
  return asked === null ? null : <ConsentDialog {...hitQuestion(asked)} onAnswer={answer} />
}
