/** How this person may be reached: the rules first, then number and mail. Nothing above it on the screen shows a number. */
import {
  contactRules,
  isRestricted,
  ruleState,
  type ContactRule,
} from '../../../shared/domain/person/person.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { Num, TypedText } from '../../ui/text.tsx'
import styles from './contact-rules.module.css'

const { cases } = messages

const saidOf: { readonly [R in ContactRule]: (told: NonNullable<PersonView[R]>) => string } = {
  safeHours: (told) => cases.safeHours(told),
  introduceAs: (told) => (told === 'counselor' ? cases.asCounselor : cases.asDesk),
  voicemail: (told) => (told === 'notAllowed' ? cases.noVoicemail : cases.voicemail),
  familyMustNotKnow: (told) => (told ? cases.familyMustNotKnow : cases.familyMayKnow),
}
const wordsOf = <R extends ContactRule>(rule: R, told: PersonView[R]): string =>
  told === null ? cases.unaskedRule(cases.ruleUnasked[rule]) : saidOf[rule](told)

/** Each rule in words, what restricts first. */
export const rulesInWords = (person: PersonView) => {
  const order = ['restricts', 'free', 'unasked']
  return contactRules
    .map((rule) => ({ rule, state: ruleState(person, rule), text: wordsOf(rule, person[rule]) }))
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

export function ContactRules({ person }: { person: PersonView }) {
  if (person.isPersonalLost) return null
  const { phone, mail } = person
  return (
    <section
      className={cx(styles['bar'], isRestricted(person) && styles['amber'])}
      aria-label={cases.rules}
    >
      <span className={styles['title']}>
        <Icon name="mute" />
        {cases.rules}
      </span>
      {rulesInWords(person).map(({ rule, state, text }) => (
        <span key={rule} className={cx(styles['rule'], styles[state])}>
          {state === 'unasked' && <Icon name="ring" size="s" />}
          <TypedText>{text}</TypedText>
        </span>
      ))}
      <span className={styles['reach']}>
        {phone !== null && (
          <b>
            <Icon name="phone" size="s" />
            <Num>{phone}</Num>
          </b>
        )}
        {mail !== null && (
          <b>
            <Icon name="mail" size="s" />
            <TypedText>{mail}</TypedText>
          </b>
        )}
        {phone === null && mail === null && <span>{cases.noNumber}</span>}
      </span>
    </section>
  )
}
