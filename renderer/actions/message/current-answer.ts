/** The answer that is being written right now. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import { makeCurrent } from '../record/current-keeper.ts'

export const currentAnswer = makeCurrent<AnswerDraft>()
