/** The sheet that an expert gets for one session: shown as it will be printed, with what is kept from it. */
import { useEffect, useState } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import { printSessionSheet } from '../../actions/session/print-sessions.ts'
import { readCase } from '../../data/queries/cases.ts'
import { listEvidence } from '../../data/queries/evidence.ts'
import { subscribe } from '../../data/queries/live.ts'
import { listSessionsOf } from '../../data/queries/sessions.ts'
import { sessionNumber } from '../../../shared/domain/booking/session-number.ts'
import {
  expertSheet,
  offeredMasks,
  usualMasks,
  type Maskable,
} from '../../../shared/domain/sheet/expert-sheet.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraMomentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { usePageMark } from '../../ui/use-page-mark.ts'
import { problemText, type CaseDesk } from './case-desk.ts'
import { LawyerSheet } from './lawyer-sheet.tsx'
import { PsychologistSheet } from './psychologist-sheet.tsx'
import { MaskedNote, SessionHead } from './session-head.tsx'
import { covering } from './sheet-fold.ts'
import { Sheet } from './sheet-parts.tsx'
import { identityOf, toldOf, type ToldFrom } from './told-of-case.ts'
import styles from './handover.module.css'

const { frame, handover, refusals, sessionSheets } = messages

export interface SessionPrintScreenProps {
  caseFileId: string
  sessionId: string
  desk: CaseDesk
  now: InstantText
  onBack: () => void
}

const readAll = async (caseFileId: string) => {
  const [view, sessions, evidence] = await Promise.all([
    readCase(caseFileId),
    listSessionsOf(caseFileId),
    listEvidence(caseFileId),
  ])
  return { view, sessions, evidence }
}

export function SessionPrintScreen(props: SessionPrintScreenProps) {
  const { caseFileId, sessionId, desk, now, onBack } = props
  const read = useLive({ read: () => readAll(caseFileId), subscribe }, caseFileId)
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  const number = read?.view ? receptionNumberText(read.view.summary.receptionNumber) : ''
  usePageMark(number === '' ? '' : `${handover.mark} ${number}`)
  if (read === undefined) return <p>{frame.loading}</p>
  const session = read.sessions.find((one) => one.sessionId === sessionId)
  if (read.view === null || session === undefined)
    return (
      <Banner tone="warn" actions={<Button onPress={onBack}>{sessionSheets.sheetBack}</Button>}>
        {sessionSheets.noSuchSession}
      </Banner>
    )
  const nth = sessionNumber(
    session.coded,
    read.sessions.map(({ coded }) => coded),
  )
  const from: ToldFrom = { view: read.view, session, evidence: read.evidence, desk }
  return <Print key={sessionId} {...{ from, nth, now, onBack }} />
}

interface PrintProps {
  from: ToldFrom
  nth: number | null
  now: InstantText
  onBack: () => void
}

function Print({ from, nth, now, onBack }: PrintProps) {
  const { view, session, desk } = from
  const { kind } = session.coded
  const [masks, setMasks] = useState<readonly Maskable[]>(usualMasks[kind])
  const [problem, setProblem] = useState<string | null>(null)
  const mayPrint = desk.session.mayDo.includes('session.printSheet')
  const print = () => {
    if (!mayPrint) return
    void printSessionSheet(session.sessionId).then((outcome) => setProblem(problemText(outcome)))
  }
  // Held here even where nothing may be printed: no sheet leaves past the journal.
  useShortcuts({ 'Ctrl+P': print })
  const told = expertSheet(kind, toldOf(from), identityOf(from), masks, covering)
  const title = sessionSheets.sheetTitles[kind]
  return (
    <>
      <div className={styles['bar']} data-no-print="">
        <Button icon="left" onPress={onBack}>
          {sessionSheets.sheetBack}
        </Button>
        <ChipGroup
          label={sessionSheets.masked}
          labelWidth="5.5em"
          options={offeredMasks[kind].map((id) => ({ id, label: sessionSheets.maskable[id] }))}
          value={masks}
          onChange={setMasks}
        />
        <Button
          variant="primary"
          icon="print"
          keys="Ctrl+P"
          onPress={print}
          disabledReason={mayPrint ? undefined : refusals['not-allowed']}
        >
          {handover.print}
        </Button>
      </div>
      <Note>{sessionSheets.sheetLead}</Note>
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
        aria-label={title}
      >
        <Sheet
          printedAt={eraMomentText(now)}
          printedBy={desk.session.counselor?.name ?? ''}
          isOnePage={kind === 'lawyer'}
        >
          <SessionHead {...{ view, session, nth, desk }} />
          {view.summary.isPersonalLost && <p>{sessionSheets.destroyed}</p>}
          {kind === 'lawyer' ? <LawyerSheet told={told} /> : <PsychologistSheet told={told} />}
          <MaskedNote masks={masks.map((mask) => sessionSheets.maskable[mask])} />
        </Sheet>
      </div>
    </>
  )
}
