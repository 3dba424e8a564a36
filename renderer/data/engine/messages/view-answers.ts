/** The answers of a case file, as screens are shown them. Reads only. */
import type { AnswerView } from '../../queries/message-views.ts'
import type { ShapeOf } from '../../schema/tables.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import { nameOf } from '../read/name-of.ts'

type StoredAnswer = Stored<ShapeOf<'answer'>>

const viewAnswer = (records: Records, { id, coded, personal }: StoredAnswer): AnswerView => ({
  ...{ answerId: id, way: coded.way, sentAt: coded.sentAt, answeredContacts: coded.answered },
  sentByName: nameOf(records, coded.sentBy),
  words:
    personal === null ? null : { to: personal.to, subject: personal.subject, text: personal.text },
})

/** Newest first. */
export const viewAnswers = (records: Records, caseFileId: string): readonly AnswerView[] =>
  records
    .all('answer')
    .filter(({ coded }) => coded.caseFileId === caseFileId)
    .map((answer) => viewAnswer(records, answer))
    .sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1))
