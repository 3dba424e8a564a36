/** The sheet of a day or week on paper: reception numbers and no names of those who come. */
import { messages } from '../../../../shared/messages/language.ts'
import type { CodeEdit } from '../../../../shared/domain/codes/code-lists.ts'
import type { SessionSheet } from '../../../../shared/domain/sheet/session-sheet.ts'
import { Paper } from '../../../ui/paper.tsx'
import { SheetDayTables } from './sheet-day.tsx'
import type { SheetChoice, SheetGround } from './sheet-read.ts'
import { daysText } from './sheet-text.ts'
import { SheetWeekTable } from './sheet-week.tsx'
import styles from './sheet.module.css'

const { handover, sessionSheets } = messages

export interface SheetPaperProps {
  sheet: SessionSheet
  ground: SheetGround
  span: SheetChoice['span']
  edits: readonly CodeEdit[]
  printedAt: string
  printedBy: string
}

export function SheetPaper({ sheet, ground, span, edits, printedAt, printedBy }: SheetPaperProps) {
  const day = sheet.days[0]
  return (
    <Paper
      foot={[handover.printedAt(printedAt), handover.printedBy(printedBy)]}
      boxes={[handover.approval, handover.circulation]}
      isWide={span === 'week'}
    >
      <header className={styles['head']}>
        <h1>{sessionSheets.titles[span]}</h1>
        <p>{daysText(sheet.days)}</p>
        <span className={styles['mark']}>{handover.mark}</span>
      </header>
      {span === 'day' && day !== undefined && <SheetDayTables {...{ day, sheet, ground, edits }} />}
      {span === 'week' && <SheetWeekTable {...{ sheet, ground, edits }} />}
    </Paper>
  )
}
