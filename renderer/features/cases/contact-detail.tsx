/** One contact opened on the timeline: its lines as they were written, and what was asked and told. */
import { codeText } from '../../../shared/messages/code-text.ts'
import { longMomentText, timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { ContactView } from '../../data/queries/views.ts'
import { NoteLines, type NoteLine } from '../../ui/note-lines.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { codeTexts } from './case-text.ts'
import styles from './timeline.module.css'

const { cases, words } = messages

const linesOf = (lines: NonNullable<ContactView['lines']>): readonly NoteLine[] =>
  lines.map(({ at, text, mark }, index) => ({
    id: String(index),
    time: timeText(at),
    text,
    tone: mark === 'danger' ? 'danger' : 'plain',
    ...(mark !== null && {
      mark: (
        <Tag {...(mark === 'danger' ? { tone: 'danger' } : { icon: 'flag' })}>
          {words.lineMark[mark]}
        </Tag>
      ),
    }),
  }))

interface DetailProps {
  contact: ContactView
  edits: readonly CodeEdit[]
}

export function ContactDetail({ contact, edits }: DetailProps) {
  const { coded, counselorName, lines } = contact
  return (
    <div className={styles['detail']}>
      <p className={styles['meta']}>
        <Num>
          {longMomentText(coded.receivedAt)}–{timeText(coded.endedAt)}
        </Num>
        <Note>{coded.inPhoneHours ? cases.inHours : cases.outOfHours}</Note>
        <Note>
          {cases.counselor} {counselorName ?? ''}
        </Note>
      </p>
      {lines === null ? (
        <p>{cases.destroyed}</p>
      ) : (
        <NoteLines
          label={cases.recordOf(words.nth(coded.nth))}
          lines={linesOf(lines)}
          isScrolling={false}
        />
      )}
      <dl className={styles['facts']}>
        <Triage contact={contact} />
        <Told contact={contact} edits={edits} />
      </dl>
    </div>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Triage({ contact: { coded } }: { contact: ContactView }) {
  const { triage, dangerActions } = coded
  return (
    <>
      {triage.length > 0 && (
        <Fact term={cases.triage}>
          {triage.map(({ kind, isYes }) => (
            <Tag key={kind} {...(isYes ? { tone: 'danger' } : { icon: 'dash' })}>
              {cases.answered(words.danger[kind].short, isYes ? cases.yes : cases.no)}
            </Tag>
          ))}
        </Fact>
      )}
      {dangerActions.length > 0 && (
        <Fact term={cases.deeds}>
          {dangerActions.map(({ at, deed }) => (
            <Tag key={`${at}-${deed}`} icon="check">
              {cases.deed[deed]} {timeText(at)}
            </Tag>
          ))}
        </Fact>
      )}
    </>
  )
}

function Told({ contact, edits }: DetailProps) {
  const { coded, adviceOther, relation } = contact
  const { harm, wishes, advice, termsExplainedAt } = coded
  const isNoAdvice = advice.length === 0 && adviceOther === null
  return (
    <>
      {harm.length > 0 && <Fact term={cases.harm}>{codeTexts('harm', harm, edits)}</Fact>}
      {wishes.length > 0 && <Fact term={cases.wishes}>{codeTexts('wish', wishes, edits)}</Fact>}
      {relation !== null && (
        <Fact term={cases.relation}>
          <TypedText>{relation}</TypedText>
        </Fact>
      )}
      <Fact term={cases.advice}>
        {isNoAdvice && cases.noAdvice}
        {advice.map(({ kind, at }) => (
          <Tag key={kind} icon="check">
            {codeText('advice', kind, edits)} {timeText(at)}
          </Tag>
        ))}
        {adviceOther !== null && <TypedText>{adviceOther}</TypedText>}
      </Fact>
      {termsExplainedAt !== null && <Fact term={cases.terms}>{timeText(termsExplainedAt)}</Fact>}
    </>
  )
}
