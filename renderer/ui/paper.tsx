/** Paper: a sheet as it will be printed, alone on its pages, with its foot: who printed it when, and boxes for seals. */
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './paper.module.css'

export interface PaperProps {
  /** Lines of the foot. */
  foot: readonly string[]
  /** Titles of the boxes. */
  boxes: readonly string[]
  children: ReactNode
  /** Denser: everything on one page. */
  isOnePage?: boolean
  /** Across: what is a table of days. */
  isWide?: boolean
}

export function Paper({ foot, boxes, children, isOnePage = false, isWide = false }: PaperProps) {
  return (
    <article
      className={cx(styles['sheet'], isOnePage && styles['onePage'], isWide && styles['wide'])}
      data-print-alone=""
      data-print-wide={isWide ? '' : undefined}
    >
      {children}
      <footer className={styles['foot']}>
        <p>
          {foot.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        {boxes.map((box) => (
          <div key={box} className={styles['box']}>
            <span>{box}</span>
          </div>
        ))}
      </footer>
    </article>
  )
}
