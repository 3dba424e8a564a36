/** 弁護士相談票: a case on one page for a lawyer. What does not fit is counted. */
import {
  lawyerPage,
  rowsOfFacts,
  type Shown,
  type Told,
} from '../../../shared/domain/sheet/expert-sheet.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Num, TypedText } from '../../ui/text.tsx'
import { Facts, Part, type SheetFacts } from './sheet-parts.tsx'
import styles from './handover.module.css'

const { cases, sessionSheets } = messages

/** What facts, questions, posts, evidence and course share of an A4 page, measured on paper. */
const page = { rows: 28, width: 42 }
const factWidth = { paired: 14, single: 40 } as const

export function LawyerSheet({ told }: { told: Told }) {
  const person = personFacts(told)
  const matter: SheetFacts = [
    [sessionSheets.harm, told.harm],
    [sessionSheets.wishes, told.wishes],
    [sessionSheets.done, told.advice],
    [sessionSheets.conflict, told.conflict],
  ]
  const valuesOf = (facts: SheetFacts) => facts.map(([, value]) => value)
  const taken =
    rowsOfFacts(valuesOf(person), factWidth.paired, 2) +
    rowsOfFacts(valuesOf(matter), factWidth.single, 1)
  const { questions, posts, evidence, timeline } = lawyerPage(told, {
    ...page,
    rows: page.rows - taken,
  })
  return (
    <>
      <Part title={sessionSheets.person}>
        <Facts isPaired isShort facts={person} />
      </Part>
      <Part title={sessionSheets.questions}>
        {told.questions === null && <p>{sessionSheets.noQuestions}</p>}
        {questions.shown.map((line, index) => (
          <p key={index}>
            <TypedText>{line}</TypedText>
          </p>
        ))}
        {questions.notWhole > 0 && <p className={styles['more']}>{sessionSheets.cutShort}</p>}
      </Part>
      <Part title={sessionSheets.matter}>
        <Facts isShort facts={matter} />
      </Part>
      {posts.shown.length > 0 && <Posts posts={posts} />}
      {evidence.shown.length > 0 && <Evidence evidence={evidence} />}
      <Part title={sessionSheets.timeline}>
        <ol className={styles['course']}>
          {timeline.shown.map(({ at, what }, index) => (
            <li key={index}>
              <Num>{at}</Num>
              <TypedText className={styles['short']}>{what}</TypedText>
            </li>
          ))}
        </ol>
        <More count={timeline.more} />
      </Part>
    </>
  )
}

/** Who comes, as far as it may be said. */
export const personFacts = ({ name, kana, others, age, relation, place }: Told): SheetFacts => [
  ...(name === null
    ? ([[sessionSheets.callBy, sessionSheets.byNumber]] as const)
    : ([[sessionSheets.name, kana === null ? name : `${name} ${kana}`]] as const)),
  [sessionSheets.age, age],
  ...(others.length === 0 ? [] : ([[sessionSheets.others, others.join(' ')]] as const)),
  ...(relation === '' ? [] : ([[sessionSheets.relation, relation]] as const)),
  ...(place === null ? [] : ([[sessionSheets.place, place]] as const)),
]

function Posts({ posts: { shown, more } }: { posts: Shown<Told['posts'][number]> }) {
  return (
    <Part title={sessionSheets.posts}>
      <table className={styles['posts']}>
        <thead>
          <tr>
            <th scope="col">{sessionSheets.service}</th>
            <th scope="col">{sessionSheets.url}</th>
            <th scope="col">{sessionSheets.postedOn}</th>
            <th scope="col">{sessionSheets.poster}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ service, url, postedOn, poster }, index) => (
            <tr key={index}>
              <Cell text={service} />
              <Cell text={url ?? cases.unknown} look={styles['url']} />
              <Cell text={postedOn} />
              <Cell text={poster ?? cases.unknown} />
            </tr>
          ))}
        </tbody>
      </table>
      <More count={more} />
    </Part>
  )
}

function Cell({ text, look }: { text: string; look?: string | undefined }) {
  return (
    <td className={look}>
      <TypedText className={styles['short']}>{text}</TypedText>
    </td>
  )
}

function Evidence({ evidence: { shown, more } }: { evidence: Shown<Told['evidence'][number]> }) {
  return (
    <Part title={sessionSheets.evidence}>
      <ul className={styles['course']}>
        {shown.map(({ name, hash, receivedOn }, index) => (
          <li key={index}>
            <Num>{receivedOn}</Num>
            <span className={styles['file']}>
              <TypedText className={styles['single']}>{name}</TypedText>
              <Num>{sessionSheets.hashOf(hash)}</Num>
            </span>
          </li>
        ))}
      </ul>
      <More count={more} />
    </Part>
  )
}

function More({ count }: { count: number }) {
  return count > 0 ? <p className={styles['more']}>{sessionSheets.more(count)}</p> : null
}
