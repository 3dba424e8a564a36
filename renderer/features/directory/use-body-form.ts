/** The form in hand: typed, read, saved. A call that takes the screen away leaves it as it was. */
import { useEffect, useState } from 'react'
import { drawId } from '../../actions/record/draw-id.ts'
import { saveBody } from '../../actions/referralBody/change-body.ts'
import type { ReferralBodyId } from '../../../shared/domain/core/id.ts'
import {
  readBody,
  typedBody,
  type BodyField,
  type TypedBody,
} from '../../../shared/domain/referralBody/read-body.ts'
import type { ReferralBody } from '../../../shared/domain/referralBody/referral-body.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { clockWords, eraNames } from '../../data/queries/presets.ts'
import { problemText } from './problem-text.ts'

const { directory } = messages

export interface BodyForm {
  readonly id: ReferralBody['id']
  readonly revision: number
  /** As kept; blank for a new one. */
  readonly before: TypedBody
  readonly typed: TypedBody
  readonly isNew: boolean
}

export const blankBody: TypedBody = {
  ...{ name: '', kind: null, phone: '', web: '', place: '', canDo: '', howTo: '', note: '' },
  ...{ needs: [], persons: [], source: '', exceptions: '', checkedOn: '', retiredOn: '' },
  ...{ day1: '', day2: '', day3: '', day4: '', day5: '', day6: '', day7: '' },
  ...{ isClosedOnHolidays: false, isClosedAtYearEnd: false, isClosureAssumed: false },
  isVerified: false,
}

const formOf = ({ body, revision }: BodyView): BodyForm => {
  const before = typedBody(body, clockWords)
  return { ...{ id: body.id, revision, before }, typed: before, isNew: false }
}
const newForm = (): BodyForm => ({
  ...{ id: drawId<ReferralBodyId>(), revision: 0, before: blankBody },
  ...{ typed: blankBody, isNew: true },
})

const isChanged = ({ before, typed }: BodyForm): boolean =>
  JSON.stringify(before) !== JSON.stringify(typed)

let kept: BodyForm | null = null

export interface BodyFormHand {
  readonly form: BodyForm | null
  readonly isDirty: boolean
  readonly wrong: readonly BodyField[]
  readonly failures: number
  readonly said: string | null
  readonly open: (view: BodyView) => void
  readonly openNew: () => void
  readonly type: (changes: Partial<TypedBody>) => void
  readonly close: () => void
  /** The window as it is kept now; `null` when it was not. */
  readonly save: () => Promise<BodyView | null>
}

export function useBodyForm(onDirty: (isDirty: boolean) => void): BodyFormHand {
  const [form, setForm] = useState<BodyForm | null>(kept)
  const [wrong, setWrong] = useState<readonly BodyField[]>([])
  const [failures, setFailures] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isDirty = form !== null && isChanged(form)
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  const hold = (next: BodyForm | null) => {
    setForm(next)
    setSaid(null)
    kept = next !== null && isChanged(next) ? next : null
  }
  const begin = (next: BodyForm | null) => {
    hold(next)
    setWrong([])
  }
  const fail = (fields: readonly BodyField[], text: string) => {
    setWrong(fields)
    setSaid(text)
    setFailures((count) => count + 1)
    return null
  }
  const save = async (): Promise<BodyView | null> => {
    if (form === null || isBusy) return null
    const read = readBody(form.typed, form.id, { clockWords, eraNames })
    if (!read.ok) return fail(read.refusal.facts.fields, directory.notSaved)
    setBusy(true)
    const outcome = await saveBody(read.value, form.revision)
    setBusy(false)
    if (outcome.kind !== 'done') return fail([], problemText(outcome) ?? '')
    begin(null)
    onDirty(false)
    return outcome.value
  }
  return {
    ...{ form, isDirty, wrong, failures, said, save },
    open: (view) => begin(formOf(view)),
    openNew: () => begin(newForm()),
    type: (changes) => {
      if (form === null) return
      hold({ ...form, typed: { ...form.typed, ...changes } })
      setWrong(wrong.filter((field) => !(field in changes)))
    },
    close: () => begin(null),
  }
}
