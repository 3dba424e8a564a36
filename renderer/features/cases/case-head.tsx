/** The head of a case: which one it is, how it stands, and what can be done to it as a whole. */
import { messages } from '../../../shared/messages/language.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { Button } from '../../ui/button.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { whyNotOn, type CaseDesk } from './case-desk.ts'
import { callerLine, dayText, joined, nameText } from './case-text.ts'
import { StateTag, UrgencyTag } from './state-tags.tsx'
import styles from './case.module.css'

const { cases } = messages

export type CaseDialog = 'note' | 'promise' | 'close' | 'reopen' | 'urgency' | 'history'

interface CaseHeadProps {
  view: CaseView
  desk: CaseDesk
  onDialog: (dialog: CaseDialog) => void
  onPrint: () => void
}

export function CaseHead({ view, desk, onDialog, onPrint }: CaseHeadProps) {
  const { summary, closing } = view
  const { receptionNumber, kana, openedAt, state, isPersonalLost } = summary
  const whyNot = whyNotOn(desk, summary)
  const shut =
    closing === null
      ? ''
      : cases.closedOn(dayText(closing.at), codeText('closing', closing.reason, desk.edits))
  return (
    <section className={styles['head']}>
      <h1>
        <Num>{receptionNumberText(receptionNumber)}</Num>
        <span className={styles['who']}>
          <TypedText>{nameText(summary)}</TypedText>
        </span>
        {kana !== null && (
          <small>
            <TypedText>{kana}</TypedText>
          </small>
        )}
      </h1>
      <Note className={styles['line']}>
        {joined([callerLine(view), cases.opened(dayText(openedAt)), shut])}
        {isPersonalLost ? cases.destroyed : ''}
      </Note>
      <span className={styles['tags']}>
        <StateTag state={state} />
        <UrgencyTag summary={summary} />
      </span>
      <Button
        size="sm"
        onPress={() => onDialog('urgency')}
        disabledReason={whyNot('caseFile.change')}
        ariaLabel={cases.urgencyTitle}
      >
        {cases.change}
      </Button>
      <Button size="sm" icon="print" onPress={onPrint}>
        {cases.prints}
      </Button>
      {state === 'open' ? (
        <Button
          size="sm"
          onPress={() => onDialog('close')}
          disabledReason={whyNot('caseFile.close') ?? openPromisesReason(view)}
        >
          {cases.close}
        </Button>
      ) : (
        <Button
          size="sm"
          onPress={() => onDialog('reopen')}
          disabledReason={whyNot('caseFile.reopen')}
        >
          {cases.reopen}
        </Button>
      )}
    </section>
  )
}

export const openPromisesReason = ({ promises }: CaseView): string | undefined => {
  const count = promises.filter(({ state }) => state === 'open').length
  return count === 0 ? undefined : cases.promisesOpen(count)
}
