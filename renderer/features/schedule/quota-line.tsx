/** How many sessions of a kind the person has had or booked this fiscal year, drawn and in words. */
import type { QuotaMeter } from '../../../shared/domain/booking/quota.ts'
import { messages } from '../../../shared/messages/language.ts'
import { cx } from '../../ui/cx.ts'
import { Note } from '../../ui/text.tsx'
import styles from './panel.module.css'

const { sessions } = messages

/** `isAdding`: one more would be booked now. */
export function QuotaLine({ quota, isAdding }: { quota: QuotaMeter; isAdding: boolean }) {
  const { counted, limit, left } = quota
  if (limit === null) return <Note>{sessions.quotaFree(counted, quota.open)}</Note>
  const boxes = Array.from({ length: limit }, (_, at) =>
    at < counted ? 'used' : isAdding && at === counted ? 'adding' : 'left',
  )
  return (
    <span className={styles['quota']}>
      <span className={styles['boxes']} aria-hidden="true">
        {boxes.map((box, at) => (
          <i key={at} className={cx(styles[box])} />
        ))}
      </span>
      <b>{sessions.quota(counted, limit)}</b>
      <Note>{sessions.quotaLeft(isAdding ? Math.max(0, (left ?? 0) - 1) : (left ?? 0))}</Note>
    </span>
  )
}
