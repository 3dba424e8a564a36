/** A case's expert sessions: those ahead and those that were, and how much of the year's number is used. */
import { readBookingGround, listSessionsOf } from '../../data/queries/sessions.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { aroundOf } from '../../data/queries/booking-around.ts'
import type { ExpertSessionView } from '../../data/queries/session-views.ts'
import { isOpenState } from '../../../shared/domain/booking/expert-session.ts'
import { quotaMeter, type QuotaMeter } from '../../../shared/domain/booking/quota.ts'
import { asId, type PersonId } from '../../../shared/domain/core/id.ts'
import { expertKinds } from '../../../shared/domain/expert/expert.ts'
import { fiscalYearAt } from '../../../shared/domain/time/fiscal-year.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import { useLive } from '../../ui/use-live.ts'
import styles from './panel.module.css'
import { QuotaLine } from './quota-line.tsx'
import { expertText, kindIcon, placeText, stateLook } from './schedule-text.ts'
import { personsOf } from './use-booking.ts'

const { sessions, words } = messages

/** What is ahead stands first, the nearest on top; then what was, the newest on top. */
const inTurn = (all: readonly ExpertSessionView[]): readonly ExpertSessionView[] => {
  const open = all.filter(({ coded }) => isOpenState(coded.state))
  const over = all.filter(({ coded }) => !isOpenState(coded.state)).reverse()
  return [...open, ...over]
}

/** Of whoever the sessions are for, of each kind that counts or has a limit. */
const readQuotas = async (caseFileId: string, now: InstantText): Promise<readonly QuotaMeter[]> => {
  const view = await readCase(caseFileId)
  const personId = personsOf(view)[0]?.id ?? null
  const ground = await readBookingGround({ caseFileId, personId, sessionId: null, period: null })
  if (ground === null || personId === null) return []
  const { sessions: known, settings } = aroundOf(ground, now)
  const fiscalYear = fiscalYearAt(now)
  return expertKinds
    .map((kind) =>
      quotaMeter({ personId: asId<PersonId>(personId), kind, fiscalYear }, known, settings),
    )
    .filter(({ counted, limit }) => counted > 0 || limit !== null)
}

export interface SessionsCardProps {
  caseFileId: string
  /** The minute it is. */
  now: InstantText
  /** Why nothing can be booked. */
  lockedReason: string | undefined
  onBook: () => void
  onOpen: (sessionId: string) => void
}

export function SessionsCard({ caseFileId, now, lockedReason, onBook, onOpen }: SessionsCardProps) {
  const all = useLive({ read: () => listSessionsOf(caseFileId), subscribe }, caseFileId)
  const quotas = useLive({ read: () => readQuotas(caseFileId, now), subscribe }, caseFileId) ?? []
  return (
    <Card
      title={sessions.cardTitle}
      tags={<Note>{sessions.count(all?.length ?? 0)}</Note>}
      actions={
        <Button size="sm" icon="plus" onPress={onBook} disabledReason={lockedReason}>
          {sessions.newBooking}
        </Button>
      }
      body="flush"
    >
      {all?.length === 0 && <p className={styles['empty']}>{sessions.noneOfCase}</p>}
      {quotas.length > 0 && (
        <div className={styles['quotas']}>
          {quotas.map((quota) => (
            <div key={quota.kind} className={styles['row']}>
              <span className={styles['label']}>{sessions.kinds[quota.kind]}</span>
              <QuotaLine quota={quota} isAdding={false} />
            </div>
          ))}
        </div>
      )}
      <List label={sessions.cardTitle}>
        {inTurn(all ?? []).map((view) => (
          <Row key={view.sessionId} {...{ view, now }} onPress={() => onOpen(view.sessionId)} />
        ))}
      </List>
    </Card>
  )
}

interface RowProps {
  view: ExpertSessionView
  now: InstantText
  onPress: () => void
}

function Row({ view, now, onPress }: RowProps) {
  const { coded, words: said } = view
  const look = stateLook(view, now)
  const answered = said?.answer ?? said?.nextStep ?? null
  return (
    <ListRow onPress={onPress}>
      <Icon name={kindIcon[coded.kind]} size="s" />
      <span className={styles['item']}>
        <span>
          {placeText(coded)} {sessions.kinds[coded.kind]} {expertText(view)}
          {coded.series !== null && ` ${words.nth(coded.series.nth)}`}
        </span>
        {answered !== null && (
          <Note>
            <TypedText>{answered}</TypedText>
          </Note>
        )}
      </span>
      <Tag tone={look.tone} icon={look.icon}>
        {look.text}
      </Tag>
    </ListRow>
  )
}
