/** The fields of an answer; they own their text, the draft hears of it. */
import type { RefObject } from 'react'
import type { AnswerKeeper } from '../../actions/message/answers.ts'
import {
  answerWays,
  type AnswerDraft,
  type AnswerField,
  type AnswerWay,
} from '../../../shared/domain/message/answer.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { AnswerProblems } from './answer-props.ts'
import styles from './inbox.module.css'

const { answers } = messages
const wayOptions = answerWays.map((id) => ({ id, label: answers.ways[id] }))
const textLabels: Readonly<Record<AnswerWay, string>> = {
  mail: answers.text,
  phone: answers.textPhone,
  none: answers.textNone,
}
const momentLabels: Readonly<Record<AnswerWay, string>> = {
  mail: answers.sentAt,
  phone: answers.toldAt,
  none: answers.noneAt,
}

export interface AnswerFieldsProps {
  keeper: AnswerKeeper
  draft: AnswerDraft
  problems: AnswerProblems
  area: RefObject<HTMLTextAreaElement | null>
  isLocked: boolean
  onFix: (field: AnswerField) => void
  onSentAt: (text: string) => void
}

export function AnswerFields(props: AnswerFieldsProps) {
  const { keeper, draft, problems, area, isLocked, onFix, onSentAt } = props
  return (
    <>
      <div className={styles['wayLine']}>
        <Segment<AnswerWay>
          label={answers.way}
          layout="side"
          options={wayOptions}
          value={draft.way}
          onChange={(way) => keeper.update({ way: way ?? 'mail' })}
          isRequired
        />
        <TextField
          key={draft.way}
          label={momentLabels[draft.way]}
          layout="side"
          labelWidth="5.4em"
          look="numbers"
          width="9em"
          placeholder={answers.nowHint}
          hint={answers.sentAtHint}
          problem={problems.sentAt}
          onText={onSentAt}
        />
      </div>
      {draft.way === 'mail' && (
        <>
          <TextField
            label={answers.to}
            inputMode="email"
            defaultValue={draft.to}
            problem={problems.to}
            onBlurNormalize={normalizeText}
            onText={(to) => {
              onFix('to')
              keeper.update({ to })
            }}
          />
          <TextField
            label={answers.subject}
            lang="ja"
            defaultValue={draft.subject}
            onText={(subject) => keeper.update({ subject })}
          />
        </>
      )}
      <div className={styles['words']}>
        <TextArea
          label={textLabels[draft.way]}
          lang="ja"
          ref={area}
          rows={12}
          maxRows={200}
          autoFocus
          isReadOnly={isLocked}
          defaultValue={draft.text}
          problem={problems.text}
          onText={(text) => {
            onFix('text')
            keeper.update({ text })
          }}
        />
      </div>
    </>
  )
}
