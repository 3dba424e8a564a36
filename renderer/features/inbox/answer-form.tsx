/** The answer itself: its way, its words with phrases beside them, and what is done with it. */
import { useRef, useState } from 'react'
import {
  discardAnswer,
  saveAnswerFile,
  sendAnswer,
  type AnswerKeeper,
} from '../../actions/message/answers.ts'
import { copyAnswer } from '../../actions/message/copy-answer.ts'
import type { AnswerGround } from '../../data/queries/message-views.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { answerPhrases } from '../../data/queries/phrases.ts'
import { eraNames } from '../../data/queries/presets.ts'
import type { AnswerField, CannotSend } from '../../../shared/domain/message/answer.ts'
import { gapsIn } from '../../../shared/domain/message/answer-text.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import { parseMoment } from '../../../shared/domain/time/parse-moment.ts'
import { momentText, receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { TypedText } from '../../ui/text.tsx'
import { AnswerDoings, DiscardAnswer } from './answer-doings.tsx'
import { AnswerFields } from './answer-fields.tsx'
import type { AnswerProblems, AnswerSaid, AnswerScreenProps } from './answer-props.ts'
import styles from './inbox.module.css'
import { deskOf, knownOf } from './known-of.ts'
import { PhraseList } from './phrase-list.tsx'
import { useAnswerDraft } from './use-answer.ts'

const { answers, failures, refusals, refusedOtherwise } = messages

export interface AnswerFormProps extends AnswerScreenProps {
  ground: AnswerGround
  keeper: AnswerKeeper
}

const textOf = (outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string =>
  outcome.kind === 'failed'
    ? failures[outcome.failure.kind]
    : (refusals[outcome.refusal.code] ?? refusedOtherwise)

const isCannotSend = (refusal: Refusal): refusal is CannotSend => refusal.code === 'cannot-send'

function useSending({ keeper, now, counselor, onRecorded }: AnswerFormProps) {
  const [problems, setProblems] = useState<AnswerProblems>({})
  const [said, setSaid] = useState<AnswerSaid | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** '' is this moment. */
  const [sentAtText, setSentAtText] = useState('')
  /** The gaps that were named once; named a second time the answer is recorded as it stands. */
  const [named, setNamed] = useState<string | null>(null)
  const gaps = gapsIn(keeper.draft.text, answerPhrases.gaps).join(' ')
  const send = async () => {
    const at = sentAtText.trim() === '' ? null : parseMoment(sentAtText, now, eraNames)
    if (at !== null && !at.ok) {
      setProblems({ sentAt: answers.badMoment })
      return
    }
    if (gaps !== '' && named !== gaps) {
      setNamed(gaps)
      setSaid({ tone: 'warn', text: answers.gaps(gaps) })
      return
    }
    setBusy(true)
    setSaid(null)
    const outcome = await sendAnswer(keeper, at?.value ?? null, counselor.counselorId)
    setBusy(false)
    if (outcome.kind === 'done') onRecorded(answers.recorded(outcome.value.answeredCount))
    else if (outcome.kind === 'refused' && isCannotSend(outcome.refusal))
      setProblems(
        Object.fromEntries(
          outcome.refusal.facts.problems.map(({ field, code }) => [field, answers.problems[code]]),
        ),
      )
    else setSaid({ tone: 'warn', text: textOf(outcome) })
  }
  const clear = (field: AnswerField) => setProblems(({ [field]: _gone, ...rest }) => rest)
  return { problems, said, setSaid, isBusy, send, clear, setSentAtText }
}

export function AnswerForm(props: AnswerFormProps) {
  const { keeper, ground, counselor, settings, hours, now, isLocked, onRecorded } = props
  const draft = useAnswerDraft(keeper)
  const area = useRef<HTMLTextAreaElement>(null)
  const sending = useSending(props)
  const { problems, said, setSaid, isBusy, send, clear } = sending
  useShortcuts({ 'Ctrl+Enter': () => void send() })
  const known = knownOf({ ground, counselorName: counselor.name, settings, hours, now })
  const copy = () =>
    setSaid(
      copyAnswer(draft.text)
        ? { tone: 'ok', text: answers.copied }
        : { tone: 'warn', text: answers.notCopied },
    )
  const save = async () => {
    setSaid(null)
    const outcome = await saveAnswerFile(
      keeper,
      deskOf(settings),
      `answer-${receptionNumberText(ground.receptionNumber).toLowerCase()}.eml`,
    )
    if (outcome.kind === 'done')
      setSaid({ tone: 'ok', text: answers.saved, path: outcome.value.path })
    else if (outcome.kind !== 'failed' || outcome.failure.kind !== 'cancelled')
      setSaid({ tone: 'warn', text: textOf(outcome) })
  }
  return (
    <Card
      title={answers.title}
      note={answers.startedAt(momentText(draft.startedAt))}
      actions={
        isLocked ? undefined : (
          <DiscardAnswer
            onDiscard={() => void discardAnswer(keeper).then(() => onRecorded(answers.discarded))}
          />
        )
      }
      body="padded"
      className={styles['answer']}
      isGrowing
    >
      <div className={styles['writing']}>
        <div className={styles['letter']}>
          <AnswerFields
            {...{ keeper, draft, problems, area, isLocked }}
            onFix={clear}
            onSentAt={(text) => {
              clear('sentAt')
              sending.setSentAtText(text)
            }}
          />
          {said !== null && (
            <Banner tone={said.tone} live="polite">
              {said.text}
              {said.path !== undefined && (
                <>
                  {' '}
                  {answers.savedAt}: <TypedText>{said.path}</TypedText>
                </>
              )}
            </Banner>
          )}
          <AnswerDoings
            {...{ draft, isLocked, isBusy }}
            onCopy={copy}
            onSave={() => void save()}
            onSend={() => void send()}
          />
        </div>
        {draft.way === 'mail' && <PhraseList known={known} area={area} />}
      </div>
    </Card>
  )
}
