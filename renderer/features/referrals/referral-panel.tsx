/** One referral: how it stands, what can be done next, what was done before, and on what consent. */
import { useState } from 'react'
import { isEnded, type ReferralState } from '../../../shared/domain/referral/referral.ts'
import { nextStates } from '../../../shared/domain/referral/referral-life.ts'
import {
  longMomentText,
  receptionNumberText,
  shortDateText,
} from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { moveOn } from '../../actions/referral/change-referral.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { ConsentDialog, FollowUpDialog, NoteDialog, PassOnDialog } from './change-dialogs.tsx'
import { Problems } from './form-dialog.tsx'
import { oneOf, plainMove, ReasonedMove, ResultMove } from './move-dialogs.tsx'
import { problemLines, whyNot, type ReferralDesk } from './referral-desk.ts'
import { followUpLook, personText, stateLook } from './referral-text.ts'
import styles from './referrals.module.css'

const { frame, referrals } = messages

export interface ReferralPanelProps {
  view: ReferralView
  bodyName: string
  desk: ReferralDesk
  onClose: () => void
  onSay: (said: string) => void
  onOpenCase: (caseFileId: string) => void
  onSheet: (view: ReferralView) => void
}

type Asked = 'declined' | 'withdrawn' | 'result' | 'consent' | 'passOn' | 'followUp' | 'note' | null

export function ReferralPanel(props: ReferralPanelProps) {
  const { view, bodyName, desk, onClose, onSay, onOpenCase } = props
  const [asked, setAsked] = useState<Asked>(null)
  const look = stateLook(view)
  const due = followUpLook(view, desk.hours, desk.today)
  useShortcuts({ Escape: onClose })
  return (
    <Card
      title={bodyName}
      actions={
        <Button size="sm" variant="quiet" keys="Esc" onPress={onClose}>
          {frame.close}
        </Button>
      }
      body="scroll"
      isGrowing
    >
      <div className={styles['panelBody']}>
        <div className={styles['tags']}>
          <Button size="sm" icon="case" onPress={() => onOpenCase(view.coded.caseFileId)}>
            {receptionNumberText(view.caseOf.receptionNumber)}
          </Button>
          <b>
            <TypedText>{personText(view)}</TypedText>
          </b>
        </div>
        <div className={styles['tags']}>
          <Tag tone={look.tone} icon={look.icon}>
            {look.text}
          </Tag>
          {due !== null && (
            <Tag tone={due.tone} icon={due.icon}>
              {due.text}
            </Tag>
          )}
        </div>
        <Moves {...props} onAsk={setAsked} />
        <Facts view={view} />
        <History view={view} />
      </div>
      <Dialogs {...{ view, desk, asked, onSay }} onClose={() => setAsked(null)} />
    </Card>
  )
}

const asks: readonly ReferralState[] = ['declined', 'withdrawn', 'result']
const isAsked = (state: ReferralState): state is 'declined' | 'withdrawn' | 'result' =>
  asks.includes(state)

