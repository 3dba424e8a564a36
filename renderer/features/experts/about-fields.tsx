/** Who the expert is, and how to reach him. */
import {
  normalizeKana,
  normalizePhone,
  normalizeText,
} from '../../../shared/domain/text/normalize.ts'
import type { ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldProblemText } from './expert-text.ts'
import styles from './experts.module.css'
import type { FormPartProps } from './form-part.ts'

const { experts } = messages
const kindOptions = [
  { id: 'lawyer', label: experts.kinds.lawyer, icon: 'law' },
  { id: 'psychologist', label: experts.kinds.psychologist, icon: 'psy' },
] as const

export function AboutFields({ form, hand, mayChange }: FormPartProps) {
  const { typed } = form
  const change = (changes: Partial<typeof typed>) =>
    hand.type({ ...form, typed: { ...typed, ...changes } })
  const field = (name: 'name' | 'kana' | 'affiliation' | 'phone' | 'mail') => ({
    label: experts[name],
    value: typed[name],
    onText: (text: string) => change({ [name]: text }),
    problem: hand.wrong.includes(name) ? fieldProblemText(name) : undefined,
    isReadOnly: !mayChange,
  })
  return (
    <section className={styles['section']} aria-label={experts.about}>
      <div className={styles['fields']}>
        <Segment<ExpertKind>
          label={experts.kind}
          options={kindOptions}
          value={typed.kind}
          onChange={(kind) => kind !== null && change({ kind })}
          isRequired
          isDisabled={!mayChange}
        />
        <TextField {...field('affiliation')} lang="ja" onBlurNormalize={normalizeText} />
        <TextField
          {...field('name')}
          lang="ja"
          onBlurNormalize={normalizeText}
          autoFocus={form.revision === 0}
        />
        <TextField {...field('phone')} look="numbers" onBlurNormalize={normalizePhone} />
        <TextField {...field('kana')} lang="ja" onBlurNormalize={normalizeKana} />
        <TextField {...field('mail')} look="numbers" onBlurNormalize={normalizeText} />
      </div>
    </section>
  )
}
