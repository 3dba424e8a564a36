/** The rules of contact, and who called and is concerned, on the sheet of a handover. */
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { cx } from '../../ui/cx.ts'
import { Num, TypedText } from '../../ui/text.tsx'
import { callerLine, personName } from './case-text.ts'
import { rulesInWords } from './contact-rules.tsx'
import styles from './handover.module.css'

const { cases, handover } = messages

export function HandoverPersons({ view }: { view: CaseView }) {
  const { caller, affected } = view
  return (
    <>
      {caller !== null && <HandoverRules caller={caller} />}
      <section className={styles['part']}>
        <h2>{handover.persons}</h2>
        <p>
          {handover.caller}{' '}
          <TypedText>{caller === null ? cases.unknown : personName(caller)}</TypedText>{' '}
          <TypedText>{caller?.kana ?? ''}</TypedText> {callerLine(view)}
        </p>
        {affected.map((person) => (
          <p key={person.personId}>
            {handover.affected} <TypedText>{personName(person)}</TypedText>{' '}
            <TypedText>{person.kana ?? ''}</TypedText>
          </p>
        ))}
      </section>
    </>
  )
}

interface RulesProps {
  caller: PersonView
  /** Each value in two rows at most. */
  isShort?: boolean
}

export function HandoverRules({ caller, isShort = false }: RulesProps) {
  if (caller.isPersonalLost) return null
  return (
    <section className={cx(styles['rules'], isShort && styles['clamped'])}>
      <h2>{cases.rules}</h2>
      <ul>
        {rulesInWords(caller).map(({ rule, state, text }) => (
          <li key={rule} className={styles[state]}>
            <TypedText>{text}</TypedText>
          </li>
        ))}
      </ul>
      <p>
        {handover.reach} <Num>{caller.phone ?? cases.unknown}</Num>{' '}
        <TypedText>{caller.mail ?? ''}</TypedText>
      </p>
    </section>
  )
}
