/** The cases of one person: in which role, how each stands, and what the desk still owes in it. */
import { dueOf } from '../../../shared/domain/promise/promise.ts'
import { momentText, receptionNumberText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonCaseView } from '../../data/queries/person-view.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { CaseDesk } from './case-desk.ts'
import { promiseText } from './case-text.ts'
import { DueTag, StateTag, UrgencyTag } from './state-tags.tsx'
import styles from './person.module.css'

const { cases: caseTexts, persons } = messages

interface PersonCasesProps {
  cases: readonly PersonCaseView[]
  desk: CaseDesk
  onOpenCase: (caseFileId: string) => void
}

export function PersonCasesCard({ cases, desk, onOpenCase }: PersonCasesProps) {
  return (
    <Card
      title={persons.cases}
      tags={<Note>{caseTexts.count(cases.length)}</Note>}
      body="scroll"
      isGrowing
    >
      <ul role="list" aria-label={persons.cases} className={styles['cases']}>
        {cases.map((one) => (
          <CaseRow key={one.summary.caseFileId} one={one} desk={desk} onOpenCase={onOpenCase} />
        ))}
      </ul>
    </Card>
  )
}

interface RowProps {
  one: PersonCaseView
  desk: CaseDesk
  onOpenCase: (caseFileId: string) => void
}

function CaseRow({ one: { summary, role, openPromises }, desk, onOpenCase }: RowProps) {
  const number = receptionNumberText(summary.receptionNumber)
  return (
    <li>
      <button
        type="button"
        className={styles['opener']}
        onClick={() => onOpenCase(summary.caseFileId)}
      >
        <b>
          <Num>{number}</Num>
        </b>
        <Tag icon={null}>{persons.role[role]}</Tag>
        <StateTag state={summary.state} />
        <UrgencyTag summary={summary} />
        <Icon name="right" size="s" />
      </button>
      <Note>
        {persons.last(momentText(summary.lastContactAt))} {caseTexts.contacts}{' '}
        {messages.words.times(summary.contactCount)}
      </Note>
      {openPromises.length === 0 ? (
        <Note>{persons.noPromises}</Note>
      ) : (
        <ul role="list" aria-label={persons.promisesOf(number)} className={styles['promises']}>
          {openPromises.map((promise) => (
            <li key={promise.promiseId}>
              <DueTag due={dueOf(desk.hours, promise, desk.today)} dueOn={promise.dueOn} />
              <TypedText>{promiseText(promise)}</TypedText>
              <Note>{caseTexts.dueOn(shortDateText(promise.dueOn), promise.madeByName ?? '')}</Note>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
