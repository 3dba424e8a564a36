/** One case: how it may be reached, everything that happened, its posts, what is owed next, and who it is about. */
import { useEffect, useState, type ReactNode } from 'react'
import { openCase } from '../../actions/caseFile/open-case.ts'
import type { SheetKind } from '../../actions/caseFile/print-case.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cx.ts'
import { useShortcuts } from '../../ui/keys.ts'
import { useLive } from '../../ui/use-live.ts'
import { whyNotOn, type CaseDesk } from './case-desk.ts'
import { useCaseCommands } from './case-commands.ts'
import { CaseHead, type CaseDialog } from './case-head.tsx'
import { ContactRules } from './contact-rules.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { PersonsCard } from './persons-card.tsx'
import { PostsCard, WishesCard } from './posts-card.tsx'
import { PromiseDialog } from './promise-dialog.tsx'
import { PromisesCard } from './promises-card.tsx'
import { CloseDialog, NoteDialog, ReopenDialog, UrgencyDialog } from './state-dialogs.tsx'
import { TimelineCard } from './timeline-card.tsx'
import styles from './case.module.css'

const { cases } = messages

export interface CaseScreenProps {
  caseFileId: string
  desk: CaseDesk
  onToList: () => void
  onOpenCase: (caseFileId: string) => void
  onOpenPerson: (personId: string) => void
  onPrint: (kind: SheetKind) => void
  /** What the guide proposes for this case. */
  onGuide: () => void
  /** Below the posts: a screen area of its own. */
  evidence: ReactNode
  /** Asks to whom somebody is introduced; the card with its own key is part of `evidence`. */
  onRefer: () => void
}

export function CaseScreen({ caseFileId, onToList, ...given }: CaseScreenProps) {
  const view = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  // That the case was opened is written down once, not at every change of what it shows.
  useEffect(() => {
    void openCase(caseFileId)
  }, [caseFileId])
  if (view === undefined) return <p className={styles['empty']}>{messages.frame.loading}</p>
  if (view === null) return <NoSuchCase onToList={onToList} />
  return <OpenCase view={view} {...given} />
}

export function NoSuchCase({ onToList }: { onToList: () => void }) {
  return (
    <Card title={cases.title}>
      <p>{cases.noSuchCase}</p>
      <Button onPress={onToList}>{cases.toList}</Button>
    </Card>
  )
}

type OpenCaseProps = Omit<CaseScreenProps, 'caseFileId' | 'onToList'> & { view: CaseView }

function OpenCase({ view, desk, evidence, ...on }: OpenCaseProps) {
  const [dialog, setDialog] = useState<CaseDialog | null>(null)
  const mayNote = whyNotOn(desk, view.summary)('caseNote.write') === undefined
  const { onPrint, onOpenPerson, onRefer, onGuide } = on
  useCaseCommands({ view, desk, onDialog: setDialog, onPrint, onOpenPerson, onRefer, onGuide })
  useShortcuts({ N: () => setDialog('note') }, { isActive: mayNote })
  return (
    <>
      <CaseHead view={view} desk={desk} onDialog={setDialog} onPrint={() => onPrint('handover')} />
      {view.caller !== null && <ContactRules person={view.caller} />}
      <div className={styles['columns']}>
        <TimelineCard view={view} desk={desk} onNote={() => setDialog('note')} />
        <div className={cx(styles['column'], styles['middle'])}>
          <PostsCard posts={view.posts} />
          {evidence}
          <WishesCard view={view} desk={desk} />
        </div>
        <div className={styles['column']}>
          <PromisesCard view={view} desk={desk} onAdd={() => setDialog('promise')} />
          <PersonsCard view={view} onOpenCase={on.onOpenCase} onOpenPerson={onOpenPerson} />
          <Button size="sm" icon="clock" onPress={() => setDialog('history')}>
            {cases.historyOpen}
          </Button>
        </div>
      </div>
      <CaseDialogs {...{ dialog, view, desk }} onClose={() => setDialog(null)} />
    </>
  )
}

interface DialogsProps {
  dialog: CaseDialog | null
  view: CaseView
  desk: CaseDesk
  onClose: () => void
}

function CaseDialogs({ dialog, ...given }: DialogsProps) {
  switch (dialog) {
    case null:
      return null
    case 'note':
      return <NoteDialog {...given} />
    case 'promise':
      return <PromiseDialog {...given} />
    case 'close':
      return <CloseDialog {...given} />
    case 'reopen':
      return <ReopenDialog {...given} />
    case 'urgency':
      return <UrgencyDialog {...given} />
    case 'history':
      return (
        <HistoryDialog
          caseFileId={given.view.summary.caseFileId}
          edits={given.desk.edits}
          onClose={given.onClose}
        />
      )
  }
}
