/** State and urgency of a case, and when a promise is due, as tags. */
import type { Due } from '../../../shared/domain/promise/promise.ts'
import { isAlarm } from '../../../shared/domain/caseFile/case-danger.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { dueText } from '../../../shared/messages/due-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseSummary } from '../../data/queries/views.ts'
import { Tag } from '../../ui/tag.tsx'

const { cases, words } = messages

export function StateTag({ state }: Pick<CaseSummary, 'state'>) {
  return (
    <Tag tone={state === 'open' ? 'info' : 'ok'} icon={state === 'open' ? 'pen' : 'okc'}>
      {words.caseState[state]}
    </Tag>
  )
}

/** Red where somebody is in danger and the case is open; an urgency alone is amber at most. */
export function UrgencyTag({ summary }: { summary: CaseSummary }) {
  const { urgency } = summary
  if (urgency === null) return <Tag tone="line">{cases.urgencyUnknown}</Tag>
  if (isAlarm(summary)) return <Tag tone="danger">{words.urgency[urgency]}</Tag>
  return (
    <Tag tone={urgency === 'C' ? 'neutral' : 'due'} icon="flag">
      {words.urgency[urgency]}
    </Tag>
  )
}

const tones = { overdue: 'late', today: 'due', ahead: 'neutral' } as const

export function DueTag({ due, dueOn }: { due: Due; dueOn: DateText }) {
  return <Tag tone={tones[due.kind]}>{dueText(due, dueOn)}</Tag>
}
