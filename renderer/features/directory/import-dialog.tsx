/** What a table would change, before anything is written: rows that cannot be taken are said with number and reason. */
import { useRef, useState } from 'react'
import {
  readBodyFile,
  takeBodies,
  type ReadBodyFile,
} from '../../actions/referralBody/body-files.ts'
import type { BadRow, TakenRow } from '../../../shared/domain/referralBody/import-bodies.ts'
import type { ReferralBody } from '../../../shared/domain/referralBody/referral-body.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { tableWords } from './body-text.ts'
import styles from './directory.module.css'
import { problemText, reasonsText } from './problem-text.ts'

const { directory, frame, words } = messages
const { imports } = directory

export interface ImportDialogProps {
  onClose: () => void
  onTaken: (said: string) => void
}

export function ImportDialog({ onClose, onTaken }: ImportDialogProps) {
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<ReadBodyFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const outcome = await readBodyFile(file, tableWords)
    setRead(outcome.kind === 'done' ? outcome.value : null)
    setProblem(problemText(outcome))
  }
  const take = async () => {
    if (read === null || isBusy) return
    setBusy(true)
    const outcome = await takeBodies(read.taken, read.revisions)
    setBusy(false)
    if (outcome.kind === 'done') onTaken(imports.done(read.taken.length))
    else setProblem(problemText(outcome))
  }
  const count = read?.taken.length ?? 0
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={imports.title}
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button
            variant="primary"
            onPress={() => void take()}
            disabledReason={count === 0 ? imports.nothing : undefined}
          >
            {imports.now}
          </Button>
        </>
      }
    >
      <div className={styles['import']}>
        <div className={styles['choose']}>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.tsv,.txt"
            aria-label={imports.choose}
            onChange={(event) => {
              void choose(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          <Button icon="plus" onPress={() => input.current?.click()} autoFocus>
            {imports.choose}
          </Button>
          <Note>{imports.hint}</Note>
        </div>
        {problem !== null && (
          <Banner tone="warn" live="polite">
            {problem}
          </Banner>
        )}
        {read !== null && <Preview read={read} />}
      </div>
    </Dialog>
  )
}

function Preview({ read }: { read: ReadBodyFile }) {
  const { taken, bad, unchangedCount, unknownColumns, isHeadUnknown, isLossy } = read
  const added = taken.filter(({ before }) => before === null).length
  if (isHeadUnknown)
    return (
      <Banner tone="warn" live="polite">
        {imports.noHead}
      </Banner>
    )
  return (
    <div className={styles['preview']} data-part="scroll">
      <p role="status">
        <b>{imports.summary(added, taken.length - added, unchangedCount)}</b>
      </p>
      {isLossy && <Banner tone="warn">{imports.lossy}</Banner>}
      {unknownColumns.length > 0 && (
        <Note>{imports.unknownColumns(unknownColumns.join(words.listMark))}</Note>
      )}
      {bad.length > 0 && <Bad bad={bad} />}
      {taken.length > 0 && (
        <ul role="list" aria-label={imports.list} className={styles['lines']}>
          {taken.map((row) => (
            <Taken key={row.rowNumber} row={row} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Bad({ bad }: { bad: readonly BadRow[] }) {
  return (
    <Banner tone="warn" layout="stacked" title={imports.badTitle(bad.length)}>
      <ul role="list" aria-label={imports.badList} className={styles['lines']}>
        {bad.map(({ rowNumber, reasons }) => (
          <li key={rowNumber}>
            <Num>{imports.row(rowNumber)}</Num>
            <span>{reasonsText(reasons)}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

function Taken({ row: { rowNumber, body, before } }: { row: TakenRow }) {
  return (
    <li>
      <Num>{imports.row(rowNumber)}</Num>
      <b>
        <TypedText>{body.name}</TypedText>
      </b>
      <Note>{before === null ? imports.toAdd : imports.fields(changedNames(before, body))}</Note>
    </li>
  )
}

const fieldNames: Readonly<Record<Exclude<keyof ReferralBody, 'id'>, string>> = {
  ...directory.table.columns,
  hours: directory.hours,
}

const changedNames = (before: ReferralBody, body: ReferralBody): string =>
  (Object.keys(body) as (keyof ReferralBody)[])
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(body[name]))
    .flatMap((name) => (name === 'id' ? [] : [fieldNames[name]]))
    .join(words.listMark)
