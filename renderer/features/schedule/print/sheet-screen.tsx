/** The sheet of a day or week, shown as it will be printed; printed with a line in the journal. */
import { useState } from 'react'
import { printSessions } from '../../../actions/session/print-sessions.ts'
import { subscribe } from '../../../data/queries/live.ts'
import { listExperts } from '../../../data/queries/sessions.ts'
import type { SessionView } from '../../../data/queries/views.ts'
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import type { DeskHours } from '../../../../shared/domain/desk/desk-hours.ts'
import type { InstantText } from '../../../../shared/domain/time/tokyo.ts'
import { eraMomentText } from '../../../../shared/messages/dates.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useShortcuts } from '../../../ui/keys.ts'
import { Note } from '../../../ui/text.tsx'
import { useLive } from '../../../ui/use-live.ts'
import { usePageMark } from '../../../ui/use-page-mark.ts'
import { ExportDialog } from './export-dialog.tsx'
import { problemText } from './export-words.ts'
import { SheetBar } from './sheet-bar.tsx'
import { SheetPaper } from './sheet-paper.tsx'
import { makeSheet, offeredExperts, readGround, type SheetChoice } from './sheet-read.ts'
import { daysText } from './sheet-text.ts'
import styles from './sheet.module.css'

const { frame, handover, refusals, sessionSheets } = messages

export interface SessionSheetScreenProps extends SheetChoice {
  now: InstantText
  session: SessionView
  hours: DeskHours
  edits: readonly CodeEdit[]
  onBack: () => void
  onChoose: (next: SheetChoice) => void
}

/** A vault that takes nothing is printed all the same; whoever may not print is told so. */
const whyNoPrint = ({ mayDo }: SessionView): string | undefined =>
  mayDo.includes('session.print') ? undefined : refusals['not-allowed']

export function SessionSheetScreen(props: SessionSheetScreenProps) {
  const { now, session, hours, edits, expertId, from, span, onBack, onChoose } = props
  const [problem, setProblem] = useState<string | null>(null)
  const [isExporting, setExporting] = useState(false)
  const choice: SheetChoice = { expertId, from, span }
  const key = `${span} ${from} ${expertId ?? ''}`
  const ground = useLive({ read: () => readGround(choice), subscribe }, key)
  const experts = useLive({ read: listExperts, subscribe }, 'experts')
  const sheet = experts && ground && makeSheet(experts, ground, choice, { now, hours })
  usePageMark(`${handover.mark} ${sessionSheets.title} ${sheet ? daysText(sheet.days) : ''}`)
  const reason = whyNoPrint(session)
  const print = () => {
    if (reason !== undefined || sheet === undefined) return
    void printSessions(choice).then((outcome) => setProblem(problemText(outcome)))
  }
  // Held here even where nothing may be printed: no sheet leaves past the journal.
  useShortcuts({ 'Ctrl+P': print })
  return (
    <>
      <SheetBar
        {...{ choice, now, reason, onBack, onChoose }}
        experts={offeredExperts(experts ?? [], choice)}
        onPrint={print}
        onExport={() => setExporting(true)}
      />
      <Note>{sessionSheets.lead}</Note>
      {problem !== null && (
        <Banner tone="warn" live="polite">
          {problem}
        </Banner>
      )}
      <div
        className={styles['desk']}
        data-part="scroll"
        tabIndex={0}
        role="group"
        aria-label={sessionSheets.titles[span]}
      >
        {ground === undefined || sheet === undefined ? (
          <p>{frame.loading}</p>
        ) : (
          <SheetPaper
            {...{ sheet, ground, span, edits }}
            printedAt={eraMomentText(now)}
            printedBy={session.counselor?.name ?? ''}
          />
        )}
      </div>
      <ExportDialog
        isOpen={isExporting}
        onClose={() => setExporting(false)}
        {...{ expertId, edits }}
        month={from.slice(0, 7) as `${string}-${string}`}
        sessionId={null}
      />
    </>
  )
}
