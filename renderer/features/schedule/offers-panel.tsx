/** A seat fell free: who waits for one like it, in the order in which to ask. Nothing when nobody does. */
import { useEffect, useState } from 'react'
import { offersOf } from '../../actions/session/waitlist.ts'
import { subscribe } from '../../data/queries/live.ts'
import { listWaitlist } from '../../data/queries/sessions.ts'
import type { WaitlistView } from '../../data/queries/session-views.ts'
import type { Seat } from '../../../shared/domain/booking/seats.ts'
import type { WaitlistOffer } from '../../../shared/domain/booking/waitlist.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, Num, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './panel.module.css'
import { placeText } from './schedule-text.ts'

const { frame, sessions, words } = messages

export interface OffersPanelProps {
  seat: Seat
  onClose: () => void
  onBookFor: (waiting: WaitlistView, seat: Seat) => void
}

export function OffersPanel({ seat, onClose, onBookFor }: OffersPanelProps) {
  const waiting = useLive({ read: listWaitlist, subscribe }, 'waitlist')
  const [offers, setOffers] = useState<readonly WaitlistOffer[]>([])
  useEffect(() => {
    let isOver = false
    void offersOf(seat).then((found) => {
      if (!isOver) setOffers(found)
    })
    return () => {
      isOver = true
    }
  }, [seat, waiting])
  const rows = offers.flatMap((offer) => {
    const view = waiting?.find(({ record }) => record.id === offer.entry.id)
    return view === undefined ? [] : [{ offer, view }]
  })
  if (rows.length === 0) return null
  return (
    <Card
      title={sessions.seatFree}
      actions={
        <Button size="sm" variant="quiet" onPress={onClose}>
          {frame.close}
        </Button>
      }
      body="flush"
      className={styles['queue']}
    >
      <p className={styles['lead']}>{sessions.seatFreeLead(placeText(seat))}</p>
      <List label={sessions.seatFree}>
        {rows.map(({ offer, view }) => (
          <ListRow key={offer.entry.id}>
            <span className={styles['item']}>
              <span>
                <Num>
                  {view.caseOf === null ? '' : receptionNumberText(view.caseOf.receptionNumber)}
                </Num>{' '}
                <TypedText>{view.caseOf?.personName ?? words.unknownName}</TypedText>
              </span>
              <Note>{sessions.waitsDays(offer.waitedDays)}</Note>
            </span>
            {offer.meetsWishes && (
              <Tag tone="ok" icon="okc">
                {sessions.meetsWishes}
              </Tag>
            )}
            <Button size="sm" onPress={() => onBookFor(view, seat)}>
              {sessions.offerIt}
            </Button>
          </ListRow>
        ))}
      </List>
    </Card>
  )
}
