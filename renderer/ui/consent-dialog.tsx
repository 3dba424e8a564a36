/** ConsentDialog: what a change would upset, row by row, before it is made. The answer that changes nothing is focused. */
import { Button } from './button.tsx'
import styles from './consent-dialog.module.css'
import { cx } from './cx.ts'
import { Dialog } from './dialog.tsx'

export interface ConsentRow {
  readonly id: string
  /** One text for each column. */
  readonly cells: readonly string[]
}

export interface ConsentDialogProps {
  title: string
  lead: string
  listLabel: string
  columns: readonly string[]
  rows: readonly ConsentRow[]
  goOnText: string
  stayText: string
  onAnswer: (goesOn: boolean) => void
}

export function ConsentDialog({
  title,
  lead,
  listLabel,
  columns,
  rows,
  goOnText,
  stayText,
  onAnswer,
}: ConsentDialogProps) {
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={title}
      icon="cal"
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)} autoFocus>
            {stayText}
          </Button>
          <Button variant="primary" onPress={() => onAnswer(true)}>
            {goOnText}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <div className={cx(styles['scroll'])} role="group" aria-label={listLabel} tabIndex={0}>
        <table className={cx(styles['table'])} aria-label={listLabel}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, at) => (
                  <td key={columns[at] ?? at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
