import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseFileRecord, type CaseFile } from '../caseFile/case-file.ts'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
} from '../core/id.ts'
import { checkRecord, fieldNames, keyOwnerOf, splitRecord } from '../core/record.ts'
import { expectOk, ok } from '../core/result.ts'
import { longestText } from '../core/text-field.ts'
import { counselorRecord, isActive } from '../counselor/counselor.ts'
import eraNames from '../../../resources/desk/era-names.json'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { isAnonymous, personRecord } from '../person/person.ts'
import { defaultSettings, settingsRecord, withDay, withoutDay } from '../settings/desk-settings.ts'
import { contactRecord, genders } from './contact.ts'
import { decideContact, linesToKeep, problemsOf, type Circumstances } from './decide-contact.ts'
import { draftRecord, startDraft, type Draft } from './draft.ts'

const startedAt = '2026-11-24T12:30:00.000+09:00'
const endedAt = '2026-11-24T12:55:00.000+09:00'
const begun = startDraft({
  id: asId<ContactId>('contact-0001'),
  counselorId: asId<CounselorId>('counselor-0001'),
  caseFileId: asId<CaseFileId>('case-0001'),
  personId: asId<PersonId>('person-0001'),
  channel: 'phone',
  startedAt,
})
const noted: Draft = {
  ...begun,
  lines: [{ at: startedAt, text: '掲示板に名前を書かれた', mark: null }],
}
const around: Circumstances = {
  endedAt,
  hours: gunmaHours,
  caseFile: null,
  person: null,
  affected: null,
  eraNames,
  bodies: [],
  contactsBefore: 0,
  numbersGiven: [],
}
const decide = (draft: Draft, more: Partial<Circumstances> = {}) =>
  expectOk(decideContact(draft, { ...around, ...more }))
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '４２歳', '999', '０９０−１２３４−５６７８', '\ud800', '\u202e', '<script>'),
)
const anyDraft = fc
  .record({
    name: anyText,
    kana: anyText,
    ageText: anyText,
    phoneText: anyText,
    adviceOther: anyText,
    pendingLine: anyText,
    lines: fc.array(
      anyText.map((text) => ({ at: startedAt, text, mark: null }) as const),
      { maxLength: 3 },
    ),
    gender: fc.option(fc.constantFrom(...genders)),
    municipality: fc.constantFrom('102016' as const, 'outside' as const, null),
  })
  .map((typed): Draft => ({ ...begun, ...typed }))

