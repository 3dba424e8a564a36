/** The answers of a case, and how many of its mails and forms still wait for one. Nothing where nobody can be answered. */
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { AnswerView } from '../../data/queries/message-views.ts'
import {
  listAnswerDrafts,
  listAnswers,
  listOwedAnswers,
  readAnswerGround,
} from '../../data/queries/messages.ts'
import { momentText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './inbox.module.css'

const { answers: texts, inbox, words } = messages

export interface AnswersCardProps {
  caseFileId: string
  isLocked: boolean
  onWrite: () => void
}

const readAll = async (caseFileId: string) => {
  const [answers, owed, ground, drafts, view] = await Promise.all([
    listAnswers(caseFileId),
    listOwedAnswers(),
    readAnswerGround(caseFileId),
    listAnswerDrafts(),
    readCase(caseFileId),
  ])
  const isWritten = view?.contacts.some(({ coded }) => coded.channel !== 'phone') ?? false
  return {
    answers,
    waiting: owed.filter(({ caseOf }) => caseOf?.caseFileId === caseFileId).length,
    isBegun: drafts.some(({ draft }) => draft.caseFileId === caseFileId),
    isAnswerable: isWritten || answers.length > 0 || (ground?.address ?? null) !== null,
  }
}

export function AnswersCard({ caseFileId, isLocked, onWrite }: AnswersCardProps) {
  const read = useLive({ read: () => readAll(caseFileId), subscribe }, caseFileId)
  if (read === undefined || !read.isAnswerable) return null
  const { answers, waiting, isBegun } = read
  return (
    <Card
      title={texts.title}
      tags={waiting > 0 ? <Tag tone="due">{texts.waiting(waiting)}</Tag> : undefined}
      actions={
        <Button
          size="sm"
          icon="mail"
          onPress={onWrite}
          disabledReason={isLocked ? inbox.locked : undefined}
        >
          {isBegun ? texts.goOn : texts.write}
        </Button>
      }
      body="flush"
      className={styles['answers']}
    >
      {answers.length === 0 ? (
        <p className={styles['empty']}>{texts.none}</p>
      ) : (
        <List label={texts.title}>
          {answers.map((answer) => (
            <AnswerRow key={answer.answerId} answer={answer} />
          ))}
        </List>
      )}
    </Card>
  )
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? ''

function AnswerRow({ answer: { way, sentAt, sentByName, words: said } }: { answer: AnswerView }) {
  return (
    <ListRow>
      <div className={styles['sent']}>
        <span className={styles['sentHead']}>
          <Num>{momentText(sentAt)}</Num>
          <Tag icon={way === 'none' ? null : way}>{texts.ways[way]}</Tag>
          <Note>{sentByName ?? ''}</Note>
        </span>
        {said === null ? (
          <Note>{words.destroyed}</Note>
        ) : (
          <details>
            <summary>
              <TypedText>{said.subject || firstLine(said.text)}</TypedText>
            </summary>
            <div className={styles['text']}>
              <TypedText>{said.text}</TypedText>
            </div>
          </details>
        )}
      </div>
    </ListRow>
  )
}
