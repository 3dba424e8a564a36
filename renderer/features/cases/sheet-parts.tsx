/** The parts every sheet of a case shares: its head, titled sections, pairs of term and fact, and the foot with its boxes. */
import type { ReactNode } from 'react'
import { codeText } from '../../../shared/messages/code-text.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { eraDateText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { cx } from '../../ui/cx.ts'
import { Paper } from '../../ui/paper.tsx'
import { Num, TypedText } from '../../ui/text.tsx'
import type { CaseDesk } from './case-desk.ts'
import { joined, nameText } from './case-text.ts'
import styles from './handover.module.css'

const { cases, handover, words } = messages

export interface SheetProps {
  view: CaseView
  desk: CaseDesk
  printedAt: string
  printedBy: string
}

interface PaperProps extends Pick<SheetProps, 'printedAt' | 'printedBy'> {
  isOnePage?: boolean
  children: ReactNode
}

export function Sheet({ printedAt, printedBy, isOnePage = false, children }: PaperProps) {
  return (
    <Paper
      foot={[handover.printedAt(printedAt), handover.printedBy(printedBy)]}
      boxes={[handover.approval, handover.circulation]}
      isOnePage={isOnePage}
    >
      {children}
    </Paper>
  )
}

export function Head({
  title,
  view: { summary, closing },
  desk,
}: Pick<SheetProps, 'view' | 'desk'> & { title: string }) {
  const { receptionNumber, state, urgency, openedAt } = summary
  const shut = closing === null ? '' : codeText('closing', closing.reason, desk.edits)
  const facts = [
    [handover.state, joined([words.caseState[state], shut])],
    [handover.urgency, urgency ?? cases.unknown],
    [handover.openedOn, eraDateText(dateOf(openedAt as InstantText))],
  ] as const
  return (
    <header className={styles['head']}>
      <p className={styles['mark']}>{handover.mark}</p>
      <h1>
        {title} <Num>{receptionNumberText(receptionNumber)}</Num>{' '}
        <TypedText>{nameText(summary)}</TypedText>
      </h1>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export type SheetFacts = readonly (readonly [string, string])[]

interface FactsProps {
  facts: SheetFacts
  /** In two columns. */
  isPaired?: boolean
  /** Each value in two rows at most. */
  isShort?: boolean
}

export function Facts({ facts, isPaired = false, isShort = false }: FactsProps) {
  const look = styles[isPaired ? 'pairs' : 'facts']
  return (
    <dl className={cx(look, isShort && styles['clamped'])}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <TypedText>{value}</TypedText>
          </dd>
        </div>
      ))}
    </dl>
  )
}