describe('records of the desk', () => {
  const contact = decide(noted).contact
  const refuses = (change: object): boolean =>
    !checkRecord(contactRecord, { ...contact, ...change }).ok

  it('CN-1 CN-2 a counselor has one role and stays on record', () => {
    const one = {
      id: asId<CounselorId>('counselor-0001'),
      name: '相談 花子',
      role: 'reader',
      addedAt: startedAt,
      disabledAt: endedAt,
    }
    const read = expectOk(checkRecord(counselorRecord, one))
    expect(isActive(read)).toBe(false)
    expect(isActive({ disabledAt: null })).toBe(true)
    expect(checkRecord(counselorRecord, { ...one, role: 'owner' }).ok).toBe(false)
    expect(checkRecord(counselorRecord, { ...one, disabledAt: true }).ok).toBe(false)
  })

  it('CN-3 a counselor is sealed under the desk key', () => {
    expect(keyOwnerOf(counselorRecord, 'counselor-0001', {})).toEqual({ kind: 'desk' })
    expect(fieldNames(counselorRecord, 'personal')).toEqual(['name'])
  })

  it('PS-1 a person may be anonymous', () => {
    const person = decide(noted).person
    expect(person).toMatchObject({ name: null, kana: null, phone: null })
    expect(isAnonymous(person)).toBe(true)
    expect(isAnonymous({ name: null, kana: 'ヤマダ' })).toBe(false)
    expect(checkRecord(personRecord, person).ok).toBe(true)
  })

  it('PS-2 a person is sealed under the case file it was first recorded in', () => {
    const person = decide(noted).person
    expect(keyOwnerOf(personRecord, person.id, splitRecord(personRecord, person).coded)).toEqual({
      kind: 'record',
      id: 'case-0001',
    })
    expect(fieldNames(personRecord, 'personal')).toEqual([
      'name',
      'kana',
      'phone',
      'mail',
      'safeHours',
    ])
  })

  it('CF-1 CF-2 a case file bears a number and is open or closed', () => {
    const { caseFile } = decide(noted)
    expect(checkRecord(caseFileRecord, caseFile).ok).toBe(true)
    expect(checkRecord(caseFileRecord, { ...caseFile, state: 'closed' }).ok).toBe(true)
    expect(checkRecord(caseFileRecord, { ...caseFile, state: 'gone' }).ok).toBe(false)
    expect(
      checkRecord(caseFileRecord, { ...caseFile, receptionNumber: { fiscalYear: 2026, number: 0 } })
        .ok,
    ).toBe(false)
    expect(checkRecord(caseFileRecord, { ...caseFile, receptionNumber: null }).ok).toBe(false)
  })

  it('CF-3 a case file is sealed under itself', () => {
    expect(keyOwnerOf(caseFileRecord, 'case-0001', {})).toEqual({ kind: 'record', id: 'case-0001' })
  })

  it('CT-1 a contact is the first or a later one', () => {
    expect(contact.nth).toBe(1)
    for (const nth of [0, -1, 1.5, null]) expect(refuses({ nth }), String(nth)).toBe(true)
    expect(refuses({ caseFileId: null })).toBe(true)
  })

  it('CT-2 a contact keeps the hours of its reception', () => {
    expect(contact).toMatchObject({ inDeskHours: true, inPhoneHours: false })
    expect(refuses({ inDeskHours: null })).toBe(true)
  })

  it('CT-3 age and gender have their ranges', () => {
    for (const ageYears of [0, 120, null]) expect(refuses({ ageYears })).toBe(false)
    for (const ageYears of [-1, 121, 1.5, '42', NaN])
      expect(refuses({ ageYears }), String(ageYears)).toBe(true)
    for (const gender of [...genders, null]) expect(refuses({ gender })).toBe(false)
    expect(refuses({ gender: '' })).toBe(true)
  })

  it('CT-4 MU-1 municipality is a code, outside or not asked', () => {
    for (const municipality of ['102016', 'outside', null])
      expect(refuses({ municipality })).toBe(false)
    for (const municipality of ['10201', '1020161', '前橋市', ''])
      expect(refuses({ municipality }), municipality).toBe(true)
  })

  it('CT-5 notes are lines with their moments', () => {
    expect(
      refuses({ lines: [{ at: startedAt, text: '\u0000😀𠮷\u202e<script>', mark: null }] }),
    ).toBe(false)
    expect(refuses({ lines: [{ at: '12:30', text: 'x' }] })).toBe(true)
    expect(refuses({ lines: [{ text: 'x' }] })).toBe(true)
    expect(refuses({ lines: ['x'] })).toBe(true)
  })

  it('CT-6 notes are personal, everything counted is coded', () => {
    expect(fieldNames(contactRecord, 'personal')).toEqual(['relation', 'adviceOther', 'lines'])
    expect(
      keyOwnerOf(contactRecord, contact.id, splitRecord(contactRecord, contact).coded),
    ).toEqual({ kind: 'record', id: 'case-0001' })
  })
})

