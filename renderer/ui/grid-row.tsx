/** The parts of a GridList: its header row and its rows. A press that ends a text selection opens nothing. */
import type { ReactNode, RefObject } from 'react'
import { cx } from './cx.ts'
import styles from './grid-list.module.css'

export interface GridColumn<Row> {
  id: string
  header: string
  /** A grid track: '7rem', 'minmax(0, 1fr)'. */
  width: string
  render: (row: Row) => ReactNode
  align?: 'start' | 'end'
}

function cellClass({ align }: { align?: 'start' | 'end' }): string {
  return cx(styles['cell'], align === 'end' && styles['end'])
}

interface GridHeadProps<Row> {
  columns: readonly GridColumn<Row>[]
  /** Every row is as high as this one, which is measured. */
  probe: RefObject<HTMLDivElement | null>
}

export function GridHead<Row>({ columns, probe }: GridHeadProps<Row>) {
  return (
    <div role="rowgroup" className={cx(styles['head'])}>
      <div
        ref={probe}
        role="row"
        aria-rowindex={1}
        className={cx(styles['row'], styles['headers'])}
      >
        {columns.map((column) => (
          <span key={column.id} role="columnheader" className={cellClass(column)}>
            {column.header}
          </span>
        ))}
      </div>
    </div>
  )
}

interface GridRowProps<Row> {
  id: string
  row: Row
  index: number
  columns: readonly GridColumn<Row>[]
  offset: number
  isActive: boolean
  isSelected: boolean
  isPressable: boolean
  onPress: () => void
}

export function GridRow<Row>({
  id,
  row,
  index,
  columns,
  offset,
  isActive,
  isSelected,
  isPressable,
  onPress,
}: GridRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      className={cx(
        styles['row'],
        styles['line'],
        isPressable && styles['pressable'],
        isSelected && styles['selected'],
      )}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) onPress()
      }}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)}>
          {column.render(row)}
        </div>
      ))}
    </div>
  )
}
