/**
 * Who can open the vault: the header's slots beside the counselors' records.
 *
 *   CS-1  Two active counselors never share a name, for the name is part of the key.
 *   CS-2  Adding writes the slot first: a slot without a record opens nothing.
 *   CS-3  Disabling writes the record first: from then on the slot opens nothing, whether it is still there or not.
 *   CS-4  Two changes at once happen one after the other: each decides on what the other left.
 *   CS-5  A new passphrase is written down first: one that could not be written down is not in effect.
 */
import { checkAdministratorRemains } from '../../../../shared/domain/access/may.ts'
import type { Role } from '../../../../shared/domain/counselor/counselor.ts'
import type { CounselorId } from '../../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import type { Slot } from '../../../../shared/ipc/vault-header.ts'
import { done, refused, type Outcome } from '../../queries/outcome.ts'
import { randomId } from '../bytes.ts'
import { makeSlot, openSlot, slotName, type Secret } from '../crypto/slots.ts'
import { guarded, type Session, type WriteRefusal } from '../session.ts'

export interface NewCounselor {
  readonly name: string
  readonly role: Role
  readonly passphrase: string
}
export type CounselorRefusal =
  | WriteRefusal
  | Refusal<'name-taken'>
  | Refusal<'no-such-counselor'>
  | Refusal<'last-administrator'>
  | Refusal<'does-not-open'>

const secretOf = (name: string, passphrase: string): Secret => ({
  kind: 'counselor',
  name,
  passphrase,
})

const withSlot = (slots: readonly Slot[], slot: Slot): Slot[] => [
  ...slots.filter(({ slotId }) => slotId !== slot.slotId),
  slot,
]

const isNameTaken = (session: Session, name: string): boolean =>
  session.records
    .all('counselor')
    .some(
      ({ coded, personal }) =>
        coded.disabledAt === null && slotName(personal?.name ?? '') === slotName(name),
    )

/** Failures become values, and one change waits for the other (CS-4). */
const managing = <T>(
  session: Session,
  work: () => Promise<Outcome<T, CounselorRefusal>>,
): Promise<Outcome<T, CounselorRefusal>> => guarded(() => session.alone(work))

export const addCounselor = (
  session: Session,
  wanted: NewCounselor,
): Promise<Outcome<{ readonly counselorId: string }, CounselorRefusal>> =>
  managing<{ readonly counselorId: string }>(session, async () => {
    const refusal = session.mayWrite('counselor.add')
    if (refusal !== null) return refused(refusal)
    if (isNameTaken(session, wanted.name)) return refused({ code: 'name-taken', facts: {} })
    const { name, role, passphrase } = wanted
    const counselorId = randomId()
    const secret = secretOf(name, passphrase)
    const slot = await makeSlot(session.header, counselorId, secret, session.rawVaultKey)
    await session.putHeader((header) => ({ ...header, slots: withSlot(header.slots, slot) }))
    const fields = { name, role, addedAt: session.now(), disabledAt: null }
    const writings = [{ table: 'counselor' as const, id: counselorId, baseRevision: 0, fields }]
    const committed = await session.commit({ act: 'counselor.add', writings })
    return committed.kind === 'done' ? done({ counselorId }) : committed
  })

export const disableCounselor = (
  session: Session,
  counselorId: string,
): Promise<Outcome<null, CounselorRefusal>> =>
  managing<null>(session, async () => {
    const refusal = session.mayWrite('counselor.disable')
    if (refusal !== null) return refused(refusal)
    const counselor = session.records.get('counselor', counselorId)
    if (counselor === null || counselor.personal === null)
      return refused({ code: 'no-such-counselor', facts: {} })
    const everyone = session.records
      .all('counselor')
      .map(({ id, coded }) => ({ id: id as CounselorId, ...coded }))
    const remains = checkAdministratorRemains(everyone, counselorId as CounselorId)
    if (!remains.ok) return refused(remains.refusal)
    const fields = { ...counselor.coded, ...counselor.personal, disabledAt: session.now() }
    const committed = await session.commit({
      act: 'counselor.disable',
      writings: [{ table: 'counselor', id: counselorId, baseRevision: counselor.revision, fields }],
    })
    if (committed.kind !== 'done') return committed
    await session.putHeader((header) => ({
      ...header,
      slots: header.slots.filter(({ slotId }) => slotId !== counselorId),
    }))
    return done(null)
  })

/** CS-5: the entry, then the slot. */
const replaceSlot = async (
  session: Session,
  act: 'passphrase.changeOwn' | 'passphrase.reset',
  counselorId: string,
  passphrase: string,
): Promise<Outcome<null, CounselorRefusal>> => {
  const counselor = session.records.get('counselor', counselorId)
  if (counselor?.coded.disabledAt !== null || counselor.personal === null)
    return refused({ code: 'no-such-counselor', facts: {} })
  const secret = secretOf(counselor.personal.name, passphrase)
  const slot = await makeSlot(session.header, counselorId, secret, session.rawVaultKey)
  const committed = await session.commit({ act, subject: counselorId, writings: [] })
  if (committed.kind !== 'done') return committed
  await session.putHeader((header) => ({ ...header, slots: withSlot(header.slots, slot) }))
  return done(null)
}

export const changeOwnPassphrase = (
  session: Session,
  current: string,
  wanted: string,
): Promise<Outcome<null, CounselorRefusal>> =>
  managing<null>(session, async () => {
    const refusal = session.mayWrite('passphrase.changeOwn')
    if (refusal !== null) return refused(refusal)
    const own = session.records.get('counselor', session.by)
    const secret = secretOf(own?.personal?.name ?? '', current)
    if ((await openSlot(session.header, secret)) === null)
      return refused({ code: 'does-not-open', facts: {} })
    return replaceSlot(session, 'passphrase.changeOwn', session.by, wanted)
  })

/** For the one who came in by the recovery key: a new passphrase for a counselor, who then goes on. */
export const resetPassphrase = (
  session: Session,
  counselorId: string,
  wanted: string,
): Promise<Outcome<null, CounselorRefusal>> =>
  managing<null>(session, async () => {
    const refusal = session.mayWrite('passphrase.reset')
    if (refusal !== null) return refused(refusal)
    const replaced = await replaceSlot(session, 'passphrase.reset', counselorId, wanted)
    if (replaced.kind !== 'done') return replaced
    session.who = { kind: 'counselor', counselorId }
    return done(null)
  })