describe('desk settings', () => {
  const accepts = (change: object): boolean =>
    checkRecord(settingsRecord, { ...defaultSettings, ...change }).ok

  it('DS-1 the idle lock waits 1 to 120 minutes, 10 by default', () => {
    expect(defaultSettings.idleLockMinutes).toBe(10)
    for (const idleLockMinutes of [1, 10, 120]) expect(accepts({ idleLockMinutes })).toBe(true)
    for (const idleLockMinutes of [0, 121, 1.5, null, '10'])
      expect(accepts({ idleLockMinutes }), String(idleLockMinutes)).toBe(false)
  })

  it('DS-2 lists of days are in order, without doubles, of days that exist', () => {
    expect(accepts({ extraClosures: ['2026-11-24', '2026-11-25'] })).toBe(true)
    for (const bad of [
      ['2026-11-25', '2026-11-24'],
      ['2026-11-24', '2026-11-24'],
      ['2026-02-30'],
      ['R8.4.1'],
    ]) {
      expect(accepts({ extraOpenings: bad }), bad.join()).toBe(false)
    }
    const list = withDay(withDay(['2026-11-24'], '2026-11-02'), '2026-11-24')
    expect(list).toEqual(['2026-11-02', '2026-11-24'])
    expect(withoutDay(list, '2026-11-02')).toEqual(['2026-11-24'])
  })

  it('DS-3 has one id', () => {
    expect(checkRecord(settingsRecord, defaultSettings)).toEqual(ok(defaultSettings))
    expect(defaultSettings.id).toBe('desk-settings')
  })
})

describe('drafts', () => {
  it('DR-1 hold any text of any length', () => {
    fc.assert(fc.property(anyDraft, (draft) => checkRecord(draftRecord, draft).ok))
    const long = '長'.repeat(longestText * 2)
    expect(
      checkRecord(draftRecord, { ...begun, name: long, ageText: long, pendingLine: long }).ok,
    ).toBe(true)
  })

  it('DR-2 become the records whose ids they bring', () => {
    const decided = decide(noted)
    expect([decided.contact.id, decided.caseFile.id, decided.person.id]).toEqual([
      'contact-0001',
      'case-0001',
      'person-0001',
    ])
  })
})

