/** What is heard, line by line, each with the time it was begun. Ctrl+Up takes the last line back to be mended. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { Line } from '../../../shared/domain/contact/contact.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { NoteEntry } from '../../ui/note-entry.tsx'
import { NoteLines } from '../../ui/note-lines.tsx'
import { refTo, type FieldsProps } from './field-refs.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake } = messages

interface Edited {
  readonly index: number
  readonly original: string
}

export function NotesCard({
  keeper,
  fields,
  problems,
  onFix,
  now,
}: FieldsProps & { now: InstantText }) {
  const { lines, pendingLine, pendingLineAt } = useDraft(keeper)
  const [edited, setEdited] = useState<Edited | null>(null)
  const isEnding = useRef(false)
  useLayoutEffect(() => {
    isEnding.current = false
  }, [edited])

  const writeEdited = ({ index }: Edited, text: string) =>
    keeper.update({ lines: lines.map((line, at) => (at === index ? { ...line, text } : line)) })
  const edit = (index: number) => {
    const line = lines[index]
    if (line !== undefined) setEdited({ index, original: line.text })
  }
  const leaveEdit = () => {
    isEnding.current = true
    setEdited(null)
  }
  const endLine = (text: string) => {
    onFix('lines')
    if (edited !== null) {
      writeEdited(edited, text)
      leaveEdit()
      return
    }
    const line: Line = { at: pendingLineAt ?? now, text, mark: null }
    keeper.update({ lines: [...lines, line], pendingLine: '', pendingLineAt: null })
  }
  /** A mended line is kept while it is mended, like any other typing; Esc brings the old text back. */
  const type = (text: string) => {
    if (isEnding.current) return
    onFix('lines')
    if (edited !== null) writeEdited(edited, text)
    else
      keeper.update({
        pendingLine: text,
        pendingLineAt: text === '' ? null : (pendingLineAt ?? now),
      })
  }
  const cancel = () => {
    if (edited !== null) writeEdited(edited, edited.original)
    leaveEdit()
  }
  const shown = lines.map((line, index) => ({
    id: String(index),
    time: timeText(line.at),
    text: line.text,
  }))
  const editPrevious = () => {
    edit(edited === null ? lines.length - 1 : edited.index - 1)
  }
  return (
    <Card
      title={intake.notesTitle}
      note={
        <span className={styles['hints']}>
          <Keycap>Enter</Keycap> {intake.enterHint} <Keycap>Ctrl+↑</Keycap> {intake.editHint}
        </span>
      }
      body="flush"
      className={styles['notes']}
    >
      <NoteLines
        label={intake.written}
        lines={shown}
        editedId={edited === null ? undefined : String(edited.index)}
        onEdit={(id) => edit(Number(id))}
        editLabel={intake.editLine}
        empty={<p className={styles['empty']}>{intake.notesEmpty}</p>}
      />
      {edited !== null && <Banner tone="info">{intake.editing}</Banner>}
      {problems.lines !== undefined && (
        <Banner tone="warn" live="polite">
          {problems.lines}
        </Banner>
      )}
      <NoteEntry
        key={edited === null ? 'new' : `edit-${edited.index}`}
        ref={refTo(fields, 'lines')}
        label={intake.notes}
        time={timeText((edited === null ? null : lines[edited.index]?.at) ?? pendingLineAt ?? now)}
        defaultValue={edited?.original ?? pendingLine}
        onText={type}
        onLine={endLine}
        onEditPrevious={editPrevious}
        onCancel={edited === null ? undefined : cancel}
        isEditing={edited !== null}
        autoFocus
      />
    </Card>
  )
}
