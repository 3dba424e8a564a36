/** Whether this desk is the right place, in words that can be read to the caller. It stops nothing. */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { checkEligibility } from '../../../shared/domain/eligibility/eligibility.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'

const { intake, words } = messages

export function EligibilityNote({ draft, takesPosters }: { draft: Draft; takesPosters: boolean }) {
  const answer = checkEligibility(draft, { takesPosters })
  if (answer.state === 'eligible') {
    const told = answer.ties.map((tie) => words.tie[tie]).join(words.listMark)
    return (
      <Banner tone="ok" layout="stacked" title={intake.eligible}>
        {intake.eligibleText(told)}
      </Banner>
    )
  }
  if (answer.state === 'notEligible') {
    const { title, text } = intake.notEligible[answer.why]
    return (
      <Banner tone="warn" layout="stacked" title={title}>
        {text}
      </Banner>
    )
  }
  const missing = answer.missing.map((name) => intake.unaskedNames[name]).join(words.listMark)
  return (
    <Banner layout="stacked" title={intake.unsure}>
      {intake.unsureText(missing)}
    </Banner>
  )
}