describe('deciding a contact', () => {
  const problems = (draft: Draft): readonly string[] =>
    problemsOf(draft).map(({ field, code }) => `${field} ${code}`)

  it('DC-1 needs a line, an advice or its wording, and nothing else', () => {
    expect(problems(begun)).toEqual(['lines nothing-noted'])
    expect(problems({ ...begun, name: '山田', pendingLine: ' 　\n' })).toEqual([
      'lines nothing-noted',
    ])
    expect(problems(noted)).toEqual([])
    expect(problems({ ...begun, pendingLine: '途中' })).toEqual([])
    expect(problems({ ...begun, advice: [{ kind: 'police', at: startedAt }] })).toEqual([])
    expect(problems({ ...begun, adviceOther: '学校' })).toEqual([])
  })

  it('DC-2 names every absurd field in the order of the form', () => {
    const long = 'あ'.repeat(longestText + 1)
    const draft = {
      ...begun,
      name: long,
      kana: long,
      ageText: '121',
      phoneText: 'abc',
      adviceOther: long,
    }
    expect(problems(draft)).toEqual([
      'name too-long',
      'kana too-long',
      'ageText age-out-of-range',
      'phoneText not-a-phone',
      'adviceOther too-long',
    ])
    expect(problems({ ...noted, ageText: '四十二' })).toEqual(['ageText not-an-age'])
    expect(problems({ ...noted, pendingLine: long })).toEqual(['lines too-long'])
    expect(problems({ ...noted, name: '\ufdfa'.repeat(longestText / 10) })).toEqual([
      'name too-long',
    ])
    expect(decideContact(draft, around)).toMatchObject({ refusal: { code: 'cannot-save' } })
  })

  it('DC-3 keeps the line still being typed', () => {
    const at = '2026-11-24T12:40:00.000+09:00'
    const draft = { ...noted, pendingLine: '証拠を', pendingLineAt: at } as const
    expect(decide(draft).contact.lines).toEqual([
      ...noted.lines,
      { at, text: '証拠を', mark: null },
    ])
    expect(linesToKeep({ ...draft, pendingLineAt: null }).at(-1)).toEqual({
      at: startedAt,
      text: '証拠を',
      mark: null,
    })
  })

  it('DC-4 keeps notes as typed and fields as normalised', () => {
    const text = ' \u0000😀𠮷\u202e<script>ｱ１ '
    const draft: Draft = {
      ...begun,
      name: '　髙橋　ﾊﾅｺ ',
      kana: 'たかはし',
      ageText: '４２歳',
      phoneText: '０９０−１２３４−５６７８',
      lines: [{ at: startedAt, text, mark: null }],
      adviceOther: ' ',
    }
    const { person, contact } = decide(draft)
    expect(person).toMatchObject({ name: '髙橋 ハナコ', kana: 'タカハシ', phone: '090-1234-5678' })
    expect(contact).toMatchObject({
      ageYears: 42,
      adviceOther: null,
      lines: [{ at: startedAt, text, mark: null }],
    })
    expect(decide({ ...draft, adviceOther: '学校へ' }).contact.adviceOther).toBe('学校へ')
  })

  it('DC-5 opens a new case file with the next number of the day of reception', () => {
    const numbersGiven = [
      { fiscalYear: 2026, number: 41 },
      { fiscalYear: 2025, number: 300 },
    ]
    expect(decide(noted, { numbersGiven }).caseFile).toEqual({
      id: 'case-0001',
      receptionNumber: { fiscalYear: 2026, number: 42 },
      callerId: 'person-0001',
      openedAt: startedAt,
      state: 'open',
      closing: null,
      urgency: null,
      affectedIds: [],
    })
    const newYear = { ...noted, startedAt: '2026-03-31T23:50:00.000+09:00' } as const
    expect(
      decide(newYear, { endedAt: '2026-04-01T00:10:00.000+09:00' }).caseFile.receptionNumber
        .fiscalYear,
    ).toBe(2025)
  })

  it('DC-5 leaves a kept case file as it is but for a missing caller', () => {
    const kept: CaseFile = {
      ...decide(noted).caseFile,
      receptionNumber: { fiscalYear: 2024, number: 7 },
      callerId: asId<PersonId>('person-9999'),
    }
    const later = decide(noted, { caseFile: kept, contactsBefore: 2 })
    expect(later.caseFile).toEqual(kept)
    expect(later.contact.nth).toBe(3)
    expect(decide(noted, { caseFile: { ...kept, callerId: null } }).caseFile.callerId).toBe(
      'person-0001',
    )
    const person = { ...decide(noted).person, caseFileId: asId<CaseFileId>('case-0000') }
    expect(decide(noted, { person }).person.caseFileId).toBe('case-0000')
  })

  it('DC-6 takes desk and telephone hours at reception', () => {
    const hoursAt = (at: Draft['startedAt']): unknown => {
      const { inDeskHours, inPhoneHours } = decide({ ...noted, startedAt: at }).contact
      return [inDeskHours, inPhoneHours]
    }
    expect(hoursAt('2026-11-24T11:59:59.999+09:00')).toEqual([true, true])
    expect(hoursAt('2026-11-24T12:00:00.000+09:00')).toEqual([true, false])
    expect(hoursAt('2026-11-24T17:00:00.000+09:00')).toEqual([false, false])
    expect(hoursAt('2026-11-23T10:00:00.000+09:00')).toEqual([false, false])
    expect(decide(noted).contact).toMatchObject({ receivedAt: startedAt, endedAt })
  })

  it('DC-7 decides the same for the same, and only whole records', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const decided = decideContact(draft, around)
        expect(decideContact(draft, around)).toEqual(decided)
        expect(decided.ok).toBe(problemsOf(draft).length === 0)
        if (!decided.ok) return
        expect(checkRecord(contactRecord, decided.value.contact)).toEqual(ok(decided.value.contact))
        expect(checkRecord(personRecord, decided.value.person).ok).toBe(true)
        expect(checkRecord(caseFileRecord, decided.value.caseFile).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('DC-8 leaves blank lines out', () => {
    const draft: Draft = {
      ...noted,
      lines: [
        { at: startedAt, text: '　', mark: null },
        ...noted.lines,
        { at: endedAt, text: '', mark: null },
      ],
    }
    expect(decide(draft).contact.lines).toEqual(noted.lines)
  })
})
