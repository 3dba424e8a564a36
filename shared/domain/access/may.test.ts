import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CounselorId } from '../core/id.ts'
import { ok, refuse } from '../core/result.ts'
import { roles, type Role } from '../counselor/counselor.ts'
import { actorOf, acts, checkAdministratorRemains, may, type Act, type Actor } from './may.ts'

const since = '2026-04-01T09:00:00.000+09:00'
const one = (role: Role, disabled = false): Actor =>
  actorOf({ id: asId<CounselorId>('counselor-1'), role, disabledAt: disabled ? since : null })
const allowed = (actor: Actor): readonly Act[] => acts.filter((act) => may(actor, act).ok)

describe('access', () => {
  it('AC-1 lets counselors work on cases', () => {
    expect(allowed(one('counselor'))).toEqual([
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
      'session.print',
      'session.printSheet',
      'session.export',
      'session.exportNames',
      'referral.make',
      'referral.change',
      'referral.print',
      'referral.export',
      'referral.exportNames',
      'referralBody.change',
      'guide.change',
      'lock',
      'passphrase.changeOwn',
      'backup.make',
    ])
    expect(may(one('counselor'), 'counselor.add')).toEqual(
      refuse('not-allowed', { act: 'counselor.add', role: 'counselor' }),
    )
  })

  it('AC-2 lets administrators manage as well', () => {
    expect(allowed(one('administrator'))).toEqual(acts.filter((act) => act !== 'passphrase.reset'))
  })

  it('AC-3 lets readers read', () => {
    expect(allowed(one('reader'))).toEqual([
      'caseFile.open',
      'person.open',
      'search',
      'evidence.view',
      'lock',
      'passphrase.changeOwn',
    ])
  })

  it('AC-3 lets readers change, close, reopen and print no case, and promise nothing', () => {
    const writing = acts.filter((act) => /^(caseFile\.(?!open$)|caseNote|promise)/.test(act))
    expect(writing).toHaveLength(9)
    for (const act of writing)
      expect(may(one('reader'), act)).toEqual(refuse('not-allowed', { act, role: 'reader' }))
  })

  it('AC-8 lets a reader see evidence, and a counselor add and export it', () => {
    for (const act of ['evidence.view', 'evidence.add', 'evidence.export'] as const) {
      expect(may(one('reader'), act).ok, act).toBe(act === 'evidence.view')
      expect(may(one('counselor'), act).ok, act).toBe(true)
      expect(may(one('administrator'), act).ok, act).toBe(true)
      expect(may({ kind: 'recovery' }, act).ok, act).toBe(false)
    }
  })

  it('AC-9 lets counselors take in and answer messages, and readers not', () => {
    for (const act of acts.filter((one) => /^(message|answer)\./.test(one))) {
      expect(may(one('counselor'), act).ok, act).toBe(true)
      expect(may(one('reader'), act).ok, act).toBe(false)
    }
    expect(acts.filter((act) => /^(message|answer)\./.test(act))).toHaveLength(4)
  })

  it('AC-10 lets counselors book and change sessions, and administrators override and change experts', () => {
    const about = acts.filter((act) => /^(session\.(book|change|override)|expert\..*)$/.test(act))
    const those = (actor: Actor) => about.filter((act) => may(actor, act).ok)
    expect(those(one('administrator'))).toEqual(about)
    expect(those(one('counselor'))).toEqual(['session.book', 'session.change'])
    expect(those(one('reader'))).toEqual([])
    expect(those({ kind: 'recovery' })).toEqual([])
    expect(may(one('reader'), 'caseFile.open').ok).toBe(true)
  })

  it('AC-11 lets a counselor print and write out sessions, and a reader not', () => {
    const about = acts.filter((act) => /^session\.(print|export)/.test(act))
    expect(about).toHaveLength(4)
    for (const act of about) {
      expect(may(one('administrator'), act).ok, act).toBe(true)
      expect(may(one('counselor'), act).ok, act).toBe(true)
      expect(may(one('reader'), act).ok, act).toBe(false)
      expect(may({ kind: 'recovery' }, act).ok, act).toBe(false)
    }
  })

  it('AC-12 lets a counselor change the directory, and a reader not', () => {
    expect(may(one('administrator'), 'referralBody.change').ok).toBe(true)
    expect(may(one('counselor'), 'referralBody.change').ok).toBe(true)
    expect(may(one('reader'), 'referralBody.change')).toEqual(
      refuse('not-allowed', { act: 'referralBody.change', role: 'reader' }),
    )
    expect(may({ kind: 'recovery' }, 'referralBody.change').ok).toBe(false)
  })

  it('AC-20 lets a counselor make, change, print and write out referrals, and a reader not', () => {
    const about = acts.filter((act) => act.startsWith('referral.'))
    expect(about).toHaveLength(5)
    for (const act of about) {
      expect(may(one('administrator'), act).ok, act).toBe(true)
      expect(may(one('counselor'), act).ok, act).toBe(true)
      expect(may(one('reader'), act).ok, act).toBe(false)
      expect(may({ kind: 'recovery' }, act).ok, act).toBe(false)
    }
  })

  it('AC-14 lets a counselor change the guide, and a reader not', () => {
    expect(may(one('counselor'), 'guide.change').ok).toBe(true)
    expect(may(one('administrator'), 'guide.change').ok).toBe(true)
    expect(may(one('reader'), 'guide.change').ok).toBe(false)
    expect(may({ kind: 'recovery' }, 'guide.change').ok).toBe(false)
  })

  it('AC-4 lets the disabled do nothing', () => {
    for (const role of roles) expect(allowed(one(role, true)), role).toEqual([])
    expect(may(one('administrator', true), 'lock')).toEqual(
      refuse('counselor-disabled', { act: 'lock' }),
    )
  })

  it('AC-5 lets the recovery key set a passphrase and nothing else', () => {
    expect(allowed({ kind: 'recovery' })).toEqual(['passphrase.reset'])
    expect(may({ kind: 'recovery' }, 'search')).toEqual(
      refuse('not-allowed', { act: 'search', role: 'recovery' }),
    )
    for (const role of roles) expect(may(one(role), 'passphrase.reset').ok).toBe(false)
  })

  it('AC-6 keeps the last active administrator', () => {
    const id = (n: number): CounselorId => asId<CounselorId>(`counselor-${n}`)
    const admin = { id: id(1), role: 'administrator', disabledAt: null } as const
    const gone = { id: id(2), role: 'administrator', disabledAt: since } as const
    const plain = { id: id(3), role: 'counselor', disabledAt: null } as const
    const second = { ...admin, id: id(4) }
    expect(checkAdministratorRemains([admin, gone, plain], id(1))).toEqual(
      refuse('last-administrator'),
    )
    expect(checkAdministratorRemains([admin, gone, plain], id(3))).toEqual(ok(null))
    expect(checkAdministratorRemains([admin, second, plain], id(1))).toEqual(ok(null))
    expect(checkAdministratorRemains([admin, gone], id(2))).toEqual(ok(null))
  })

  it('AC-6 never leaves a desk without one, whatever is disabled in whatever order', () => {
    const desk = fc
      .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
      .chain((ids) =>
        fc.tuple(
          fc.constant(ids),
          fc.array(fc.constantFrom(...roles), { minLength: ids.length, maxLength: ids.length }),
          fc.array(fc.constantFrom(...ids), { maxLength: 12 }),
        ),
      )
    fc.assert(
      fc.property(desk, ([ids, given, targets]) => {
        let counselors = ids.map((n, at) => ({
          id: asId<CounselorId>(`counselor-${n}`),
          role: at === 0 ? ('administrator' as const) : (given[at] ?? 'reader'),
          disabledAt: null as typeof since | null,
        }))
        for (const target of targets) {
          const targetId = asId<CounselorId>(`counselor-${target}`)
          if (!checkAdministratorRemains(counselors, targetId).ok) continue
          counselors = counselors.map((each) =>
            each.id === targetId ? { ...each, disabledAt: since } : each,
          )
        }
        expect(
          counselors.some((each) => each.role === 'administrator' && each.disabledAt === null),
        ).toBe(true)
      }),
    )
  })

  it('AC-7 refuses what it does not know', () => {
    expect(may(one('administrator'), 'universe.delete' as Act).ok).toBe(false)
    expect(may(one('owner' as Role), 'search').ok).toBe(false)
    expect(may(one('toString' as Role), 'search').ok).toBe(false)
  })
})
