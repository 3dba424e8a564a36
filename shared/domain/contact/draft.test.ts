import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
} from '../core/id.ts'
import { isBlank, startDraft } from './draft.ts'

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
      { lines: [{ at, text: 'x' }] },
      { advice: [{ kind: 'police' as const, at }] },
      { gender: 'undisclosed' as const },
      { municipality: 'outside' as const },
    ]
    for (const change of touched) expect(isBlank({ ...begun, ...change })).toBe(false)
  })
})
