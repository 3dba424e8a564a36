/** That this person may be reached only in some ways: said before anybody calls to confirm. */
import { isRestricted } from '../../../shared/domain/person/person.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { PersonView } from '../../data/queries/case-views.ts'
import { Banner } from '../../ui/banner.tsx'
import { TypedText } from '../../ui/text.tsx'

const { cases, sessions } = messages

export function ContactNotice({ person }: { person: PersonView | null }) {
  if (person === null || !isRestricted(person)) return null
  const said = [
    person.safeHours === null ? null : cases.safeHours(person.safeHours),
    person.introduceAs === 'counselor' ? cases.asCounselor : null,
    person.voicemail === 'notAllowed' ? cases.noVoicemail : null,
    person.familyMustNotKnow === true ? cases.familyMustNotKnow : null,
  ].filter((text) => text !== null)
  return (
    <Banner tone="warn" icon="mute" layout="stacked" title={sessions.contactRules}>
      {said.map((text) => (
        <p key={text}>
          <TypedText>{text}</TypedText>
        </p>
      ))}
    </Banner>
  )
}
