/** What is heard, line by line, each with the time it was begun. Ctrl+Up takes the last line back to be mended. */
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { lineMarks, type Line, type LineMark } from '../../../shared/domain/contact/contact.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { NoteEntry } from '../../ui/note-entry.tsx'
import { NoteLines } from '../../ui/note-lines.tsx'
import { Tag } from '../../ui/tag.tsx'
import { refTo, type FieldsProps } from './field-refs.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words } = messages

const nextMark = (mark: LineMark | null): LineMark | null =>
  mark === null ? lineMarks[0] : (lineMarks[lineMarks.indexOf(mark) + 1] ?? null)

function MarkTag({ mark }: { mark: LineMark }) {
  return (
    <Tag tone={mark === 'danger' ? 'danger' : 'info'} icon={mark === 'danger' ? 'alert' : 'flag'}>
      {words.lineMark[mark]}
    </Tag>
  )
}

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
  children,
}: FieldsProps & { now: InstantText; children: ReactNode }) {
  const { lines, pendingLine, pendingLineAt } = useDraft(keeper)
  const [edited, setEdited] = useState<Edited | null>(null)
  const isEnding = useRef(false)
  const [mark, setMark] = useState<LineMark | null>(null)
  /** The line at hand: the one being mended, or the next one. */
  const turnMark = () => {
    if (edited === null) setMark(nextMark(mark))
    else
      keeper.update({
        lines: lines.map((line, at) =>
          at === edited.index ? { ...line, mark: nextMark(line.mark) } : line,
        ),
      })
  }
  useShortcuts({ 'Ctrl+M': turnMark })
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
    const line: Line = { at: pendingLineAt ?? now, text, mark }
    keeper.update({ lines: [...lines, line], pendingLine: '', pendingLineAt: null })
    setMark(null)
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
    tone: line.mark === 'danger' ? ('danger' as const) : undefined,
    mark: line.mark === null ? undefined : <MarkTag mark={line.mark} />,
  }))
  const shownMark = edited === null ? mark : (lines[edited.index]?.mark ?? null)
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
      <div className={styles['split']}>
        <div className={styles['writing']}>
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
            time={timeText(
              (edited === null ? null : lines[edited.index]?.at) ?? pendingLineAt ?? now,
            )}
            defaultValue={edited?.original ?? pendingLine}
            onText={type}
            onLine={endLine}
            onEditPrevious={editPrevious}
            onCancel={edited === null ? undefined : cancel}
            isEditing={edited !== null}
            autoFocus
            end={
              <Button size="sm" icon="flag" keys="Ctrl+M" onPress={turnMark}>
                {shownMark === null ? intake.mark : words.lineMark[shownMark]}
              </Button>
            }
          />
        </div>
        {children}
      </div>
    </Card>
  )
}
