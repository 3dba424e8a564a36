/** Setting messages aside, one or all of a file that was taken in by mistake; and taking one back. */
import { asId, type CounselorId } from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import {
  putAside,
  takeBack,
  type Message,
  type SetAsideReason,
} from '../../../shared/domain/message/message.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import type { MessageRecords } from '../../data/queries/message-views.ts'
import { readMessageRecords } from '../../data/queries/messages.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { commit, type Writing } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { tryAfresh } from '../record/try-afresh.ts'

const noSuch = refused({ code: 'no-such-message', facts: {} } as const)
/** A file can hold thousands of rows: no entry of the journal grows with it. */
const mostAtOnce = 50

const writingOf = (record: Message, { message }: MessageRecords): Writing => ({
  ...{ table: 'message', id: record.id, baseRevision: message.revision },
  fields: { ...record },
})

const write = (record: Message, found: MessageRecords) =>
  commit({
    act: 'message.setAside',
    subject: record.id,
    ifHead: found.head,
    writings: [writingOf(record, found)],
  })

export const setMessageAside = (
  messageId: string,
  counselorId: string,
  reason: SetAsideReason,
): Promise<Outcome<unknown, Refusal>> =>
  tryAfresh<unknown, Refusal>(async () => {
    const found = await readMessageRecords(messageId)
    if (found === null) return noSuch
    const by = asId<CounselorId>(counselorId)
    const aside = { reason, at: toInstantText(nowMs()), by }
    const put = putAside(found.message.record, found.state, aside)
    return put.ok ? write(put.value, found) : refused(put.refusal)
  })

/** Those that are still waiting; the others are in somebody's hands already. */
export const setAllAside = async (
  messageIds: readonly string[],
  counselorId: string,
  reason: SetAsideReason,
): Promise<Outcome<{ readonly count: number }, Refusal>> => {
  const aside = { reason, at: toInstantText(nowMs()), by: asId<CounselorId>(counselorId) }
  let count = 0
  for (let from = 0; from < messageIds.length; from += mostAtOnce) {
    const batch = messageIds.slice(from, from + mostAtOnce)
    const outcome = await tryAfresh<number, Refusal>(async () => {
      const found = (await Promise.all(batch.map(readMessageRecords))).filter((one) => one !== null)
      const writings = found.flatMap((one) => {
        const put = putAside(one.message.record, one.state, aside)
        return put.ok ? [writingOf(put.value, one)] : []
      })
      if (writings.length === 0) return done(0)
      const committed = await commit({ act: 'message.setAside', writings })
      return committed.kind === 'done' ? done(writings.length) : committed
    })
    if (outcome.kind !== 'done') return outcome
    count += outcome.value
  }
  return done({ count })
}

export const takeMessageBack = (messageId: string): Promise<Outcome<unknown, Refusal>> =>
  tryAfresh<unknown, Refusal>(async () => {
    const found = await readMessageRecords(messageId)
    return found === null ? noSuch : write(takeBack(found.message.record), found)
  })
