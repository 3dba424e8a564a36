/** 相談受付票: the first reception of a case on one page. What does not fit is said to stand on the record sheet. */
import { firstReception, fitLines, rowsLeft } from '../../../shared/domain/sheet/reception-sheet.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView, ContactView } from '../../data/queries/views.ts'
import { TypedText } from '../../ui/text.tsx'
import type { CaseDesk } from './case-desk.ts'
import { HandoverRules } from './handover-persons.tsx'
import { Facts, Head, Part, Sheet, type SheetFacts, type SheetProps } from './sheet-parts.tsx'
import { SheetPosts } from './sheet-posts.tsx'
import { askedFacts, matterFacts, nameFacts, receptionFacts } from './sheet-text.ts'
import styles from './handover.module.css'

const { cases, sheets, words } = messages

/** What lines, facts, posts and a person concerned share of an A4 page, measured on paper. */
const page = { rows: 22, width: 33 }
const lineWidth = 40
const rowsOfPost = 2.3
const rowsOfTable = 3
const rowsOfAffected = 4
const mostPosts = 2
const mostAffected = 1

export function ReceptionSheet({ view, desk, printedAt, printedBy }: SheetProps) {
  const first = firstReception(view.contacts)
  return (
    <Sheet printedAt={printedAt} printedBy={printedBy} isOnePage>
      <Head title={sheets.kinds.reception} view={view} desk={desk} />
      {view.caller !== null && <HandoverRules caller={view.caller} isShort />}
      {first === null ? <p>{sheets.none}</p> : <First {...{ view, desk, first }} />}
    </Sheet>
  )
}

interface FirstProps {
  view: CaseView
  desk: CaseDesk
  first: ContactView
}

const affectedFacts = ({ view, first }: FirstProps): readonly SheetFacts[] =>
  view.affected
    .slice(0, mostAffected)
    .map((person) => [
      ...nameFacts(person),
      ...(first.coded.affectedAgeYears === null
        ? []
        : ([[cases.age, words.years(first.coded.affectedAgeYears)]] as const)),
    ])

function First(props: FirstProps) {
  const { view, desk, first } = props
  const posts = view.posts.filter(({ contactId }) => contactId === first.contactId)
  const more = posts.length - mostPosts
  const moreAffected = view.affected.length - mostAffected
  const facts = matterFacts(first, view.promises, desk.edits)
  const taken =
    view.affected.slice(0, mostAffected).length * rowsOfAffected +
    (posts.length === 0 ? 0 : rowsOfTable + Math.min(posts.length, mostPosts) * rowsOfPost)
  const rows = rowsLeft(
    facts.map(([, value]) => value),
    taken,
    page,
  )
  return (
    <>
      <Part title={sheets.reception}>
        <Facts isPaired isShort facts={receptionFacts(first, desk.edits)} />
      </Part>
      <Part title={sheets.caller}>
        <Facts isPaired isShort facts={[...nameFacts(view.caller), ...askedFacts(first)]} />
      </Part>
      {affectedFacts(props).map((facts, index) => (
        <Part key={index} title={sheets.affected}>
          <Facts isPaired isShort facts={facts} />
          {moreAffected > 0 && <p>{sheets.moreAffected(moreAffected)}</p>}
        </Part>
      ))}
      <Part title={sheets.matter}>
        <Lines contact={first} rows={rows} />
        <Facts isShort facts={facts} />
      </Part>
      {posts.length > 0 && (
        <Part title={sheets.posts}>
          <SheetPosts posts={posts.slice(0, mostPosts)} isShort />
          {more > 0 && <p>{sheets.morePosts(more)}</p>}
        </Part>
      )}
    </>
  )
}

function Lines({ contact: { lines }, rows }: { contact: ContactView; rows: number }) {
  if (lines === null) return <p>{cases.destroyed}</p>
  const { shown, notWhole } = fitLines(
    lines.map(({ text }) => text),
    { rows, width: lineWidth },
  )
  return (
    <>
      <ul className={styles['lines']}>
        {shown.map((text, index) => (
          <li key={index}>
            <TypedText>{text}</TypedText>
          </li>
        ))}
      </ul>
      {notWhole > 0 && <p className={styles['more']}>{sheets.moreLines(notWhole)}</p>}
    </>
  )
}
