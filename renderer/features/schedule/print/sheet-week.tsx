/** The sheet of a week: a row for each expert, a column for each day. */
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import type { SessionSheet, SheetRow } from '../../../../shared/domain/sheet/session-sheet.ts'
import { shortDateText } from '../../../../shared/messages/dates.ts'
import { messages } from '../../../../shared/messages/language.ts'
import { cx } from '../../../ui/cx.ts'
import { Num, TypedText } from '../../../ui/text.tsx'
import { roomText } from './export-words.ts'
import type { SheetGround } from './sheet-read.ts'
import { closedText, nthOf, numberOf, spanText } from './sheet-text.ts'
import styles from './sheet.module.css'

const { sessionSheets } = messages

interface WeekProps {
  sheet: SessionSheet
  ground: SheetGround
  edits: readonly CodeEdit[]
}

export function SheetWeekTable({ sheet: { days, experts }, ground, edits }: WeekProps) {
  const isClosed = (index: number): boolean => days[index]?.closed !== null
  return (
    <>
      <table className={styles['week']}>
        <thead>
          <tr>
            <th scope="col">{sessionSheets.expert}</th>
            {days.map(({ date, closed }) => (
              <th key={date} scope="col">
                <b>{shortDateText(date)}</b>
                {closed !== null && <span>{closedText(closed)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {experts.map(({ expert, days: lists }) => (
            <tr key={expert.id}>
              <th scope="row">
                <span>{sessionSheets.kinds[expert.kind]}</span>
                <TypedText>{expert.name}</TypedText>
              </th>
              {lists.map((rows, index) => (
                <td key={days[index]?.date} className={cx(isClosed(index) && styles['shut'])}>
                  {rows.map((row) => (
                    <Entry key={row.from} {...{ row, ground, edits }} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {experts.length === 0 && <p>{sessionSheets.nothing}</p>}
    </>
  )
}

function Entry({ row, ground, edits }: Omit<WeekProps, 'sheet'> & { row: SheetRow }) {
  const { session } = row
  if (session === null)
    return (
      <p className={styles['free']}>
        <Num>{spanText(row)}</Num> {sessionSheets.free}
      </p>
    )
  const facts = [
    sessionSheets.states[session.state],
    nthOf(ground, session.id),
    roomText(session.room, edits),
  ]
  return (
    <p className={styles['taken']}>
      <Num>{spanText(row)}</Num> <b>{numberOf(ground, session.id)}</b>
      <span>{facts.filter((fact) => fact !== '').join(' ')}</span>
    </p>
  )
}
