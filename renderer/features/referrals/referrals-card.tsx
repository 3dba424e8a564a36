/** A case's referrals: to whom somebody was introduced, and how it stands. */
import { compareOnBoard } from '../../../shared/domain/referral/referral-follow-up.ts'
import { messages } from '../../../shared/messages/language.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { listReferralsOf } from '../../data/queries/referrals.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import { ReferralDialog } from './referral-dialog.tsx'
import { whyNot, type ReferralDesk } from './referral-desk.ts'
import { bodyNameOf, followUpLook, madeOnText, stateLook } from './referral-text.ts'
import styles from './referrals.module.css'

const { refusals, referrals } = messages

export interface ReferralsCardProps {
  caseFileId: string
  desk: ReferralDesk
  isAsked: boolean
  onAsk: (isAsked: boolean) => void
  onOpen: (referralId: string) => void
  onSay: (said: string) => void
}

export function ReferralsCard(props: ReferralsCardProps) {
  const { caseFileId, desk, isAsked, onAsk, onOpen, onSay } = props
  const caseView = useLive({ read: () => readCase(caseFileId), subscribe }, caseFileId)
  const all = useLive({ read: () => listReferralsOf(caseFileId), subscribe }, caseFileId)
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies')
  const nameOf = bodyNameOf(bodies)
  // Until it is known the key is taken: nobody waits for a card to press it.
  const isCaseClosed = caseView?.summary.state === 'closed'
  const reason = isCaseClosed ? refusals['case-closed'] : whyNot(desk, 'referral.make')
  useShortcuts({ I: () => onAsk(true) }, { isActive: reason === undefined })
  const inTurn = [...(all ?? [])].sort((one, other) =>
    compareOnBoard(one.coded, other.coded, desk.today),
  )
  return (
    <Card
      title={referrals.title}
      tags={<Note>{referrals.count(inTurn.length)}</Note>}
      actions={
        <Button
          size="sm"
          icon="plus"
          keys={referrals.shortcut}
          onPress={() => onAsk(true)}
          disabledReason={reason}
        >
          {referrals.newReferral}
        </Button>
      }
      body="flush"
    >
      {all?.length === 0 && <p className={styles['empty']}>{referrals.noneOfCase}</p>}
      <List label={referrals.title}>
        {inTurn.map((view) => {
          const look = stateLook(view)
          const due = followUpLook(view, desk.hours, desk.today)
          return (
            <ListRow key={view.referralId} onPress={() => onOpen(view.referralId)}>
              <span className={styles['item']}>
                <span>{nameOf(view.coded.bodyId)}</span>
                <Note>
                  {madeOnText(view)} {referrals.methods[view.coded.method]}
                </Note>
              </span>
              <span className={styles['item']} data-end="">
                <Tag tone={look.tone} icon={look.icon}>
                  {look.text}
                </Tag>
                {due !== null && (
                  <Tag tone={due.tone} icon={due.icon}>
                    {due.text}
                  </Tag>
                )}
              </span>
            </ListRow>
          )
        })}
      </List>
      {isAsked && (
        <ReferralDialog
          {...{ caseFileId, desk }}
          onClose={() => onAsk(false)}
          onMade={(said) => {
            onAsk(false)
            onSay(said)
          }}
        />
      )}
    </Card>
  )
}
