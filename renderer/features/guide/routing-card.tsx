/** A few questions that can be asked on the telephone, one at a time, and who fits at the end. */
import { useEffect, useRef, useState } from 'react'
import { routing } from '../../data/queries/guide.ts'
import type { GuideEntryView } from '../../data/queries/guide-view.ts'
import { isOffered } from '../../../shared/domain/guide/guide-entry.ts'
import {
  standAt,
  type Question,
  type RoutingOutcome,
} from '../../../shared/domain/guide/routing.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { NameOfBody } from './guide-props.ts'
import { BodyLine } from './body-line.tsx'
import styles from './guide.module.css'

const { guide } = messages

export interface RoutingCardProps {
  entries: readonly GuideEntryView[]
  nameOfBody: NameOfBody
  onOpen: (id: string) => void
}

export function RoutingCard({ entries, nameOfBody, onOpen }: RoutingCardProps) {
  const [answers, setAnswers] = useState<readonly string[]>([])
  const place = useRef<HTMLDivElement>(null)
  const isWalking = useRef(false)
  const { asked, question, outcome } = standAt(routing, answers)
  // Whoever answers by keyboard goes on at the next question; nobody else is led here.
  useEffect(() => {
    if (isWalking.current) place.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [answers])
  const go = (next: readonly string[]) => {
    isWalking.current = true
    setAnswers(next)
  }
  return (
    <Card title={guide.routing} body="scroll" isGrowing className={styles['routing']}>
      <div ref={place}>
        {question !== null && (
          <Asking
            {...{ question }}
            onAnswer={(id) => go([...answers.slice(0, asked.length), id])}
          />
        )}
        {outcome !== null && <Outcome {...{ outcome, entries, nameOfBody, onOpen }} />}
        {asked.length > 0 && (
          <ol className={styles['asked']} aria-label={guide.asked}>
            {asked.map(({ question: { id, ask }, answer }, at) => (
              <li key={id}>
                <span>{ask}</span>
                <Button
                  size="sm"
                  variant="quiet"
                  icon="undo"
                  ariaLabel={`${answer.label} ${guide.changeAnswer(ask)}`}
                  onPress={() => go(answers.slice(0, at))}
                >
                  {answer.label}
                </Button>
              </li>
            ))}
          </ol>
        )}
        {asked.length > 0 && (
          <Button size="sm" icon="undo" onPress={() => go([])}>
            {guide.again}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Asking({ question, onAnswer }: { question: Question; onAnswer: (id: string) => void }) {
  return (
    <div className={styles['asking']} role="group" aria-label={question.ask}>
      <h3 data-next="" tabIndex={-1}>
        {question.ask}
      </h3>
      {question.answers.map(({ id, label }) => (
        <Button key={id} isWide onPress={() => onAnswer(id)}>
          {label}
        </Button>
      ))}
    </div>
  )
}

function Outcome({
  outcome,
  entries,
  nameOfBody,
  onOpen,
}: RoutingCardProps & { outcome: RoutingOutcome }) {
  const offered = entries.filter((entry) => outcome.entries.includes(entry.id) && isOffered(entry))
  return (
    <section className={styles['outcome']} aria-label={guide.outcome}>
      <h3 data-next="" tabIndex={-1}>
        {outcome.title}
      </h3>
      <p className={styles['aloud']}>{outcome.say}</p>
      <ul className={styles['names']}>
        {outcome.bodies.map((id) => (
          <li key={id}>
            <BodyLine id={id} name={nameOfBody(id)} />
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <div className={styles['fitting']} role="group" aria-label={guide.toEntries}>
          {offered.map(({ id, title }) => (
            <Button key={id} size="sm" icon="guide" onPress={() => onOpen(id)}>
              {title}
            </Button>
          ))}
        </div>
      )}
      <p className={styles['quiet']}>
        {guide.source} {outcome.source}
      </p>
    </section>
  )
}
