/** 相談記録票: the whole record of one contact, or of every contact of the case from the first on. */
import { eraMomentText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView, ContactView } from '../../data/queries/views.ts'
import { Num, TypedText } from '../../ui/text.tsx'
import type { CaseDesk } from './case-desk.ts'
import { joined } from './case-text.ts'
import { HandoverPersons } from './handover-persons.tsx'
import { Facts, Head, Part, Sheet, type SheetProps } from './sheet-parts.tsx'
import { SheetPosts } from './sheet-posts.tsx'
import { askedFacts, matterFacts, promiseLine, receptionFacts } from './sheet-text.ts'
import styles from './handover.module.css'

const { cases, sheets, words } = messages

/** `contactId`: of this contact alone. */
export type RecordSheetProps = SheetProps & { contactId: string | null }

export function RecordSheet({ view, desk, contactId, printedAt, printedBy }: RecordSheetProps) {
  const chosen = view.contacts
    .filter((contact) => contactId === null || contact.contactId === contactId)
    .reverse()
  return (
    <Sheet printedAt={printedAt} printedBy={printedBy}>
      <Head title={sheets.kinds.record} view={view} desk={desk} />
      <HandoverPersons view={view} />
      {chosen.length === 0 && <p>{sheets.none}</p>}
      {chosen.map((contact) => (
        <Record key={contact.contactId} {...{ contact, view, desk }} />
      ))}
      {contactId === null && <OfTheCase view={view} />}
    </Sheet>
  )
}

interface RecordProps {
  contact: ContactView
  view: CaseView
  desk: CaseDesk
}

function Record({ contact, view, desk }: RecordProps) {
  const { coded } = contact
  const posts = view.posts.filter(({ contactId }) => contactId === contact.contactId)
  const title = sheets.contactTitle(words.nth(coded.nth), eraMomentText(coded.receivedAt))
  return (
    <Part title={title}>
      <Facts isPaired facts={[...receptionFacts(contact, desk.edits), ...askedFacts(contact)]} />
      <Lines contact={contact} />
      <Facts facts={matterFacts(contact, view.promises, desk.edits)} />
      {posts.length > 0 && <SheetPosts posts={posts} />}
    </Part>
  )
}

function Lines({ contact: { lines } }: { contact: ContactView }) {
  if (lines === null) return <p>{cases.destroyed}</p>
  return (
    <table className={styles['record']}>
      <thead>
        <tr>
          <th scope="col">{sheets.lineTime}</th>
          <th scope="col">{sheets.lineText}</th>
          <th scope="col">{sheets.lineMark}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, text, mark }, index) => (
          <tr key={index}>
            <td>
              <Num>{timeText(at)}</Num>
            </td>
            <td>
              <TypedText>{text}</TypedText>
            </td>
            <td>{mark === null ? '' : words.lineMark[mark]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What belongs to the case and to no single contact. */
function OfTheCase({ view }: { view: CaseView }) {
  const ids = new Set(view.contacts.map(({ contactId }) => contactId))
  const promises = view.promises.filter(
    ({ contactId }) => contactId === null || !ids.has(contactId),
  )
  return (
    <>
      {promises.length > 0 && (
        <Part title={sheets.promises}>
          <ul className={styles['lines']}>
            {promises.map((promise) => (
              <li key={promise.promiseId}>
                <TypedText>{promiseLine(promise)}</TypedText>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {view.notes.length > 0 && (
        <Part title={sheets.notes}>
          <ul className={styles['lines']}>
            {[...view.notes].reverse().map(({ noteId, at, kind, text, byName, isPersonalLost }) => (
              <li key={noteId}>
                <TypedText>
                  {joined([
                    eraMomentText(at),
                    cases.noteKind[kind],
                    isPersonalLost ? words.destroyed : (text ?? ''),
                    byName ?? '',
                  ])}
                </TypedText>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
