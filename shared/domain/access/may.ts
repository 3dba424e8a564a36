/**
 * Access: who may do what. Every action asks `may(actor, act)`; nobody decides elsewhere.
 *
 *   AC-1  A counselor works on cases: takes contacts, edits drafts, opens persons, opens, changes, closes and reopens
 *         case files, writes notes and promises on them, prints them, searches, makes backups, locks and changes
 *         the own passphrase.
 *   AC-2  An administrator may also manage counselors, settings, restores and the recovery key.
 *   AC-3  A reader may open case files and persons and see their evidence, search, lock and change the own passphrase, nothing else.
 *   AC-4  A disabled counselor may do nothing, whatever the role.
 *   AC-5  Whoever came in by the recovery key may set a new passphrase, and nothing else; nobody else may.
 *   AC-6  One active administrator always remains: the last can be neither disabled nor given another role.
 *   AC-8  Evidence is seen by whoever may open a case; a counselor or administrator adds and exports it.
 *   AC-9  A counselor takes in messages, sets them aside and answers them; a reader does not see them.
 *   AC-10 A counselor books expert sessions and changes them; an administrator also changes experts and overrides
 *         their roster. A reader sees the sessions of a case and changes none.
 *   AC-11 A counselor prints sheets of sessions and writes sessions out as files; that names went out is an act of its
 *         own. A reader does neither.
 *   AC-12 The directory of windows to turn to is everyday work: a counselor changes, adds and retires; a reader reads it.
 *   AC-20 A counselor makes referrals, changes them, prints their letters and writes them out as a file; that names went
 *         out is an act of its own. A reader sees the referrals of a case and does none of it.
 *   AC-14 A counselor changes entries of the guide; a reader reads it and changes none.
 *   AC-7  An act or role not named here is refused.
 *
 * A restore into an empty folder asks nobody: there is nobody yet.
 * Must not know: screens, storage, keys.
 */
import type { Counselor, Role } from '../counselor/counselor.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'

export const acts = [
  'contact.save',
  'draft.edit',
  'caseFile.open',
  'caseFile.change',
  'caseFile.close',
  'caseFile.reopen',
  'caseFile.print',
  'caseFile.printReception',
  'caseFile.printRecord',
  'person.open',
  'caseNote.write',
  'promise.make',
  'promise.end',
  'search',
  'evidence.view',
  'evidence.add',
  'evidence.export',
  'message.takeIn',
  'message.setAside',
  'answer.edit',
  'answer.send',
  'session.book',
  'session.change',
  'session.override',
  'session.print',
  'session.printSheet',
  'session.export',
  'session.exportNames',
  'referral.make',
  'referral.change',
  'referral.print',
  'referral.export',
  'referral.exportNames',
  'expert.change',
  'referralBody.change',
  'guide.change',
  'lock',
  'passphrase.changeOwn',
  'passphrase.reset',
  'backup.make',
  'backup.restore',
  'counselor.add',
  'counselor.disable',
  'counselor.changeRole',
  'settings.change',
  'recovery.renew',
] as const
export type Act = (typeof acts)[number]

export type Actor =
  | ({ readonly kind: 'counselor' } & Pick<Counselor, 'id' | 'role' | 'disabledAt'>)
  | { readonly kind: 'recovery' }

export type MayRefusal =
  | Refusal<'not-allowed', { readonly act: Act; readonly role: Role | 'recovery' }>
  | Refusal<'counselor-disabled', { readonly act: Act }>

const readerActs: readonly Act[] = [
  'caseFile.open',
  'person.open',
  'search',
  'evidence.view',
  'lock',
  'passphrase.changeOwn',
]
const counselorActs: readonly Act[] = [
  ...readerActs,
  'contact.save',
  'draft.edit',
  'caseFile.change',
  'caseFile.close',
  'caseFile.reopen',
  'caseFile.print',
  'caseFile.printReception',
  'caseFile.printRecord',
  'caseNote.write',
  'promise.make',
  'promise.end',
  'evidence.add',
  'evidence.export',
  'message.takeIn',
  'message.setAside',
  'answer.edit',
  'answer.send',
  'session.book',
  'session.change',
  'session.print',
  'session.printSheet',
  'session.export',
  'session.exportNames',
  'referralBody.change',
  'referral.make',
  'referral.change',
  'referral.print',
  'referral.export',
  'referral.exportNames',
  'guide.change',
  'backup.make',
]
const administratorActs: readonly Act[] = [
  ...counselorActs,
  'session.override',
  'expert.change',
  'backup.restore',
  'counselor.add',
  'counselor.disable',
  'counselor.changeRole',
  'settings.change',
  'recovery.renew',
]

const actsOf: ReadonlyMap<Role | 'recovery', readonly Act[]> = new Map([
  ['reader', readerActs],
  ['counselor', counselorActs],
  ['administrator', administratorActs],
  ['recovery', ['passphrase.reset']],
])

export function may(actor: Actor, act: Act): Result<Act, MayRefusal> {
  if (actor.kind === 'counselor' && actor.disabledAt !== null)
    return refuse('counselor-disabled', { act })
  const role: Role | 'recovery' = actor.kind === 'recovery' ? 'recovery' : actor.role
  return actsOf.get(role)?.includes(act) ? ok(act) : refuse('not-allowed', { act, role })
}

/** A counselor's record as the one who acts. */
export const actorOf = ({
  id,
  role,
  disabledAt,
}: Pick<Counselor, 'id' | 'role' | 'disabledAt'>): Actor => ({
  kind: 'counselor',
  id,
  role,
  disabledAt,
})

/** Whether `target` may be disabled or given another role. `counselors`: all on record. */
export function checkAdministratorRemains(
  counselors: readonly Pick<Counselor, 'id' | 'role' | 'disabledAt'>[],
  target: Counselor['id'],
): Result<null, Refusal<'last-administrator'>> {
  const remains = (one: Pick<Counselor, 'id' | 'role' | 'disabledAt'>): boolean =>
    one.role === 'administrator' && one.disabledAt === null
  const isOne = counselors.some((one) => one.id === target && remains(one))
  const others = counselors.some((one) => one.id !== target && remains(one))
  return isOne && !others ? refuse('last-administrator') : ok(null)
}
