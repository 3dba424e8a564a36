/** One person over all cases: how to reach them first, then their cases with what is owed, every contact, every post. */
import { useEffect } from 'react'
import { openPerson } from '../../actions/person/open-person.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { PersonFileView } from '../../data/queries/person-view.ts'
import { readPerson } from '../../data/queries/persons.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import type { CaseDesk } from './case-desk.ts'
import { personName } from './case-text.ts'
import { ContactRules } from './contact-rules.tsx'
import { PersonCasesCard } from './person-cases.tsx'
import { PostsCard } from './posts-card.tsx'
import { ContactItem } from './timeline-card.tsx'
import caseStyles from './case.module.css'
import styles from './person.module.css'
import timelineStyles from './timeline.module.css'

const { cases, frame, persons } = messages

export interface PersonScreenProps {
  personId: string
  desk: CaseDesk
  onOpenCase: (caseFileId: string) => void
  onToList: () => void
}

export function PersonScreen({ personId, desk, onOpenCase, onToList }: PersonScreenProps) {
  const view = useLive({ read: () => readPerson(personId), subscribe }, personId)
  // Written down once for each opening, not at every change of what is shown.
  useEffect(() => {
    void openPerson(personId)
  }, [personId])
  if (view === undefined) return <p className={caseStyles['empty']}>{frame.loading}</p>
  if (view === null)
    return (
      <Card title={cases.persons}>
        <p>{persons.noSuchPerson}</p>
        <Button onPress={onToList}>{cases.toList}</Button>
      </Card>
    )
  return <Person {...{ view, desk, onOpenCase }} />
}

type PersonProps = Pick<PersonScreenProps, 'desk' | 'onOpenCase'> & { view: PersonFileView }

function Person({ view, desk, onOpenCase }: PersonProps) {
  const { person, contacts, posts } = view
  const numbers = new Map(
    view.cases.map(({ summary }) => [
      summary.caseFileId,
      receptionNumberText(summary.receptionNumber),
    ]),
  )
  const numberOf = (caseFileId: string): string => numbers.get(caseFileId) ?? ''
  const caseOf = new Map(posts.map(({ post, caseFileId }) => [post.postId, caseFileId]))
  return (
    <>
      <section className={caseStyles['head']}>
        <h1>
          <span className={caseStyles['who']}>
            <TypedText>{personName(person)}</TypedText>
          </span>
          {person.kana !== null && (
            <small>
              <TypedText>{person.kana}</TypedText>
            </small>
          )}
        </h1>
        <Note className={caseStyles['line']}>
          {persons.counts(view.cases.length, contacts.length)}{' '}
          {person.isPersonalLost ? persons.destroyed : ''}
        </Note>
      </section>
      <ContactRules person={person} />
      <div className={styles['columns']}>
        <PersonCasesCard cases={view.cases} desk={desk} onOpenCase={onOpenCase} />
        <Card title={persons.contacts} body="scroll">
          {contacts.length === 0 && <Note>{persons.noContacts}</Note>}
          <ol className={timelineStyles['timeline']} role="list" aria-label={persons.contacts}>
            {contacts.map(({ contact, caseFileId }, index) => (
              <ContactItem
                key={contact.contactId}
                contact={contact}
                desk={desk}
                isNewest={index === 0}
                number={numberOf(caseFileId)}
              />
            ))}
          </ol>
        </Card>
        <PostsCard
          posts={posts.map(({ post }) => post)}
          numberOf={({ postId }) => numberOf(caseOf.get(postId) ?? '')}
        />
      </div>
    </>
  )
}
