import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
} from '../core/id.ts'
import { startDraft, type Draft } from '../contact/draft.ts'
import { factsOfCase, factsOfDraft } from './case-facts.ts'

const at = '2026-11-25T10:00:00.000+09:00'
const draft: Draft = startDraft({
  id: asId<ContactId>('contact-1'),
  counselorId: asId<CounselorId>('counselor-1'),
  caseFileId: asId<CaseFileId>('casefile-1'),
  personId: asId<PersonId>('person-01'),
  channel: 'phone',
  startedAt: at,
})
const blank = {
  triage: [],
  harm: [],
  wishes: [],
  ageYears: null,
  ageBracket: 'unknown',
  schoolLevel: null,
  affectedAgeYears: null,
} as const

describe('what is known of a case', () => {
  it('GC-1 a danger counts when it was answered yes, the newest answer over all calls', () => {
    const visit = (isYes: boolean) => ({ kind: 'visit', isYes, at }) as const
    expect(factsOfDraft({ ...draft, triage: [visit(true)] }).dangers).toEqual(['visit'])
    expect(factsOfDraft({ ...draft, triage: [visit(false)] }).dangers).toEqual([])
    const calls = [
      { ...blank, triage: [visit(false)] },
      { ...blank, triage: [visit(true), { kind: 'suicidal', isYes: true, at } as const] },
    ]
    expect(factsOfCase(calls, []).dangers).toEqual(['suicidal'])
  })

  it('GC-2 whoever calls or is concerned may be under age, and so is a child in danger', () => {
    expect(factsOfDraft({ ...draft, ageText: '１６歳' }).isMinor).toBe(true)
    expect(factsOfDraft({ ...draft, ageText: '45', affectedAgeText: '12' }).isMinor).toBe(true)
    expect(factsOfDraft({ ...draft, ageText: '45' }).isMinor).toBe(false)
    const triage = [{ kind: 'childInDanger', isYes: true, at } as const]
    expect(factsOfDraft({ ...draft, ageText: '45', triage }).isMinor).toBe(true)
    expect(factsOfCase([{ ...blank, triage }], []).isMinor).toBe(true)
    expect(factsOfCase([{ ...blank, affectedAgeYears: 9 }], []).isMinor).toBe(true)
    expect(factsOfCase([{ ...blank, affectedAgeYears: 30 }], []).isMinor).toBe(false)
  })

  it('GC-3 an age that cannot be read is not known; bracket and school may say it', () => {
    expect(factsOfDraft({ ...draft, ageText: 'abc' }).isMinor).toBe(false)
    expect(factsOfDraft({ ...draft, ageBracket: 'under18' }).isMinor).toBe(true)
    expect(factsOfDraft({ ...draft, schoolLevel: 'juniorHigh' }).isMinor).toBe(true)
  })

  it('GC-4 what was said in several calls counts once', () => {
    const calls = [
      { ...blank, harm: ['threat'], wishes: ['delete'] },
      { ...blank, harm: ['threat', 'insult'] },
    ]
    expect(factsOfCase(calls, ['x', null, 'x'])).toMatchObject({
      harms: ['threat', 'insult'],
      wishes: ['delete'],
      services: ['x'],
    })
  })
})
