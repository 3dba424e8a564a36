/** The sheet of one day: a table for each expert, with room for what is written by hand. */
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import type { Expert } from '../../../../shared/domain/expert/expert.ts'
import type {
  SessionSheet,
  SheetDay,
  SheetRow,
} from '../../../../shared/domain/sheet/session-sheet.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { Num, TypedText } from '../../../ui/text.tsx'
import { roomText } from './export-words.ts'
import type { SheetGround } from './sheet-read.ts'
import { closedText, expertText, nthOf, numberOf, spanText } from './sheet-text.ts'
import styles from './sheet.module.css'

const { sessionSheets } = messages
const { columns } = sessionSheets

interface TablesProps {
  day: SheetDay
  sheet: SessionSheet
  ground: SheetGround
  edits: readonly CodeEdit[]
}

export function SheetDayTables({ day, sheet, ground, edits }: TablesProps) {
  return (
    <>
      {day.closed !== null && <p className={styles['closed']}>{closedText(day.closed)}</p>}
      {sheet.experts.length === 0 && <p>{sessionSheets.nothing}</p>}
      {sheet.experts.map(({ expert, days: [rows = []] }) => (
        <ExpertTable key={expert.id} {...{ expert, rows, ground, edits }} />
      ))}
      {sheet.experts.length > 0 && <Signature text={sessionSheets.counselorSignature} />}
    </>
  )
}

interface TableProps extends Pick<TablesProps, 'ground' | 'edits'> {
  expert: Expert
  rows: readonly SheetRow[]
}

function ExpertTable({ expert, rows, ground, edits }: TableProps) {
  return (
    <section className={styles['expert']}>
      <h2>
        <TypedText>{expertText(expert)}</TypedText>
      </h2>
      <table className={styles['day']}>
        <thead>
          <tr>
            {Object.entries(columns).map(([column, title]) => (
              <th key={column} scope="col" className={styles[column]}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.from} {...{ row, ground, edits }} />
          ))}
        </tbody>
      </table>
      <Signature text={sessionSheets.signature} />
    </section>
  )
}

function Row({ row, ground, edits }: Pick<TableProps, 'ground' | 'edits'> & { row: SheetRow }) {
  const { session } = row
  return (
    <tr>
      <th scope="row">
        <Num>{spanText(row)}</Num>
      </th>
      <td>{session !== null && <Num>{numberOf(ground, session.id)}</Num>}</td>
      <td>{session === null ? sessionSheets.free : sessionSheets.states[session.state]}</td>
      <td>{session !== null && roomText(session.room, edits)}</td>
      <td>{session !== null && nthOf(ground, session.id)}</td>
      <td />
      <td />
    </tr>
  )
}

function Signature({ text }: { text: string }) {
  return (
    <p className={styles['signature']}>
      {text}
      <i />
    </p>
  )
}
