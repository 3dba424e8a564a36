/** Which open bookings a change would hit, asked before it is saved. */
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { hitCells, hitColumns } from '../../../shared/messages/hit-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { ConsentDialog } from '../../ui/consent-dialog.tsx'
import type { Consent } from '../../ui/use-consent.ts'

const { hits } = messages.experts

export function HitQuestion({ consent }: { consent: Consent<ExpertSessionView> }) {
  const { asked, answer } = consent
  if (asked === null) return null
  return (
    <ConsentDialog
      title={hits.title(asked.length)}
      lead={hits.text}
      listLabel={hits.list}
      columns={hitColumns}
      rows={asked.map(({ sessionId, coded, expertName, caseOf }) => ({
        id: sessionId,
        cells: hitCells({
          ...{ from: coded.from, to: coded.to, expertName },
          receptionNumber: caseOf?.receptionNumber ?? null,
        }),
      }))}
      goOnText={hits.goOn}
      stayText={hits.stay}
      onAnswer={answer}
    />
  )
}
