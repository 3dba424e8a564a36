/** The answer of one case: what it begins with, and its keeper once that is known. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openAnswer, type AnswerKeeper } from '../../actions/message/answers.ts'
import type { AnswerGround } from '../../data/queries/message-views.ts'
import { readAnswerGround } from '../../data/queries/messages.ts'
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'

export interface AnswerInHand {
  readonly ground: AnswerGround
  readonly keeper: AnswerKeeper
}

/** `null`: no such case; `undefined`: not read yet. */
export function useAnswer(
  caseFileId: string,
  counselorId: string,
): AnswerInHand | null | undefined {
  const [answer, setAnswer] = useState<AnswerInHand | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    const open = async () => {
      const ground = await readAnswerGround(caseFileId)
      const keeper =
        ground === null
          ? null
          : await openAnswer(ground, counselorId, ground.address === null ? 'phone' : 'mail')
      if (isWanted) setAnswer(ground === null || keeper === null ? null : { ground, keeper })
    }
    void open()
    return () => {
      isWanted = false
    }
  }, [caseFileId, counselorId])
  return answer
}

export const useAnswerDraft = (keeper: AnswerKeeper): AnswerDraft =>
  useSyncExternalStore(keeper.subscribe, () => keeper.draft)
