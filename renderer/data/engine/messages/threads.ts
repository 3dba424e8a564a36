/** Finds what a mail goes on from among all messages and answers, without comparing it with each of them. */
import {
  bareMessageId,
  continues,
  foldAddress,
  type ThreadMail,
} from '../../../../shared/domain/message/thread.ts'
import type { Answer } from '../../../../shared/domain/message/answer.ts'
import type { Arrived, GoesOnFrom } from '../../../../shared/domain/message/message.ts'
import type { InstantText } from '../../../../shared/domain/time/tokyo.ts'
import type { Records } from '../memory/records.ts'

interface Known extends ThreadMail {
  readonly kind: GoesOnFrom['kind']
  readonly id: string
}

export class Threads {
  readonly #byMessageId = new Map<string, Known[]>()
  readonly #byAddress = new Map<string, Known[]>()

  constructor(records: Records) {
    for (const { id, coded, personal } of records.all('message'))
      if (personal !== null && coded.setAside === null)
        this.add({ kind: 'message', id, ...personal, at: coded.receivedAt })
    for (const { id, coded, personal } of records.all('answer'))
      if (personal !== null) this.addAnswer(id, { ...coded, ...personal })
  }

  /** `fields`: of an answer that was written. */
  addAnswer(id: string, fields: Partial<Answer>): void {
    const { to: address = null, subject = '', messageId = null, sentAt } = fields
    if (sentAt !== undefined)
      this.add({ kind: 'answer', id, address, subject, messageId, at: sentAt })
  }

  add({ kind, id, messageId, address, subject, at }: Known): void {
    const known = { kind, id, messageId, address, subject, at }
    if (messageId !== null) put(this.#byMessageId, bareMessageId(messageId), known)
    if (address !== null) put(this.#byAddress, foldAddress(address), known)
  }

  find(arrived: Arrived, at: InstantText): GoesOnFrom | null {
    const { messageId, address, subject, inReplyTo, references } = arrived
    const ids = [...inReplyTo, ...references].map(bareMessageId)
    const earlier = new Set([
      ...ids.flatMap((id) => this.#byMessageId.get(id) ?? []),
      ...(this.#byAddress.get(foldAddress(address ?? '')) ?? []),
    ])
    const found = continues({ messageId, address, subject, inReplyTo, references, at }, earlier)
    if (found === null) return null
    const { earlier: one, ...reason } = found
    return { ...reason, kind: one.kind, id: one.id }
  }
}

const put = (map: Map<string, Known[]>, key: string, known: Known): void => {
  if (key === '') return
  const list = map.get(key)
  if (list === undefined) map.set(key, [known])
  else list.push(known)
}
