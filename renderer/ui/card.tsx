/** Card: a sheet of the work surface with a title line. Its body may scroll; the page never does. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './card.module.css'
import { cx } from './cx.ts'

export interface CardProps {
  title?: string | undefined
  /** Right after the title: tags. */
  tags?: ReactNode
  /** At the right end, in note colour. */
  note?: ReactNode
  /** Buttons at the right end. */
  actions?: ReactNode
  children: ReactNode
  /** padded: a form or text; flush: a list or grid that brings its own edges; scroll: padded and scrolling. */
  body?: 'padded' | 'flush' | 'scroll'
  /** Takes the room that is left in a column. */
  isGrowing?: boolean
  headingLevel?: 2 | 3
  className?: string | undefined
}

export function Card({
  title,
  tags,
  note,
  actions,
  children,
  body = 'padded',
  isGrowing = false,
  headingLevel = 2,
  className,
}: CardProps) {
  const id = useId()
  const Title = headingLevel === 2 ? 'h2' : 'h3'
  const isScroller = body === 'scroll'
  return (
    <section
      className={cx(styles['card'], isGrowing && styles['growing'], className)}
      data-part="card"
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <div className={cx(styles['head'])} data-part="card-head">
          <Title id={id}>{title}</Title>
          {tags}
          {note !== undefined && <span className={cx(styles['note'])}>{note}</span>}
          {actions !== undefined && <span className={cx(styles['actions'])}>{actions}</span>}
        </div>
      )}
      <div
        className={cx(styles['body'], styles[body])}
        {...(isScroller && {
          'data-part': 'scroll',
          tabIndex: 0,
          role: 'group',
          'data-own-focus': '',
          ...(title !== undefined && { 'aria-labelledby': id }),
        })}
      >
        {children}
      </div>
    </section>
  )
}
