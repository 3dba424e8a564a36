/** The check-list of a screenshot, a note, and everything that was done with the file since it came. */
import { useState } from 'react'
import { describeEvidence } from '../../actions/evidence/keep-evidence.ts'
import type { EvidenceView } from '../../data/queries/evidence-view.ts'
import { checkPoints } from '../../../shared/domain/evidence/evidence.ts'
import { longMomentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { CheckList } from '../../ui/check-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Note, Num } from '../../ui/text.tsx'
import styles from './evidence.module.css'
import { problemText } from './problem-text.ts'

const { evidence } = messages
const items = checkPoints.map((id) => ({ id, label: evidence.checkNames[id] }))

export interface DescribeDialogProps {
  one: EvidenceView
  name: string
  isLocked: boolean
  onClose: () => void
}

export function DescribeDialog({ one, name, isLocked, onClose }: DescribeDialogProps) {
  const [checks, setChecks] = useState(one.checks)
  const [note, setNote] = useState(one.described?.note ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    const described = { checks, note: note.trim() === '' ? null : note.trim() }
    const said = problemText(await describeEvidence(one.evidenceId, described))
    if (said === null) onClose()
    else setProblem(said)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={name}
      actions={
        <>
          <Button onPress={onClose}>{evidence.close}</Button>
          <Button
            variant="primary"
            disabledReason={isLocked ? evidence.locked : undefined}
            onPress={() => void save()}
          >
            {evidence.save}
          </Button>
        </>
      }
    >
      <CheckList
        label={evidence.checks}
        items={items}
        value={checks}
        onChange={setChecks}
        isDisabled={isLocked}
      />
      <TextArea
        label={evidence.note}
        defaultValue={note}
        isReadOnly={isLocked}
        problem={problem ?? undefined}
        onText={setNote}
      />
      <Note>{evidence.wholeHash}</Note>
      <Num className={styles['hash']}>{one.sha256}</Num>
      <Custody one={one} />
    </Dialog>
  )
}

function Custody({ one }: { one: EvidenceView }) {
  return (
    <ol className={styles['custody']} aria-label={evidence.custody}>
      {one.custody.map(({ at, byName, deed }, index) => (
        <li key={index}>
          <Num>{longMomentText(at)}</Num> {evidence.deeds[deed]} {byName ?? ''}
        </li>
      ))}
    </ol>
  )
}
