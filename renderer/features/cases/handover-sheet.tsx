/** The sheet itself: how to reach the person first, then how the case stands, what is owed, and what happened. */
import { codeText } from '../../../shared/messages/code-text.ts'
import { dueOf } from '../../../shared/domain/promise/promise.ts'
import { dueText } from '../../../shared/messages/due-text.ts'
import { longMomentText, momentText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Num, TypedText } from '../../ui/text.tsx'
import { codeTexts, dayText, joined, promiseText } from './case-text.ts'
import { HandoverPersons } from './handover-persons.tsx'
import { Head, Part, Sheet, type SheetProps } from './sheet-parts.tsx'
import { SheetPosts } from './sheet-posts.tsx'
import { timelineOf } from './timeline.ts'
import { isPrinted, timelineText } from './timeline-text.ts'
import styles from './handover.module.css'

const { cases, handover, words } = messages

type Given = Pick<SheetProps, 'view' | 'desk'>

export function HandoverSheet({ view, desk, printedAt, printedBy }: SheetProps) {
  return (
    <Sheet printedAt={printedAt} printedBy={printedBy}>
      <Head title={handover.title} view={view} desk={desk} />
      <HandoverPersons view={view} />
      <Latest view={view} desk={desk} />
      <Promises view={view} desk={desk} />
      <Posts view={view} />
      <Timeline view={view} desk={desk} />
    </Sheet>
  )
}

function Latest({ view, desk }: Given) {
  const newest = view.contacts[0]
  if (newest === undefined) return null
  const { coded, lines } = newest
  const harm = codeTexts(
    'harm',
    [...new Set(view.contacts.flatMap((one) => one.coded.harm))],
    desk.edits,
  )
  const wishes = view.wishes.map((wish) => {
    const reached = view.closing?.perWish.find((one) => one.wish === wish)?.reached
    const word = codeText('wish', wish, desk.edits)
    return reached === undefined ? word : `${word}(${words.reaching[reached]})`
  })
  const title = handover.latestOf(
    longMomentText(coded.receivedAt),
    words.channel[coded.channel],
    words.nth(coded.nth),
  )
  return (
    <Part title={`${handover.latest} — ${title}`}>
      <ul className={styles['lines']}>
        {(lines ?? []).map(({ text }, index) => (
          <li key={index}>
            <TypedText>{text}</TypedText>
          </li>
        ))}
      </ul>
      {lines === null && <p>{cases.destroyed}</p>}
      {harm !== '' && (
        <p>
          <b>{handover.harm}</b> {harm}
        </p>
      )}
      {wishes.length > 0 && (
        <p>
          <b>{handover.wishes}</b> {joined(wishes)}
        </p>
      )}
    </Part>
  )
}

function Promises({ view, desk }: Given) {
  const open = view.promises.filter(({ state }) => state === 'open')
  return (
    <Part title={handover.promises}>
      {open.length === 0 ? (
        <p>{handover.noPromises}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{handover.due}</th>
              <th scope="col">{handover.what}</th>
              <th scope="col">{handover.who}</th>
            </tr>
          </thead>
          <tbody>
            {open.map((promise) => (
              <tr key={promise.promiseId}>
                <td>
                  {shortDateText(promise.dueOn)}{' '}
                  {dueText(dueOf(desk.hours, promise, desk.today), promise.dueOn)}
                </td>
                <td>
                  {promise.text !== null && `${words.promiseKind[promise.kind]}: `}
                  <TypedText>{promiseText(promise)}</TypedText>
                </td>
                <td>{promise.madeByName ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

function Posts({ view: { posts } }: { view: CaseView }) {
  if (posts.length === 0) return null
  return (
    <Part title={handover.posts}>
      <SheetPosts posts={posts} />
    </Part>
  )
}

const longest = 120

function Timeline({ view, desk }: Given) {
  return (
    <Part title={handover.timeline}>
      <ol className={styles['timeline']}>
        {timelineOf(view)
          .filter(isPrinted)
          .map((item) => (
            <li key={item.id}>
              <Num>{`${item.at.slice(0, 4)} ${momentText(item.at)}`}</Num>
              <TypedText>{timelineText(item, desk.edits, longest)}</TypedText>
            </li>
          ))}
      </ol>
      {view.contacts.length === 0 && <p>{dayText(view.summary.openedAt)}</p>}
    </Part>
  )
}
