/** Earlier contacts that may be of the same person: why they match, how urgent, how to reach; one key goes on with them. */
import { useEffect, useState } from 'react'
import { continueCase, leaveCase } from '../../actions/contact/continue-case.ts'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { findEarlier, readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { EarlierAnswer, EarlierCase } from '../../data/queries/views.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText, shortDateText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words } = messages

const settleMs = 250

/** What is typed, once the hand rests a moment. */
function useRested<T>(value: T, key: string): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), settleMs)
    return () => clearTimeout(timer)
    // The key stands for the value: objects are made anew with each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return rested
}

const typedIn = ({ name, kana, phoneText, mailText, posts, caseFileId }: Draft) => ({
  name,
  kana,
  phone: phoneText,
  mail: mailText,
  urls: posts.flatMap(({ url, accountUrl }) => [url, accountUrl].filter((one) => one !== '')),
  exceptCaseFileId: caseFileId,
})

export function EarlierBanner({ keeper }: { keeper: DraftKeeper }) {
  const draft = useDraft(keeper)
  const typed = typedIn(draft)
  const key = JSON.stringify(typed)
  const rested = useRested(typed, key)
  const answer = useLive({ read: () => findEarlier(rested), subscribe }, JSON.stringify(rested))
  const continued = useLive({ read: () => readCase(draft.caseFileId), subscribe }, draft.caseFileId)
  const [notThese, setNotThese] = useState<readonly string[]>([])
  const isContinuing = continued !== undefined && continued !== null
  if (isContinuing)
    return (
      <Banner
        tone="info"
        icon="undo"
        title={intake.continuing(
          receptionNumberText(continued.summary.receptionNumber),
          continued.contacts.length + 1,
        )}
        actions={
          <Button variant="quiet" size="sm" onPress={() => leaveCase(keeper)}>
            {intake.earlierBack}
          </Button>
        }
      >
        {' '}
        {intake.continuedText}
      </Banner>
    )
  const shown = answer?.found.filter(({ caseFileId }) => !notThese.includes(caseFileId)) ?? []
  const [first] = shown
  if (answer === undefined || first === undefined) return null
  return (
    <Found
      answer={answer}
      earlier={first}
      onSame={() => continueCase(keeper, first)}
      onOther={() => setNotThese([...notThese, first.caseFileId])}
    />
  )
}

interface FoundProps {
  answer: EarlierAnswer
  earlier: EarlierCase
  onSame: () => void
  onOther: () => void
}

function Found({ answer, earlier, onSame, onOther }: FoundProps) {
  useShortcuts({ 'Alt+P': onSame })
  const { receptionNumber, lastContactAt, name, contactCount, state, person } = earlier
  const more = answer.totalCount - 1
  return (
    <Banner
      tone="info"
      icon="undo"
      live="polite"
      title={intake.earlierTitle}
      actions={
        <>
          <Button size="sm" keys="Alt+P" onPress={onSame}>
            {state === 'open' ? intake.earlierSame : intake.samePerson}
          </Button>
          <Button variant="quiet" size="sm" onPress={onOther}>
            {intake.earlierOther}
          </Button>
        </>
      }
    >
      <span className={styles['earlier']}>
        <b>{earlier.reasons.map((reason) => intake.earlierReasons[reason]).join(words.listMark)}</b>
        <Num>{receptionNumberText(receptionNumber)}</Num>
        <TypedText>{name === null ? words.anonymous : words.san(name)}</TypedText>
        <span>{shortDateText(dateOf(lastContactAt as InstantText))}</span>
        <span>{words.times(contactCount)}</span>
        <span>{words.caseState[state]}</span>
        {person !== null && <Reach person={person} />}
        {more > 0 && <span>{intake.earlierMore(more)}</span>}
      </span>
    </Banner>
  )
}

function Reach({ person }: { person: NonNullable<EarlierCase['person']> }) {
  const rules = [
    person.safeHours,
    person.introduceAs === 'counselor' ? words.introduceAs.counselor : null,
    person.voicemail === 'notAllowed' ? `${intake.voicemail} ${words.voicemail.notAllowed}` : null,
    person.familyMustNotKnow === true ? `${intake.family} ${intake.familyNot}` : null,
  ].filter((rule) => rule !== null)
  return rules.length === 0 ? null : (
    <Tag tone="due" icon="mute">
      {rules.join(words.listMark)}
    </Tag>
  )
}
