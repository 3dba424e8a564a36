/** The answer that is being written right now: one at a time, kept while screens come and go. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import type { DraftKeeper } from '../contact/draft-keeper.ts'

let keeper: DraftKeeper<AnswerDraft> | null = null

export const currentAnswer = {
  get keeper(): DraftKeeper<AnswerDraft> | null {
    return keeper
  },
  take: (next: DraftKeeper<AnswerDraft> | null): void => {
    keeper = next
  },
}
