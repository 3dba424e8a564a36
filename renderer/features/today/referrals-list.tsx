/** Referrals of which the desk wanted to know by now what became of them. Nothing when there are none. */
import { listBodies } from '../../data/queries/bodies.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { ReferralView } from '../../data/queries/referral-views.ts'
import { listOverdueReferrals } from '../../data/queries/referrals.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { overdueDays } from '../../../shared/domain/referral/referral-follow-up.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './today.module.css'

const { referrals, words } = messages

export interface ReferralsListProps {
  now: InstantText
  hours: DeskHours
  onOpenReferral: (referralId: string) => void
  onReferrals: () => void
}

export function ReferralsList({ now, hours, onOpenReferral, onReferrals }: ReferralsListProps) {
  const today = dateOf(now)
  const late = useLive({ read: () => listOverdueReferrals(today), subscribe }, today)
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies')
  if (late === undefined || late.length === 0) return null
  const nameOf = (bodyId: string): string =>
    bodies?.find(({ body }) => body.id === bodyId)?.body.name ?? ''
  return (
    <Card
      title={referrals.today}
      tags={<Tag tone="late">{referrals.count(late.length)}</Tag>}
      note={referrals.todayNote}
      actions={
        <Button size="sm" icon="folder-out" onPress={onReferrals}>
          {referrals.openBoard}
        </Button>
      }
      body="flush"
      className={styles['referrals']}
    >
      <div className={styles['scroller']}>
        <List label={referrals.today}>
          {late.map((view) => (
            <Row
              key={view.referralId}
              view={view}
              bodyName={nameOf(view.coded.bodyId)}
              openDays={overdueDays(hours, view.coded, today) ?? 0}
              onPress={() => onOpenReferral(view.referralId)}
            />
          ))}
        </List>
      </div>
    </Card>
  )
}

interface RowProps {
  view: ReferralView
  bodyName: string
  openDays: number
  onPress: () => void
}

function Row({ view: { coded, caseOf }, bodyName, openDays, onPress }: RowProps) {
  return (
    <ListRow onPress={onPress}>
      <span className={styles['owedDue']}>
        <Tag tone="late" isWide>
          {referrals.lateTag(openDays)}
        </Tag>
      </span>
      <Num className={styles['number']}>{receptionNumberText(caseOf.receptionNumber)}</Num>
      <span className={styles['name']}>
        {bodyName} <TypedText>{caseOf.personName ?? words.unknownName}</TypedText>
      </span>
      <Note>{referrals.states[coded.state]}</Note>
    </ListRow>
  )
}
