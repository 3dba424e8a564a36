/**
 * Thread: whether a mail goes on from an earlier one, and how sure that is.
 *
 *   TH-1  Certain: it names the earlier mail's message id. The one it answers comes before those it refers
 *         to, and of these the last named before the others.
 *   TH-2  Probable: it comes from the same address under the same subject; possible: from the same address.
 *   TH-3  Message ids are compared without brackets and space, addresses without case, width and space.
 *   TH-4  A subject is compared without marks of answering, forwarding and numbering before it, without
 *         case, width and space; an empty one is like no other.
 *   TH-5  The surest wins; of equally sure ones the newest. Only an id reaches a mail that is not earlier.
 *   TH-6  A mail never goes on from itself: one with its own message id is left out.
 *
 * Must not know: how mails are read, case files.
 */
import type { InstantText } from '../time/tokyo.ts'

export interface ThreadMail {
  readonly messageId: string | null
  /** Of the person outside: who wrote to the desk, or was written to. */
  readonly address: string | null
  readonly subject: string
  readonly at: InstantText
}
export interface ArrivedMail extends ThreadMail {
  readonly inReplyTo: readonly string[]
  /** In the header's order: the oldest first. */
  readonly references: readonly string[]
}

export type ThreadReason =
  | { readonly certainty: 'certain'; readonly why: 'in-reply-to' | 'references' }
  | { readonly certainty: 'probable'; readonly why: 'address-and-subject' }
  | { readonly certainty: 'possible'; readonly why: 'address' }
export type Continuation<M extends ThreadMail> = ThreadReason & { readonly earlier: M }

/** The ids in a header's value, bare, in their order. */
export function readMessageIds(value: string): readonly string[] {
  const bracketed = [...value.matchAll(/<([^<>]+)>/g)].map((found) => found[1] ?? '')
  const ids = bracketed.length > 0 ? bracketed : value.split(/[\s,]+/)
  return [...new Set(ids.map(bareMessageId))].filter((id) => id !== '')
}

export const bareMessageId = (id: string): string => id.replace(/[<>\s]/g, '')

export const foldAddress = (address: string): string =>
  address.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Re, Fw, Fwd and their Japanese words (henshin, tensou), with a count perhaps; numbers in brackets. */
const marksBefore =
  /^(?:(?:re|fwd?|aw|wg|\u8fd4\u4fe1|\u8ee2\u9001)(?:\[\d{1,5}\]|\^\d{1,5}|\(\d{1,5}\))?:\s*|\[[^[\]]{0,40}\d\]\s*)+/

/** The shape in which subjects are compared. */
export const foldSubject = (subject: string): string =>
  subject.normalize('NFKC').toLowerCase().trim().replace(marksBefore, '').replace(/\s/g, '')

/** What `mail` goes on from; `null` when nothing links it to any of `earlier`. */
export function continues<M extends ThreadMail>(
  mail: ArrivedMail,
  earlier: Iterable<M>,
): Continuation<M> | null {
  const rankOf = makeRanking(mail)
  let best: { readonly rank: number; readonly one: M } | null = null
  for (const one of earlier) {
    const rank = rankOf(one)
    if (rank === 0 || (best && rank < best.rank)) continue
    if (!best || rank > best.rank || one.at > best.one.at) best = { rank, one }
  }
  return best && { ...reasonOf(best.rank), earlier: best.one }
}

const byAddress = 1
const bySubject = 2
/** References rank above it by their place, and the mail answered above them all. */
const byReference = 3

function makeRanking(mail: ArrivedMail): (one: ThreadMail) => number {
  const own = mail.messageId === null ? '' : bareMessageId(mail.messageId)
  const ranks = new Map<string, number>()
  mail.references.forEach((id, at) => ranks.set(bareMessageId(id), byReference + at))
  for (const id of mail.inReplyTo) ranks.set(bareMessageId(id), Infinity)
  const address = foldAddress(mail.address ?? '')
  const subject = foldSubject(mail.subject)
  return (one) => {
    const id = one.messageId === null ? '' : bareMessageId(one.messageId)
    if (id !== '' && id === own) return 0
    const byId = id === '' ? undefined : ranks.get(id)
    if (byId !== undefined) return byId
    const isSame = address !== '' && foldAddress(one.address ?? '') === address
    if (!isSame || one.at > mail.at) return 0
    return subject !== '' && foldSubject(one.subject) === subject ? bySubject : byAddress
  }
}

function reasonOf(rank: number): ThreadReason {
  if (rank === Infinity) return { certainty: 'certain', why: 'in-reply-to' }
  if (rank >= byReference) return { certainty: 'certain', why: 'references' }
  return rank === bySubject
    ? { certainty: 'probable', why: 'address-and-subject' }
    : { certainty: 'possible', why: 'address' }
}
