import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
  type ReferralBodyId,
  type ReferralId,
} from '../core/id.ts'
import { checkRecord, readRecord } from '../core/record.ts'
import { ok } from '../core/result.ts'
import { draftRecord, isBlank, startDraft } from './draft.ts'

const at = '2026-11-24T10:29:00.000+09:00' as const
const begun = startDraft({
  id: asId<ContactId>('contact-0001'),
  caseFileId: asId<CaseFileId>('case-00001'),
  personId: asId<PersonId>('person-0001'),
  counselorId: asId<CounselorId>('counselor-1'),
  channel: 'phone',
  startedAt: at,
})

describe('draft', () => {
  it('DR-3 is blank until something is typed, chosen or ticked', () => {
    expect(isBlank(begun)).toBe(true)
    const touched = [
      { name: 'あ' },
      { kana: 'ア' },
      { ageText: '4' },
      { phoneText: '0' },
      { adviceOther: 'x' },
      { pendingLine: ' ' },
      { lines: [{ at, text: 'x', mark: null }] },
      { advice: [{ kind: 'police' as const, at }] },
      { gender: 'undisclosed' as const },
      { municipality: 'outside' as const },
      { mailText: 'a' },
      { wishes: ['delete'] },
      { triage: [{ kind: 'visit' as const, isYes: false, at }] },
      { declined: ['name'] },
      { voicemail: 'allowed' as const },
    ]
    for (const change of touched) expect(isBlank({ ...begun, ...change })).toBe(false)
  })

  it('DR-4 takes what was declined by name', () => {
    expect(checkRecord(draftRecord, { ...begun, declined: ['name', 'suicidal'] }).ok).toBe(true)
    expect(checkRecord(draftRecord, { ...begun, declined: ['氏名'] }).ok).toBe(false)
  })

  it('DR-5 a draft of version 1 is carried on, with nothing newer asked', () => {
    const old = {
      counselorId: 'counselor-1',
      caseFileId: 'case-00001',
      personId: 'person-0001',
      channel: 'phone',
      startedAt: at,
      gender: null,
      municipality: null,
      advice: [{ kind: 'police', at }],
      name: '試験',
      kana: '',
      ageText: '',
      phoneText: '',
      adviceOther: '',
      lines: [{ at, text: '一行' }],
      pendingLine: '二',
      pendingLineAt: at,
    }
    const read = readRecord(draftRecord, {
      id: 'contact-0001',
      version: 1,
      coded: old,
      personal: {},
    })
    expect(read).toEqual(
      ok({
        ...begun,
        name: '試験',
        advice: old.advice,
        lines: [{ at, text: '一行', mark: null }],
        pendingLine: '二',
        pendingLineAt: at,
      }),
    )
  })

  it('DR-6 keeps what was told, and a draft of version 2 is carried on with nothing told', () => {
    const told = [
      { id: asId<ReferralId>('referral-001'), bodyId: asId<ReferralBodyId>('body-ihc'), at },
    ]
    expect(checkRecord(draftRecord, { ...begun, toldBodies: told }).ok).toBe(true)
    expect(isBlank({ ...begun, toldBodies: told })).toBe(false)
    const { id, toldBodies, ...old } = begun
    expect(toldBodies).toEqual([])
    const stored = { id, version: 2, coded: old, personal: {} }
    expect(readRecord(draftRecord, stored)).toEqual(ok(begun))
  })
})
