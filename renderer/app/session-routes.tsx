/** The screens of what comes out of sessions on paper. Their addresses carry random ids and days only. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { SessionPrintScreen } from '../features/cases/session-print-screen.tsx'
import { SessionSheetScreen } from '../features/schedule/print/sheet-screen.tsx'
import { dateOf, isDateText, type DateText } from '../../shared/domain/time/tokyo.ts'
import { useDesk } from './desk-context.ts'

export interface SheetSearch {
  readonly span: 'day' | 'week'
  /** Today when left out. */
  readonly from?: DateText
  /** All of them when left out. */
  readonly expert?: string
}

export const readSheetSearch = ({ span, from, expert }: Record<string, unknown>): SheetSearch => ({
  span: span === 'week' ? 'week' : 'day',
  ...(isDateText(from) ? { from } : {}),
  ...(typeof expert === 'string' ? { expert } : {}),
})

export function ScheduleSheet() {
  const { now, session, hours, settings } = useDesk()
  const { span, from = dateOf(now), expert = null } = useSearch({ from: '/schedule/sheet' })
  const navigate = useNavigate()
  return (
    <SessionSheetScreen
      {...{ now, session, hours, from, span }}
      edits={settings.codeEdits}
      expertId={expert}
      onBack={() => void navigate({ to: '/schedule' })}
      onChoose={(next) => {
        const search: SheetSearch = {
          ...{ span: next.span, from: next.from },
          ...(next.expertId === null ? {} : { expert: next.expertId }),
        }
        void navigate({ to: '/schedule/sheet', search, replace: true })
      }}
    />
  )
}

export function SessionSheet() {
  const { caseFileId, sessionId } = useParams({ from: '/cases/$caseFileId/session/$sessionId' })
  const { now, hours, session, settings } = useDesk()
  const navigate = useNavigate()
  const desk = { today: dateOf(now), hours, session, edits: settings.codeEdits }
  return (
    <SessionPrintScreen
      {...{ caseFileId, sessionId, desk, now }}
      onBack={() => void navigate({ to: '/cases/$caseFileId', params: { caseFileId } })}
    />
  )
}
