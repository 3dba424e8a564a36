/** Phrases: pressed, one goes to the cursor of the answer, filled in with what is known. */
import type { RefObject } from 'react'
import {
  fillPhrase,
  insertPhrase,
  type Known,
  type Phrase,
} from '../../../shared/domain/message/answer-text.ts'
import { answerPhrases } from '../../data/queries/phrases.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/text.tsx'
import { writeLikeTyping } from '../../ui/use-typed-text.ts'
import styles from './inbox.module.css'

const { answers } = messages

export interface PhraseListProps {
  known: Known
  area: RefObject<HTMLTextAreaElement | null>
}

export function PhraseList({ known, area }: PhraseListProps) {
  const put = ({ text }: Phrase) => {
    const element = area.current
    if (element === null) return
    const filled = fillPhrase(text, known, answerPhrases.gaps)
    const selection = { from: element.selectionStart, to: element.selectionEnd }
    const inserted = insertPhrase(element.value, selection, filled)
    writeLikeTyping(element, inserted.text)
    element.focus()
    element.setSelectionRange(inserted.at, inserted.at)
  }
  return (
    <section className={styles['phrases']} aria-label={answers.phrases}>
      <h3>{answers.phrases}</h3>
      <Note>{answers.phrasesLead}</Note>
      {answerPhrases.phrases.map((phrase) => (
        <Button key={phrase.id} size="sm" icon="plus" onPress={() => put(phrase)}>
          {phrase.title}
        </Button>
      ))}
    </section>
  )
}
