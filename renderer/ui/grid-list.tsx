/**
 * GridList: a long list in columns (tens of thousands of rows), as an ARIA grid. One Tab stop; Up, Down, PageUp,
 * PageDown, Home and End move the active row, Enter opens it. When rows change, the active row is kept by its id and
 * what is in sight does not jump.
 */
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './grid-list.module.css'
import { GridHead, GridRow, type GridColumn } from './grid-row.tsx'
import { isImeKey } from './keys.ts'
import { usePixels } from './use-pixels.ts'
import { useStableRows } from './use-stable-rows.ts'

export type { GridColumn } from './grid-row.tsx'

export interface GridListProps<Row> {
  label: string
  rows: readonly Row[]
  rowId: (row: Row) => string
  columns: readonly GridColumn<Row>[]
  onOpen?: ((id: string, row: Row) => void) | undefined
  /** The row that is open elsewhere on the screen. */
  selectedId?: string | null | undefined
  onActiveChange?: ((id: string) => void) | undefined
  /** In rem, so that it follows the text size. */
  rowHeight?: number
  /** Shown in place of rows when there are none. */
  empty?: ReactNode
  /** Rows known to exist beyond those given. */
  totalCount?: number
  autoFocus?: boolean
}

export function GridList<Row>({
  label,
  rows,
  rowId,
  columns,
  onOpen,
  selectedId,
  onActiveChange,
  rowHeight = 2.57,
  empty,
  totalCount,
  autoFocus = false,
}: GridListProps<Row>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [probe, rowPixels] = usePixels(36)
  const ids = useMemo(() => rows.map(rowId), [rows, rowId])
  const indexOf = useMemo(() => new Map(ids.map((key, index) => [key, index])), [ids])
  const [active, setActive] = useState<{ id: string; index: number } | null>(null)
  const startId = active?.id ?? selectedId ?? null
  const known = startId === null ? undefined : indexOf.get(startId)
  const activeIndex =
    rows.length === 0 ? -1 : Math.min(known ?? active?.index ?? 0, rows.length - 1)
  useStableRows({ scroller, ids, indexOf, activeId: startId, rowPixels })

  // The virtualiser hands out functions that change; the React Compiler, which we do not use, would skip this part.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    scrollMargin: rowPixels,
    scrollPaddingStart: rowPixels,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      return activeIndex < 0 || inSight.includes(activeIndex)
        ? inSight
        : [...inSight, activeIndex].sort((a, b) => a - b)
    },
  })

  useEffect(() => {
    if (autoFocus) scroller.current?.focus()
  }, [autoFocus])

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    const nextId = ids[next]
    if (nextId === undefined) return
    setActive({ id: nextId, index: next })
    onActiveChange?.(nextId)
    virtual.scrollToIndex(next, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (
      isImeKey(event) ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey ||
      event.target !== event.currentTarget
    )
      return
    const page = Math.max(
      1,
      Math.floor((event.currentTarget.clientHeight - rowPixels) / rowPixels) - 1,
    )
    const target = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + page,
      PageUp: activeIndex - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (target === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const row = rows[activeIndex]
    if (target !== undefined) moveTo(target)
    else if (row !== undefined) onOpen?.(rowId(row), row)
  }

  const tracks: CSSProperties & Record<'--tracks' | '--row-h', string> = {
    '--tracks': columns.map((column) => column.width).join(' '),
    '--row-h': `${rowHeight}rem`,
  }
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      data-own-focus=""
      data-part="scroll"
      className={cx(styles['grid'])}
      style={tracks}
      aria-label={label}
      aria-rowcount={(totalCount ?? rows.length) + 1}
      aria-colcount={columns.length}
      aria-activedescendant={activeIndex < 0 ? undefined : `${id}-${ids[activeIndex]}`}
      onKeyDown={onKeyDown}
    >
      <GridHead columns={columns} probe={probe} />
      {rows.length === 0 && (
        <div role="rowgroup">
          <div role="row">
            <div role="gridcell" aria-colspan={columns.length} className={cx(styles['empty'])}>
              {empty}
            </div>
          </div>
        </div>
      )}
      <div
        role="rowgroup"
        className={cx(styles['rows'])}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          const key = ids[item.index]
          if (row === undefined || key === undefined) return null
          return (
            <GridRow
              key={item.key}
              id={`${id}-${key}`}
              row={row}
              index={item.index}
              columns={columns}
              offset={item.start - rowPixels}
              isActive={item.index === activeIndex}
              isSelected={key === selectedId}
              isPressable={onOpen !== undefined}
              onPress={() => {
                setActive({ id: key, index: item.index })
                onActiveChange?.(key)
                onOpen?.(key, row)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
