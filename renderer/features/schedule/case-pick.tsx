/** Choosing the case of a booking by number, name, reading or telephone. */
import { useState } from 'react'
import { listCases, searchCases } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { CaseSummary } from '../../data/queries/views.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useLive } from '../../ui/use-live.ts'

const { sessions, words } = messages
const mostFound = 12

const labelOf = ({ receptionNumber, name, state }: CaseSummary): string =>
  [
    receptionNumberText(receptionNumber),
    name === null ? words.unknownName : words.san(name),
    state === 'closed' ? words.caseState.closed : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

const find = async (typed: string): Promise<readonly CaseSummary[]> => {
  if (typed.trim() === '') return (await listCases()).slice(0, mostFound)
  return (await searchCases(typed, mostFound)).hits.map(({ summary }) => summary)
}

export interface CasePickProps {
  caseFileId: string | null
  /** The chosen one, as it is known already. */
  chosen: CaseSummary | null
  onChoose: (caseFileId: string | null) => void
}

export function CasePick({ caseFileId, chosen, onChoose }: CasePickProps) {
  const [typed, setTyped] = useState('')
  // What was picked from the list is known before the case is read.
  const [picked, setPicked] = useState<CaseSummary | null>(null)
  const known = chosen ?? (picked?.caseFileId === caseFileId ? picked : null)
  const isChosen = known !== null && typed === labelOf(known)
  const asked = isChosen ? '' : typed
  const found = useLive({ read: () => find(asked), subscribe }, asked) ?? []
  const others = found.filter((one) => one.caseFileId !== caseFileId)
  const options = (known === null ? others : [known, ...others]).map((summary) => ({
    id: summary.caseFileId,
    label: labelOf(summary),
    // Of the chosen one number and name need the room.
    reading: summary.caseFileId === caseFileId ? '' : (summary.kana ?? ''),
  }))
  return (
    <ComboBox
      key={caseFileId !== null && known === null ? 'unread' : 'read'}
      label={sessions.caseFile}
      labelWidth="4.6em"
      options={options}
      value={caseFileId}
      onChange={(id) => {
        setPicked(found.find((one) => one.caseFileId === id) ?? null)
        onChoose(id)
      }}
      onTyped={setTyped}
      matches={() => true}
      placeholder={sessions.caseHint}
      emptyText={sessions.noCase}
      unmatchedText={sessions.caseUnmatched}
      asked
    />
  )
}
