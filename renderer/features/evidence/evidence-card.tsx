/** The evidence of a case: added by drop, paste or choice; compared with its hash; shown only when asked for. */
import { useId, useRef } from 'react'
import type { ClipboardEvent, DragEvent } from 'react'
import { addEvidence } from '../../actions/evidence/add-evidence.ts'
import { verifyEvidence } from '../../actions/evidence/keep-evidence.ts'
import { listEvidence, listEvidenceOf } from '../../data/queries/evidence.ts'
import { subscribe } from '../../data/queries/live.ts'
import { nameToShow } from '../../../shared/domain/text/file-name.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { sizeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { EvidenceRow } from './evidence-row.tsx'
import styles from './evidence.module.css'
import { useWork, type WorkInHand } from './use-work.ts'

const { evidence } = messages

export interface EvidenceCardProps {
  caseFileId: string
  /** Only what came with this contact is listed, and nothing is added: it may have no case file yet. */
  contactId?: string | undefined
  /** Nothing can be added or written out: the role or the vault does not allow it. */
  isLocked: boolean
  now: InstantText
}

export function EvidenceCard({ caseFileId, contactId, isLocked, now }: EvidenceCardProps) {
  const read = () =>
    contactId === undefined ? listEvidence(caseFileId) : listEvidenceOf(contactId)
  const all = useLive({ read, subscribe }, contactId ?? caseFileId)
  const work = useWork()
  const add = (files: FileList | null) => {
    if (!isLocked && contactId === undefined && files !== null && files.length > 0)
      void addAll([...files], caseFileId, work)
  }
  const isOwn = ({ currentTarget, target }: DragEvent | ClipboardEvent) =>
    target instanceof Node && currentTarget.contains(target)
  return (
    <div
      className={styles['area']}
      role="group"
      aria-label={evidence.area}
      tabIndex={0}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        if (isOwn(event)) add(event.dataTransfer.files)
      }}
      onPaste={(event) => isOwn(event) && add(event.clipboardData.files)}
    >
      <Card
        title={evidence.title}
        tags={<Tag icon={null}>{evidence.count(all?.length ?? 0)}</Tag>}
        actions={
          contactId === undefined ? (
            <Doings {...{ caseFileId, isLocked, work, add }} isEmpty={!all?.length} />
          ) : undefined
        }
      >
        <WorkShown work={work} />
        {all?.length === 0 && <Note>{evidence.empty}</Note>}
        {all !== undefined && all.length > 0 && (
          <div className={styles['rows']}>
            <List label={evidence.list}>
              {all.map((one) => (
                <EvidenceRow key={one.evidenceId} {...{ one, isLocked, now, work }} />
              ))}
            </List>
          </div>
        )}
        <Note>{evidence.proves}</Note>
      </Card>
    </div>
  )
}

const addAll = async (files: readonly File[], caseFileId: string, work: WorkInHand) => {
  let count = 0
  for (const file of files) {
    const label = evidence.adding(nameToShow(file.name) || evidence.noName)
    const added = await work.run(label, (onProgress, signal) =>
      addEvidence(file, caseFileId, null, onProgress, signal),
    )
    if (added === null) return
    count += 1
  }
  work.say({ tone: 'ok', text: evidence.added(count) })
}

const verifyAll = async (caseFileId: string, work: WorkInHand) => {
  const verified = await work.run(evidence.verifying, (onProgress, signal) =>
    verifyEvidence(caseFileId, onProgress, signal),
  )
  if (verified === null) return
  const { checkedCount, differing } = verified
  if (differing.length > 0) work.say({ tone: 'warn', text: evidence.someDiffer(differing.length) })
  else work.say({ tone: 'ok', text: evidence.allMatch(checkedCount) })
}

interface DoingsProps {
  caseFileId: string
  isLocked: boolean
  isEmpty: boolean
  work: WorkInHand
  add: (files: FileList | null) => void
}

function Doings({ caseFileId, isLocked, isEmpty, work, add }: DoingsProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const busy = work.running === null ? undefined : evidence.busy
  return (
    <>
      {!isEmpty && (
        <Button
          size="sm"
          icon="shield"
          disabledReason={busy}
          onPress={() => void verifyAll(caseFileId, work)}
        >
          {evidence.verify}
        </Button>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        hidden
        aria-label={evidence.chooseMore}
        onChange={(event) => {
          add(event.target.files)
          event.target.value = ''
        }}
      />
      <Button
        size="sm"
        icon="plus"
        disabledReason={isLocked ? evidence.locked : busy}
        onPress={() => input.current?.click()}
      >
        {evidence.choose}
      </Button>
    </>
  )
}

function WorkShown({ work: { running, said, stop } }: { work: WorkInHand }) {
  return (
    <>
      {running !== null && (
        <div className={styles['work']}>
          <Progress
            label={running.label}
            share={
              running.progress === null
                ? undefined
                : running.progress.done / Math.max(1, running.progress.total)
            }
            valueText={
              running.progress === null || running.label === evidence.verifying
                ? undefined
                : `${sizeText(running.progress.done)} / ${sizeText(running.progress.total)}`
            }
          />
          <Button size="sm" icon="x" onPress={stop}>
            {evidence.stop}
          </Button>
        </div>
      )}
      {said !== null && (
        <Banner tone={said.tone} live="polite">
          {said.text}
        </Banner>
      )}
    </>
  )
}