function Moves(props: ReferralPanelProps & { onAsk: (asked: Asked) => void }) {
  const { view, desk, onSay, onAsk, onSheet } = props
  const [problems, setProblems] = useState<readonly string[]>([])
  const isLost = view.words === null
  const locked = isLost ? messages.refusals['key-missing'] : whyNot(desk, 'referral.change')
  const move = async (to: ReferralState) => {
    const outcome = await moveOn(oneOf(view), plainMove(to))
    setProblems(problemLines(outcome))
    if (outcome.kind === 'done') onSay(referrals.moved(referrals.states[to]))
  }
  const states = nextStates(view.coded)
  const noConsent = view.coded.consent === null ? referrals.noConsentYet : undefined
  if (isEnded(view.coded))
    return (
      <div className={styles['moves']}>
        <Note>{referrals.ended}</Note>
        <SheetButton {...{ view, onSheet }} />
      </div>
    )
  return (
    <section className={styles['moves']} aria-label={referrals.next}>
      <h3>{referrals.next}</h3>
      <Problems lines={problems} />
      <div className={styles['buttons']}>
        {states.map((to, at) => (
          <Button
            key={to}
            size="sm"
            variant={to === 'withdrawn' ? 'quiet' : at === 0 ? 'primary' : 'plain'}
            disabledReason={locked}
            onPress={() => (isAsked(to) ? onAsk(to) : void move(to))}
          >
            {referrals.moves[to]}
          </Button>
        ))}
      </div>
      <div className={styles['buttons']}>
        <Button size="sm" icon="check" disabledReason={locked} onPress={() => onAsk('consent')}>
          {referrals.addConsent}
        </Button>
        <Button
          size="sm"
          icon="folder-out"
          disabledReason={locked ?? noConsent}
          onPress={() => onAsk('passOn')}
        >
          {referrals.passOn}
        </Button>
        <Button size="sm" icon="clock" disabledReason={locked} onPress={() => onAsk('followUp')}>
          {referrals.setFollowUp}
        </Button>
        <Button size="sm" icon="pen" disabledReason={locked} onPress={() => onAsk('note')}>
          {referrals.note}
        </Button>
        <SheetButton {...{ view, onSheet }} />
      </div>
    </section>
  )
}

function SheetButton({ view, onSheet }: Pick<ReferralPanelProps, 'view' | 'onSheet'>) {
  return (
    <Button size="sm" icon="print" onPress={() => onSheet(view)}>
      {referrals.sheetsOpen}
    </Button>
  )
}

function Facts({ view: { coded, words } }: Pick<ReferralPanelProps, 'view'>) {
  const { consent, result } = coded
  const facts: readonly (readonly [string, string | null])[] = [
    [referrals.method, referrals.methods[coded.method]],
    [referrals.why, words?.why ?? null],
    [referrals.personThere, words?.personThere ?? null],
    [
      referrals.consent,
      consent === null
        ? referrals.consentNone
        : referrals.consentSaid(shortDateText(consent.on), referrals.ways[consent.how]),
    ],
    [referrals.consentFor, words?.consentFor ?? null],
    [
      referrals.consentCovers,
      consent === null || consent.covers.length === 0
        ? null
        : consent.covers.map((part) => referrals.parts[part]).join(messages.words.listMark),
    ],
    [referrals.passedOn, words?.passedOn ?? null],
    [
      referrals.result,
      result === null ? null : `${referrals.results[result.code]} ${shortDateText(result.on)}`,
    ],
    [referrals.resultText, words?.resultText ?? null],
    [referrals.notes, words?.notes ?? null],
  ]
  return (
    <>
      {words === null && <Note>{referrals.destroyed}</Note>}
      <dl className={styles['facts']}>
        {facts.map(([term, value]) =>
          value === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <TypedText>{value}</TypedText>
              </dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}

function History({ view: { coded, words } }: Pick<ReferralPanelProps, 'view'>) {
  return (
    <section className={styles['moves']}>
      <h3>{referrals.line}</h3>
      <ol role="list" className={styles['history']} aria-label={referrals.line}>
        {coded.history.map(({ act, at }, index) => {
          const reason = words?.reasons.find(({ line }) => line === index)?.text
          return (
            <li key={index}>
              <Num>{longMomentText(at)}</Num> {referrals.acts[act]}
              {reason !== undefined && (
                <Note>
                  <TypedText>{referrals.reasonOf(reason)}</TypedText>
                </Note>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface DialogsProps extends Pick<ReferralPanelProps, 'view' | 'desk' | 'onSay'> {
  asked: Asked
  onClose: () => void
}

function Dialogs({ asked, ...given }: DialogsProps) {
  switch (asked) {
    case null:
      return null
    case 'declined':
    case 'withdrawn':
      return <ReasonedMove {...given} to={asked} />
    case 'result':
      return <ResultMove {...given} />
    case 'consent':
      return <ConsentDialog {...given} />
    case 'passOn':
      return <PassOnDialog {...given} />
    case 'followUp':
      return <FollowUpDialog {...given} />
    case 'note':
      return <NoteDialog {...given} />
  }
}
