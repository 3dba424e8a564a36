/** Whether the other side is known from another case: asked anew whenever the words change, a breath after typing. */
import { useEffect, useState } from 'react'
import { subscribe } from '../../data/queries/live.ts'
import { checkConflict, conflictWordsOf } from '../../data/queries/sessions.ts'
import type { TypedWord } from '../../../shared/domain/booking/conflict-check.ts'
import { useLive } from '../../ui/use-live.ts'

export interface Conflict {
  readonly isHit: boolean
  /** What was typed and matched. */
  readonly matched: readonly string[]
  readonly wordCount: number
}

const breathMs = 250
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A line may be any of them: it is compared as each. */
const typedAs = (line: string): readonly TypedWord[] =>
  /^https?:/i.test(line)
    ? [{ kind: 'accountUrl', word: line }]
    : [
        { kind: 'name', word: line },
        { kind: 'handle', word: line },
      ]

/** `null` while it is not known yet, or no lawyer is asked for. */
export function useConflict(caseFileId: string | null, words: string): Conflict | null {
  const known = useLive(
    {
      read: async () => (caseFileId === null ? [] : conflictWordsOf(caseFileId)),
      subscribe,
    },
    caseFileId ?? '',
  )
  const [answer, setAnswer] = useState<{ readonly key: string; readonly found: Conflict } | null>(
    null,
  )
  const key = JSON.stringify([caseFileId, words, known])
  useEffect(() => {
    if (caseFileId === null || known === undefined) return
    let isOver = false
    const typed = [...known, ...linesOf(words).flatMap(typedAs)]
    const wordCount = known.length + linesOf(words).length
    const timer = setTimeout(() => {
      void checkConflict(caseFileId, typed).then((said) => {
        if (isOver || said === null) return
        const matched = [...new Set(said.matched.map(({ word }) => word))]
        setAnswer({ key, found: { isHit: said.isHit, matched, wordCount } })
      })
    }, breathMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [key, caseFileId, words, known])
  return answer?.key === key ? answer.found : null
}
