/** Who called and who is concerned, and what else the desk did for the same caller. Numbers stand in the bar of rules alone. */
import { readPersonCases } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { ageText, dayText, personName, placeText, tiesText } from './case-text.ts'
import { StateTag } from './state-tags.tsx'
import styles from './case.module.css'

const { cases, persons, words } = messages

type Facts = readonly (readonly [string, string])[]

const callerFacts = ({ caller, contacts, summary }: CaseView): Facts => {
  const newest = contacts[0]?.coded
  const asked: Facts =
    newest === undefined
      ? []
      : [
          [cases.age, ageText(newest)],
          [cases.gender, newest.gender === null ? cases.unknown : words.gender[newest.gender]],
          [cases.municipality, placeText(summary.municipality)],
          [cases.ties, tiesText(newest)],
          [
            cases.callerKind,
            newest.callerKind === null ? cases.unknown : words.callerKind[newest.callerKind],
          ],
          ...(newest.schoolLevel === null
            ? []
            : [[cases.school, words.schoolLevel[newest.schoolLevel]] as const]),
        ]
  return [
    [cases.name, caller === null ? cases.unknown : personName(caller)],
    [cases.kana, caller?.kana ?? cases.unknown],
    ...asked,
  ]
}

const affectedFacts = (person: PersonView, { contacts }: CaseView): Facts => {
  const newest = contacts[0]
  return [
    [cases.name, personName(person)],
    [cases.kana, person.kana ?? cases.unknown],
    ...(typeof newest?.coded.affectedAgeYears === 'number'
      ? [[cases.age, words.years(newest.coded.affectedAgeYears)] as const]
      : []),
    ...(newest === undefined || newest.relation === null
      ? []
      : [[cases.relation, newest.relation] as const]),
  ]
}

interface FactListProps {
  title: string
  facts: Facts
  person: PersonView | null
  onOpenPerson: (personId: string) => void
}

function FactList({ title, facts, person, onOpenPerson }: FactListProps) {
  return (
    <>
      <h3 className={styles['sub']}>{title}</h3>
      <dl className={styles['facts']}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <TypedText>{value}</TypedText>
            </dd>
          </div>
        ))}
      </dl>
      {person !== null && (
        <span>
          <Button
            size="sm"
            icon="people"
            ariaLabel={persons.openOf(personName(person))}
            onPress={() => onOpenPerson(person.personId)}
          >
            {persons.open}
          </Button>
        </span>
      )}
    </>
  )
}

interface PersonsProps {
  view: CaseView
  onOpenCase: (caseFileId: string) => void
  onOpenPerson: (personId: string) => void
}

export function PersonsCard({ view, onOpenCase, onOpenPerson }: PersonsProps) {
  const { caller, affected } = view
  return (
    <Card title={cases.persons} body="scroll" isGrowing className={styles['persons']}>
      <FactList
        title={cases.caller}
        facts={callerFacts(view)}
        person={caller}
        onOpenPerson={onOpenPerson}
      />
      {affected.map((person) => (
        <FactList
          key={person.personId}
          title={cases.affected}
          facts={affectedFacts(person, view)}
          person={person}
          onOpenPerson={onOpenPerson}
        />
      ))}
      {caller !== null && (
        <OtherCases
          personId={caller.personId}
          caseFileId={view.summary.caseFileId}
          onOpen={onOpenCase}
        />
      )}
    </Card>
  )
}

interface OtherProps {
  personId: string
  caseFileId: string
  onOpen: (caseFileId: string) => void
}

function OtherCases({ personId, caseFileId, onOpen }: OtherProps) {
  const all = useLive({ read: () => readPersonCases(personId), subscribe }, personId)
  const others = (all ?? []).filter((one) => one.caseFileId !== caseFileId)
  if (others.length === 0) return null
  return (
    <>
      <h3 className={styles['sub']}>{cases.otherCases}</h3>
      <List label={cases.otherCases}>
        {others.map((one) => (
          <ListRow key={one.caseFileId} onPress={() => onOpen(one.caseFileId)}>
            <Num>{receptionNumberText(one.receptionNumber)}</Num>
            <Note>{dayText(one.lastContactAt)}</Note>
            <StateTag state={one.state} />
          </ListRow>
        ))}
      </List>
    </>
  )
}
