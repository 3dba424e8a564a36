/** What a move of a referral asks for: why it was declined or withdrawn, or what came of it. */
import { useState } from 'react'
import type { ReferralState } from '../../../shared/domain/referral/referral.ts'
import { resultsOfKind, type ResultCode } from '../../../shared/domain/referral/referral-results.ts'
import { parseDate } from '../../../shared/domain/time/parse-date.ts'
import { messages } from '../../../shared/messages/language.ts'
import { moveOn } from '../../actions/referral/change-referral.ts'
import { eraNames } from '../../data/queries/presets.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { RadioList } from '../../ui/radio-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { ReferralDesk } from './referral-desk.ts'

const { referrals, refusals } = messages

export interface ReferralDialogOf {
  view: ReferralView
  desk: ReferralDesk
  onClose: () => void
  onSay: (said: string) => void
}

export const oneOf = ({ coded, referralId }: ReferralView) => ({
  caseFileId: coded.caseFileId,
  referralId,
})

export const plainMove = (to: ReferralState, reason: string | null = null) => ({
  ...{ to, reason, result: null, resultText: null },
})

export function ReasonedMove(props: ReferralDialogOf & { to: 'declined' | 'withdrawn' }) {
  const { view, to, onClose, onSay } = props
  const [reason, setReason] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const isMissing = to === 'declined' && reason.trim() === ''
  const isDecline = to === 'declined'
  const submit = () => {
    setMissing(isMissing)
    return isMissing ? null : moveOn(oneOf(view), plainMove(to, reason))
  }
  return (
    <FormDialog
      title={isDecline ? referrals.declineTitle : referrals.withdrawTitle}
      submit={isDecline ? referrals.record : referrals.moves.withdrawn}
      size="sm"
      onClose={onClose}
      onDone={() => {
        onSay(referrals.moved(referrals.states[to]))
        onClose()
      }}
      onSubmit={submit}
    >
      <TextArea
        label={isDecline ? referrals.why2 : referrals.withdrawReason}
        rows={3}
        autoFocus
        onText={setReason}
        problem={wasMissing && isMissing ? refusals['reason-needed'] : undefined}
      />
    </FormDialog>
  )
}

export function ResultMove({ view, desk, onClose, onSay }: ReferralDialogOf) {
  const [code, setCode] = useState<ResultCode | null>(null)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [wasMissing, setMissing] = useState(false)
  const parsed = typed.trim() === '' ? null : parseDate(typed, eraNames)
  const on = parsed === null ? desk.today : parsed.ok ? parsed.value : null
  const submit = () => {
    setMissing(code === null)
    if (code === null || on === null) return null
    const result = { code, on }
    return moveOn(oneOf(view), { to: 'result', reason: null, result, resultText: text })
  }
  return (
    <FormDialog
      title={referrals.resultTitle}
      submit={referrals.record}
      onClose={onClose}
      onDone={() => {
        onSay(referrals.moved(referrals.states.result))
        onClose()
      }}
      onSubmit={submit}
    >
      <RadioList
        label={referrals.result}
        options={resultsOfKind(view.coded.bodyKind).map((id) => ({
          id,
          label: referrals.results[id],
        }))}
        value={code}
        onChange={setCode}
        problem={wasMissing && code === null ? refusals['result-needed'] : undefined}
      />
      <TextField
        label={referrals.resultOn}
        layout="stacked"
        look="numbers"
        hint={referrals.consentOnHint}
        onText={setTyped}
        problem={on === null ? referrals.notADay : undefined}
      />
      <TextArea
        label={referrals.resultText}
        hint={referrals.resultTextHint}
        rows={2}
        onText={setText}
      />
    </FormDialog>
  )
}
