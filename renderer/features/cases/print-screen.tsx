/** A case on paper: shown as it will be printed, printed with a line in the journal that says which sheet it was. */
import { useEffect, useState } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import { printActs, printSheet, type SheetKind } from '../../actions/caseFile/print-case.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { eraMomentText, momentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { CaseSummary, CaseView } from '../../data/queries/views.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Segment } from '../../ui/segment.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { usePageMark } from '../../ui/use-page-mark.ts'
import { usePrintCommands } from './case-commands.ts'
import { problemText, whyNotOn, type CaseDesk } from './case-desk.ts'
import { NoSuchCase } from './case-screen.tsx'
import { HandoverSheet } from './handover-sheet.tsx'
import { ReceptionSheet } from './reception-sheet.tsx'
import { RecordSheet } from './record-sheet.tsx'
import styles from './handover.module.css'

const { frame, handover, sheets, words } = messages
const kinds = (['handover', 'reception', 'record'] as const).map((id) => ({
  id,
  label: sheets.kinds[id],
}))

export interface PrintScreenProps {
  caseFileId: string
  kind: SheetKind
  /** The record of one contact alone. */
  contactId: string | null
  desk: CaseDesk
  now: InstantText
  onBack: () => void
  onSheet: (kind: SheetKind, contactId: string | null) => void
}

/** A vault that takes nothing is printed all the same; whoever may not print is told so. */
const whyNoPrint = (desk: CaseDesk, summary: CaseSummary, kind: SheetKind): string | undefined => {
  const mayPrint = desk.session.mayDo.includes(printActs[kind])
  const isReadOnly = desk.session.readOnly !== null
  return isReadOnly && mayPrint ? undefined : whyNotOn(desk, summary)(printActs[kind])
}

export function PrintScreen({ caseFileId, ...given }: PrintScreenProps) {
  const view = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  const number = view ? receptionNumberText(view.summary.receptionNumber) : ''
  usePageMark(number === '' ? '' : `${handover.mark} ${number}`)
  if (view === undefined) return <p>{frame.loading}</p>
  if (view === null) return <NoSuchCase onToList={given.onBack} />
  return <Print view={view} {...given} />
}

type PrintProps = Omit<PrintScreenProps, 'caseFileId'> & { view: CaseView }

function Print({ view, kind, contactId, desk, now, onBack, onSheet }: PrintProps) {
  const [problem, setProblem] = useState<string | null>(null)
  usePrintCommands(view, (other) => onSheet(other, null))
  const reason = whyNoPrint(desk, view.summary, kind)
  const print = () => {
    if (reason !== undefined) return
    const subject = contactId ?? view.summary.caseFileId
    void printSheet(kind, subject).then((outcome) => setProblem(problemText(outcome)))
  }
  // Held here even where nothing may be printed: no sheet leaves past the journal.
  useShortcuts({ 'Ctrl+P': print })
  const given = {
    ...{ view, desk, printedAt: eraMomentText(now) },
    printedBy: desk.session.counselor?.name ?? '',
  }
  return (
    <>
      <div className={styles['bar']} data-no-print="">
        <Button icon="left" onPress={onBack}>
          {handover.back}
        </Button>
        <span className={styles['kinds']}>
          <Segment
            label={sheets.choose}
            layout="bare"
            options={kinds}
            value={kind}
            onChange={(chosen) => chosen !== null && chosen !== kind && onSheet(chosen, null)}
            isRequired
          />
        </span>
        {kind === 'record' && <ContactChoice {...{ view, contactId, onSheet }} />}
        <Note>{sheets.leads[kind]}</Note>
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
        aria-label={sheets.kinds[kind]}
      >
        {kind === 'handover' && <HandoverSheet {...given} />}
        {kind === 'reception' && <ReceptionSheet {...given} />}
        {kind === 'record' && <RecordSheet {...given} contactId={contactId} />}
      </div>
    </>
  )
}

const every = 'every'

function ContactChoice({
  view,
  contactId,
  onSheet,
}: Pick<PrintProps, 'view' | 'contactId' | 'onSheet'>) {
  // While another is being typed none is chosen, and the sheet stays as it is.
  const [isChoosing, setChoosing] = useState(false)
  const options = [
    { id: every, label: sheets.everyContact },
    ...view.contacts.map(({ contactId: id, coded }) => ({
      id,
      label: sheets.oneContact(words.nth(coded.nth), momentText(coded.receivedAt)),
    })),
  ]
  return (
    <span className={styles['contact']}>
      <ComboBox
        label={sheets.contact}
        layout="bare"
        options={options}
        value={isChoosing ? null : (contactId ?? every)}
        unmatchedText={sheets.noContact}
        onChange={(id) => {
          setChoosing(id === null)
          if (id !== null) onSheet('record', id === every ? null : id)
        }}
        matches={({ label }, typed) => label.includes(typed.normalize('NFKC').trim())}
        emptyText={sheets.noContact}
      />
    </span>
  )
}
