/**
 * The history of one case: what the journal says of it, entry by entry.
 *
 *   HY-1  Every entry that changed a record of the case, or was about the case, one of its contacts or one of its
 *         persons, is told once, the newest first.
 *   HY-2  A change says of each field from what to what; a new record says what it began with.
 *   HY-3  What was destroyed is said to be destroyed; the coded half stays.
 *
 * The journal is read from its beginning each time it is asked for, and every entry is opened: some tenths of a
 * millisecond each. Nothing of it is kept in memory.
 */
import type { HistoryEntry, RecordHistory } from '../../queries/case-views.ts'
import { openEntry, type Change, type Entry } from '../codec/entry.ts'
import type { Patch } from '../memory/held.ts'
import type { Session } from '../session.ts'
import { ask } from '../vault-port.ts'
import { nameOf } from './name-of.ts'

const batchBytes = 4 * 1024 * 1024

async function* entriesOf({ invoke, ring, head }: Session) {
  let { hash } = await ask(invoke, 'journal.hashAt', { sequence: 0 })
  if (hash === null) throw new Error('the journal has no beginning')
  let sequence = 0
  while (sequence < head) {
    const request = { fromSequence: sequence + 1, maxBytes: batchBytes }
    const { entries } = await ask(invoke, 'journal.read', request)
    // In a damaged vault the rows may know more than the journal can still show.
    if (entries.length === 0) return
    for (const sealed of entries) {
      yield { sequence: sealed.sequence, entry: await openEntry(ring, hash, sealed.sealed) }
      ;({ hash, sequence } = sealed)
    }
  }
}

const fieldsOf = (patch: Patch): RecordHistory['fields'] =>
  Object.entries(patch).map(([field, { from, to }]) => ({ field, from: from ?? null, to }))

const tell = ({ table, id, revision, coded, personal }: Change): RecordHistory => ({
  table,
  id,
  isNew: revision === 1,
  fields: [...fieldsOf(coded), ...fieldsOf(personal ?? {})],
  isPersonalLost: personal === null,
})

/** Persons first recorded in another case of the same caller belong to this history too. */
const isOfCase = (change: Change, caseFileId: string, personIds: ReadonlySet<string>): boolean =>
  change.table === 'person' ? personIds.has(change.id) : change.keyId === caseFileId

export const readHistory = async (
  session: Session,
  caseFileId: string,
): Promise<readonly HistoryEntry[]> => {
  const { records } = session
  const coded = records.get('caseFile', caseFileId)?.coded
  const { callerId = null, affectedIds = [] } = coded ?? {}
  const personIds = new Set<string>(callerId === null ? affectedIds : [callerId, ...affectedIds])
  const subjects = new Set([caseFileId, ...personIds])
  const told: HistoryEntry[] = []
  const take = (sequence: number, { at, by, act, subject, changes }: Entry): void => {
    const own = changes.filter((change) => isOfCase(change, caseFileId, personIds))
    for (const { table, id } of own)
      if (table === 'contact' || table === 'expertSession' || table === 'referral') subjects.add(id)
    if (own.length === 0 && !(subject !== null && subjects.has(subject))) return
    told.push({ sequence, at, byName: nameOf(records, by), act, records: own.map(tell) })
  }
  for await (const { sequence, entry } of entriesOf(session)) take(sequence, entry)
  return told.reverse()
}
