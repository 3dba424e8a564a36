/** Who called and who is concerned, and what else the desk did for the same caller. Numbers stand in the bar of rules alone. */
import { readPersonCases } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { ageText, dayText, personName, placeText, tiesText } from './case-text.ts'
import { StateTag } from './state-tags.tsx'
import styles from './case.module.css'

const { cases, words } = messages

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

const affectedFacts = ({ affected, contacts }: CaseView): readonly Facts[] => {
  const newest = contacts[0]
  return affected.map((person) => [
    [cases.name, personName(person)],
    [cases.kana, person.kana ?? cases.unknown],
    ...(typeof newest?.coded.affectedAgeYears === 'number'
      ? [[cases.age, words.years(newest.coded.affectedAgeYears)] as const]
      : []),
    ...(newest === undefined || newest.relation === null
      ? []
      : [[cases.relation, newest.relation] as const]),
  ])
}

function FactList({ title, facts }: { title: string; facts: Facts }) {
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
    </>
  )
}

interface PersonsProps {
  view: CaseView
  onOpenCase: (caseFileId: string) => void
}

export function PersonsCard({ view, onOpenCase }: PersonsProps) {
  const { caller } = view
  return (
    <Card title={cases.persons} body="scroll" isGrowing className={styles['persons']}>
      <FactList title={cases.caller} facts={callerFacts(view)} />
      {affectedFacts(view).map((facts, index) => (
        <FactList key={index} title={cases.affected} facts={facts} />
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
