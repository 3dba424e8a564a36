/** The state of a passphrase being chosen: twice the same, and whatever the rule passed in asks. Knows no rule itself. */
import { useState } from 'react'
import type { NewPassphraseProps } from './new-passphrase.tsx'

export interface PassphraseRule {
  /** What is wrong, in words; `undefined` when nothing is. */
  check: (value: string) => string | undefined
  strengthOf: (value: string) => NewPassphraseProps['level']
  propose: () => string
  notSame: string
  proposedText: (words: string) => string
}

export interface PassphraseChoice {
  value: string
  isReady: boolean
  /** Shows from now on what is missing. */
  showProblems: () => void
  fields: Omit<NewPassphraseProps, 'texts' | 'size'>
}

export function usePassphraseChoice(rule: PassphraseRule): PassphraseChoice {
  const [value, setValue] = useState('')
  const [again, setAgain] = useState('')
  const [proposed, setProposed] = useState<string | null>(null)
  const [isShown, setShown] = useState(false)
  const problem = rule.check(value)
  const isSame = value === again
  return {
    value,
    isReady: problem === undefined && isSame,
    showProblems: () => setShown(true),
    fields: {
      value,
      again,
      onChange: setValue,
      onAgain: setAgain,
      onPropose: () => {
        const words = rule.propose()
        setProposed(words)
        setValue(words)
        setAgain('')
      },
      level: rule.strengthOf(value),
      hint: proposed !== null && proposed === value ? rule.proposedText(proposed) : undefined,
      problem: isShown ? problem : undefined,
      againProblem: isShown && problem === undefined && !isSame ? rule.notSame : undefined,
    },
  }
}
