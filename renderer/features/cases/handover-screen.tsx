/** A case on paper for whoever takes it over: shown as it will be printed, printed with a line in the journal. */
import { useEffect, useState } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import { printCase } from '../../actions/caseFile/print-case.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { longMomentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { CaseSummary, CaseView } from '../../data/queries/views.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { usePageMark } from '../../ui/use-page-mark.ts'
import { problemText, whyNotOn, type CaseDesk } from './case-desk.ts'
import { NoSuchCase } from './case-screen.tsx'
import { HandoverSheet } from './handover-sheet.tsx'
import styles from './handover.module.css'

const { handover, frame } = messages

export interface HandoverScreenProps {
  caseFileId: string
  desk: CaseDesk
  now: InstantText
  onBack: () => void
}

/** A vault that takes nothing is printed all the same; whoever may not print is told so. */
const whyNoPrint = (desk: CaseDesk, summary: CaseSummary): string | undefined => {
  const mayPrint = desk.session.mayDo.includes('caseFile.print')
  const isReadOnly = desk.session.readOnly !== null
  return isReadOnly && mayPrint ? undefined : whyNotOn(desk, summary)('caseFile.print')
}

export function HandoverScreen({ caseFileId, desk, now, onBack }: HandoverScreenProps) {
  const view = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  const number = view ? receptionNumberText(view.summary.receptionNumber) : ''
  usePageMark(number === '' ? '' : `${handover.mark} ${number}`)
  if (view === undefined) return <p>{frame.loading}</p>
  if (view === null) return <NoSuchCase onToList={onBack} />
  return <Handover {...{ view, desk, now, onBack }} />
}

type HandoverProps = Omit<HandoverScreenProps, 'caseFileId'> & { view: CaseView }

function Handover({ view, desk, now, onBack }: HandoverProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const reason = whyNoPrint(desk, view.summary)
  const print = () => {
    if (reason !== undefined) return
    void printCase(view.summary.caseFileId).then((outcome) => setProblem(problemText(outcome)))
  }
  // Held here even where nothing may be printed: no sheet leaves past the journal.
  useShortcuts({ 'Ctrl+P': print })
  return (
    <>
      <div className={styles['bar']} data-no-print="">
        <Button icon="left" onPress={onBack}>
          {handover.back}
        </Button>
        <Note>{handover.lead}</Note>
        <Button
          variant="primary"
          icon="print"
          keys="Ctrl+P"
          onPress={print}
          disabledReason={reason}
        >
          {handover.print}
        </Button>
      </div>
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
        aria-label={handover.title}
      >
        <HandoverSheet
          view={view}
          desk={desk}
          printedAt={longMomentText(now)}
          printedBy={desk.session.counselor?.name ?? ''}
        />
      </div>
    </>
  )
}
