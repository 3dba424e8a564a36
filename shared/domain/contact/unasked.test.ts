import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import eraNames from '../../../resources/desk/era-names.json'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
  type PostId,
} from '../core/id.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { dangerKinds } from '../triage/triage.ts'
import { decideContact } from './decide-contact.ts'
import { startDraft, type Draft } from './draft.ts'
import { listUnasked, unaskedNames } from './unasked.ts'

const at = '2026-11-24T10:29:00.000+09:00' as const
const begun = startDraft({
  id: asId<ContactId>('contact-0001'),
  caseFileId: asId<CaseFileId>('case-00001'),
  personId: asId<PersonId>('person-0001'),
  counselorId: asId<CounselorId>('counselor-1'),
  channel: 'phone',
  startedAt: at,
})
const post = {
  id: asId<PostId>('post-0001'),
  ...{ service: null, url: 'https://x.com/example_a83/status/1', postNumber: '', posterName: '' },
  ...{ posterKana: '', posterHandle: '', accountUrl: '', postedOnText: '', seenOnText: '' },
} as const
const names = (typed: Partial<Draft> = {}): readonly string[] =>
  listUnasked({ ...begun, ...typed }).map(({ name }) => name)
const without = (...gone: readonly string[]) => names().filter((name) => !gone.includes(name))

describe('what is not asked yet', () => {
  it('UA-1 begins with danger, and keeps its order', () => {
    expect(names().slice(0, dangerKinds.length)).toEqual([...dangerKinds])
    const groups = listUnasked({ ...begun, phoneText: '1', posts: [post] }).map(
      ({ group }) => group,
    )
    expect([...new Set(groups)]).toEqual(['danger', 'caller', 'matter', 'reach', 'desk'])
  })

  it('UA-2 what is answered is gone, whatever was typed', () => {
    expect(names({ ageText: 'とても若い' })).toEqual(without('age'))
    expect(names({ ageBracket: '20s' })).toEqual(without('age'))
    expect(names({ name: '匿名' })).toEqual(without('name'))
    expect(names({ ties: [] })).toEqual(without('ties'))
    expect(names({ triage: [{ kind: 'visit', isYes: false, at }] })).toEqual(without('visit'))
    expect(names({ name: ' 　' })).toEqual(names())
  })

  it('UA-2 what was declined is gone', () => {
    expect(names({ declined: ['name', 'suicidal'] })).toEqual(without('name', 'suicidal'))
    expect(names({ declined: [...unaskedNames] })).toEqual([])
  })

  it('UA-3 asks how to reach somebody once there is a way', () => {
    const reach = ['safeHours', 'introduceAs', 'voicemail']
    expect(names().some((name) => reach.includes(name))).toBe(false)
    expect(names({ mailText: 'a@example.jp' })).toEqual(expect.arrayContaining(reach))
    expect(names({ phoneText: '090' })).toEqual(expect.arrayContaining(reach))
    expect(names({ phoneText: '090', voicemail: 'allowed' })).not.toContain('voicemail')
  })

  it('UA-4 asks of the person concerned only where somebody else calls', () => {
    expect(names({ callerKind: 'self' })).not.toContain('affected')
    expect(names({ callerKind: 'guardian' })).toContain('affected')
    expect(names({ callerKind: 'guardian', affectedAgeText: '14' })).not.toContain('affected')
    expect(names({ callerKind: 'thirdParty' })).not.toContain('ties')
  })

  it('UA-5 a post without its day asks for the day', () => {
    expect(names()).not.toContain('postedOn')
    expect(names({ posts: [post] })).toContain('postedOn')
    expect(names({ posts: [{ ...post, postedOnText: '先週' }] })).not.toContain('postedOn')
  })

  it('UA-6 nothing that is asked for is needed to save', () => {
    const noted: Draft = { ...begun, lines: [{ at, text: 'x', mark: null }] }
    expect(listUnasked(noted).length).toBeGreaterThan(10)
    const around = { endedAt: at, hours: gunmaHours, caseFile: null, person: null, affected: null }
    expect(
      decideContact(noted, { ...around, contactsBefore: 0, numbersGiven: [], eraNames, bodies: [] })
        .ok,
    ).toBe(true)
  })

  it('UA-2 declining takes exactly the named ones off', () => {
    fc.assert(
      fc.property(fc.subarray([...unaskedNames]), (declined) => {
        expect(names({ declined })).toEqual(without(...declined))
      }),
    )
  })
})
