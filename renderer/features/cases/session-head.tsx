/** The head of an expert's sheet: the number, when and with whom; who comes is said below, or not at all. */
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { eraMomentText, receptionNumberText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Num } from '../../ui/text.tsx'
import type { CaseDesk } from './case-desk.ts'
import { Facts, type SheetFacts } from './sheet-parts.tsx'
import styles from './handover.module.css'

const { cases, handover, sessionSheets, words } = messages

export interface SessionHeadProps {
  view: CaseView
  session: ExpertSessionView
  /** Which one of its case. */
  nth: number | null
  desk: CaseDesk
}

export function SessionHead({ view, session: { coded, expertName }, nth, desk }: SessionHeadProps) {
  const { kind, from, to, room, state } = coded
  const facts: SheetFacts = [
    [sessionSheets.at, sessionSheets.span(eraMomentText(from), timeText(to))],
    [
      sessionSheets.expert,
      sessionSheets.expertOption(sessionSheets.kinds[kind], expertName ?? cases.unknown),
    ],
    [sessionSheets.nth, nth === null ? sessionSheets.none : words.nth(nth)],
    [sessionSheets.state, sessionSheets.states[state]],
    [sessionSheets.room, room === null ? cases.unknown : codeText('room', room, desk.edits)],
    [sessionSheets.urgency, view.summary.urgency ?? cases.unknown],
  ]
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['mark']}>{handover.mark}</p>
        <h1>
          {sessionSheets.sheetTitles[kind]}{' '}
          <Num>{receptionNumberText(view.summary.receptionNumber)}</Num>
        </h1>
      </header>
      <Facts isPaired isShort facts={facts} />
    </>
  )
}

/** What the expert does not see is said, so that nobody takes it for unknown. */
export function MaskedNote({ masks }: { masks: readonly string[] }) {
  return (
    <p className={styles['masked']}>
      {masks.length === 0
        ? sessionSheets.nothingCovered
        : sessionSheets.coveredNote(masks.join(` ${words.listMark} `))}
    </p>
  )
}
