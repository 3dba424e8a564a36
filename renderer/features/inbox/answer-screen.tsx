/** Answering: what arrived on the left, the answer on the right. Nothing is sent from here; that it was is recorded. */
import { useLive } from '../../ui/use-live.ts'
import { subscribe } from '../../data/queries/live.ts'
import { listMessages, readMessage } from '../../data/queries/messages.ts'
import type { MessageView } from '../../data/queries/message-views.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/text.tsx'
import { AnswerForm } from './answer-form.tsx'
import type { AnswerScreenProps } from './answer-props.ts'
import styles from './inbox.module.css'
import { MessageText } from './message-text.tsx'
import { useAnswer } from './use-answer.ts'

const { answers, cases, frame } = messages

/** The messages of this case, newest first. */
const readOfCase = async (caseFileId: string): Promise<readonly MessageView[]> => {
  const own = (await listMessages()).filter(({ caseOf }) => caseOf?.caseFileId === caseFileId)
  const read = await Promise.all(own.map(({ messageId }) => readMessage(messageId)))
  return read.filter((message) => message !== null)
}

export function AnswerScreen(props: AnswerScreenProps) {
  const { caseFileId, counselor, onBack } = props
  const answer = useAnswer(caseFileId, counselor.counselorId)
  const arrived = useLive({ read: () => readOfCase(caseFileId), subscribe }, caseFileId)
  if (answer === undefined || arrived === undefined) return <Note>{frame.loading}</Note>
  if (answer === null)
    return (
      <Card title={answers.title}>
        <p>{cases.noSuchCase}</p>
        <Button onPress={onBack}>{cases.toList}</Button>
      </Card>
    )
  return (
    <>
      <div className={styles['bar']}>
        <Button size="sm" icon="left" onPress={onBack}>
          {answers.back}
        </Button>
        <h1>{receptionNumberText(answer.ground.receptionNumber)}</h1>
        <Note>{answers.notSent}</Note>
      </div>
      <div className={styles['columns']}>
        <Card title={answers.received} body="scroll" className={styles['received']}>
          {arrived.length === 0 && <Note>{answers.noMessage}</Note>}
          {arrived.map((view) => (
            <MessageText key={view.messageId} view={view} />
          ))}
        </Card>
        <AnswerForm {...props} {...answer} />
      </div>
    </>
  )
}
