/** What the desk promised and still owes: what is due first stands first. */
import { useState } from 'react'
import { endPromise } from '../../actions/promise/promises.ts'
import { dueOf } from '../../../shared/domain/promise/promise.ts'
import { shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PromiseView } from '../../data/queries/case-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import { problemText, whyNotOn, type CaseDesk } from './case-desk.ts'
import { promiseText } from './case-text.ts'
import { DueTag } from './state-tags.tsx'
import styles from './case.module.css'

const { cases, words } = messages

interface PromisesProps {
  view: CaseView
  desk: CaseDesk
  onAdd: () => void
}

export function PromisesCard({ view, desk, onAdd }: PromisesProps) {
  const whyNot = whyNotOn(desk, view.summary)
  const open = view.promises.filter(({ state }) => state === 'open')
  const [problem, setProblem] = useState<string | null>(null)
  const end = (promiseId: string, state: 'kept' | 'dropped') =>
    void endPromise(view.summary.caseFileId, promiseId, state).then((outcome) =>
      setProblem(problemText(outcome)),
    )
  return (
    <Card
      title={cases.next}
      tags={<Note>{cases.count(open.length)}</Note>}
      actions={
        <Button size="sm" icon="plus" onPress={onAdd} disabledReason={whyNot('promise.make')}>
          {cases.addPromise}
        </Button>
      }
      body="scroll"
      className={styles['next']}
    >
      {problem !== null && (
        <Banner tone="warn" live="polite">
          {problem}
        </Banner>
      )}
      {open.length === 0 && <Note>{cases.noPromises}</Note>}
      <ul role="list" aria-label={cases.next} className={styles['promises']}>
        {open.map((promise) => (
          <PromiseRow
            key={promise.promiseId}
            promise={promise}
            desk={desk}
            reason={whyNot('promise.end')}
            onEnd={end}
          />
        ))}
      </ul>
    </Card>
  )
}

interface RowProps {
  promise: PromiseView
  desk: CaseDesk
  reason: string | undefined
  onEnd: (promiseId: string, state: 'kept' | 'dropped') => void
}

function PromiseRow({ promise, desk, reason, onEnd }: RowProps) {
  const { promiseId, dueOn, madeByName, kind, text } = promise
  const what = promiseText(promise)
  return (
    <li>
      <div className={styles['due']}>
        <DueTag due={dueOf(desk.hours, promise, desk.today)} dueOn={dueOn} />
        <Note>{cases.dueOn(shortDateText(dueOn), madeByName ?? '')}</Note>
      </div>
      <p>
        <TypedText>{what}</TypedText>
        {text !== null && <Note className={styles['kind']}>{words.promiseKind[kind]}</Note>}
      </p>
      <div className={styles['buttons']}>
        <Button
          size="sm"
          icon="check"
          disabledReason={reason}
          ariaLabel={cases.keptOf(what)}
          onPress={() => onEnd(promiseId, 'kept')}
        >
          {cases.kept}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabledReason={reason}
          ariaLabel={cases.droppedOf(what)}
          onPress={() => onEnd(promiseId, 'dropped')}
        >
          {cases.dropped}
        </Button>
      </div>
    </li>
  )
}
