import { describe, expect, it } from 'vitest'
import eraNames from '../../../resources/desk/era-names.json'
import {
  caseFileRecord,
  closeCase,
  reopenCase,
  type CaseFile,
  type Closing,
} from '../caseFile/case-file.ts'
import { caseNoteRecord } from '../caseFile/case-note.ts'
import {
  asId,
  type CaseFileId,
  type CaseNoteId,
  type ContactId,
  type CounselorId,
  type PersonId,
  type PostId,
  type PromiseId,
} from '../core/id.ts'
import { checkRecord, readRecord } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { notAskedHowToReach, personRecord, type Person } from '../person/person.ts'
import { postRecord } from '../post/post.ts'
import { promiseRecord } from '../promise/promise.ts'
import { contactRecord } from './contact.ts'
import { presetBodyId } from '../referralBody/preset-bodies.ts'
import { decideContact, problemsOf, type Circumstances } from './decide-contact.ts'
import { startDraft, type Draft, type DraftPost } from './draft.ts'
import { strayCallOf, strayCallRecord, strayKinds } from './stray-call.ts'

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
  lines: [{ at: startedAt, text: '掲示板に名前を書かれた', mark: 'poster' }],
}
const around: Circumstances = {
  bodies: [{ id: presetBodyId('police-110'), kind: 'police' }],
  endedAt,
  hours: gunmaHours,
  caseFile: null,
  person: null,
  affected: null,
  contactsBefore: 0,
  numbersGiven: [],
  eraNames,
}
const decide = (typed: Partial<Draft>, more: Partial<Circumstances> = {}) =>
  expectOk(decideContact({ ...noted, ...typed }, { ...around, ...more }))
const known: Person = {
  id: begun.personId,
  caseFileId: asId<CaseFileId>('case-earlier'),
  name: '中里 美咲',
  kana: 'ナカザト ミサキ',
  phone: '090-0000-4127',
  mail: 'misaki@example.jp',
  safeHours: '平日の昼',
  introduceAs: 'counselor',
  voicemail: 'notAllowed',
  familyMustNotKnow: true,
}
const emptyPost: DraftPost = {
  id: asId<PostId>('post-0001'),
  service: null,
  url: '',
  postNumber: '',
  posterName: '',
  posterKana: '',
  posterHandle: '',
  accountUrl: '',
  postedOnText: '',
  seenOnText: '',
}

describe('deciding a contact', () => {
  it('DC-2 an address that is none and an absurd age of another are named in order', () => {
    const problems = problemsOf({ ...noted, mailText: 'misaki', affectedAgeText: '200' })
    expect(problems).toEqual([
      { field: 'mailText', code: 'not-a-mail' },
      { field: 'affectedAgeText', code: 'age-out-of-range' },
    ])
  })

  it('DC-9 PS-3 an empty field takes nothing away from what was known', () => {
    expect(decide({}, { person: known }).person).toEqual(known)
    const moved = decide({ phoneText: '090-0000-9999', voicemail: 'allowed' }, { person: known })
    expect(moved.person).toEqual({ ...known, phone: '090-0000-9999', voicemail: 'allowed' })
    const fresh = decide({ mailText: 'ｍ＠example.jp', safeHours: ' 夜 ' }).person
    expect(fresh).toMatchObject({ mail: 'm@example.jp', safeHours: '夜', voicemail: null })
  })

  it('PS-3 how to reach a person of version 1 was not asked', () => {
    const { id, caseFileId, name, kana, phone } = known
    const old = { id, version: 1, coded: { caseFileId }, personal: { name, kana, phone } }
    expect(expectOk(readRecord(personRecord, old))).toEqual({ ...known, ...notAskedHowToReach })
    expect(checkRecord(personRecord, { ...known, voicemail: 'perhaps' }).ok).toBe(false)
  })

  it('DC-10 the person concerned is kept where somebody else calls', () => {
    const affectedPersonId = asId<PersonId>('person-0002')
    const child = { affectedPersonId, affectedName: '中里 葵', affectedAgeText: '14' } as const
    const { affected, caseFile, contact } = decide({ ...child, callerKind: 'guardian' })
    expect(affected).toMatchObject({ id: affectedPersonId, name: '中里 葵', phone: null })
    expect(checkRecord(personRecord, affected).ok).toBe(true)
    expect(caseFile.affectedIds).toEqual([affectedPersonId])
    expect(contact.affectedAgeYears).toBe(14)
    const again = decide({ ...child, callerKind: 'guardian' }, { caseFile, affected })
    expect(again.caseFile.affectedIds).toEqual([affectedPersonId])
    for (const callerKind of ['self', 'poster', null] as const)
      expect(decide({ ...child, callerKind }).affected).toBeNull()
    expect(decide({ affectedPersonId, callerKind: 'guardian' }).affected).toBeNull()
  })

  it('DC-11 PO-1 posts become posts of the case, empty rows do not', () => {
    const post: DraftPost = {
      ...emptyPost,
      service: 'x',
      url: ' https://x.com/example_a83/status/12 ',
      posterKana: 'たなか',
      postedOnText: 'R8.11.22',
      seenOnText: '先週の終わり',
    }
    const { posts } = decide({ posts: [emptyPost, post] })
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({
      caseFileId: begun.caseFileId,
      contactId: begun.id,
      service: 'x',
      url: 'https://x.com/example_a83/status/12',
      posterKana: 'タナカ',
      posterName: null,
    })
    expect(checkRecord(postRecord, posts[0]).ok).toBe(true)
    const left = decide({ posts: [post], postsText: ' 地元の掲示板 58番 ' }).posts
    expect(left.map(({ url }) => url)).toEqual([posts[0]?.url, '地元の掲示板 58番'])
    expect(checkRecord(postRecord, left[1]).ok).toBe(true)
  })

  it('PO-2 PO-3 days and service are known where they can be, and kept as told', () => {
    const { posts } = decide({
      posts: [{ ...emptyPost, postedOnText: '令和8年11月22日', seenOnText: '先週の終わり' }],
    })
    expect(posts[0]).toMatchObject({
      service: null,
      postedOn: '2026-11-22',
      postedOnAsTold: '令和8年11月22日',
      seenOn: null,
      seenOnAsTold: '先週の終わり',
    })
  })

  it('DC-12 a promise given at the end is open, and of this contact', () => {
    expect(decide({}).promise).toBeNull()
    const nextPromise = {
      id: asId<PromiseId>('promise-0001'),
      kind: 'callBack',
      dueOn: '2026-11-25',
    } as const
    const { promise } = decide({ nextPromise, promiseText: ' 手順を ' })
    expect(promise).toMatchObject({
      ...nextPromise,
      state: 'open',
      text: '手順を',
      madeAt: endedAt,
    })
    expect(checkRecord(promiseRecord, promise).ok).toBe(true)
  })

  it('DC-13 a chosen urgency becomes that of the case; none chosen leaves it', () => {
    expect(decide({ urgency: 'B' }).caseFile.urgency).toBe('B')
    const { caseFile } = decide({ urgency: 'A' })
    expect(decide({}, { caseFile }).caseFile.urgency).toBe('A')
    expect(decide({ urgency: 'C' }, { caseFile }).caseFile.urgency).toBe('C')
  })

  it('DC-14 a closed case takes a contact only where it opens again, with a reason', () => {
    const first = decide({}).caseFile
    const end: Closing = { at: startedAt, by: begun.counselorId, reason: 'advised', perWish: [] }
    const caseFile = expectOk(closeCase(first, end))
    const noteId = asId<CaseNoteId>('case-note-0001')
    const say = (reopening?: Circumstances['reopening']) =>
      decideContact(noted, { ...around, caseFile, contactsBefore: 1, reopening })
    expect(say()).toEqual(refuse('case-closed'))
    expect(say({ reason: ' ', noteId })).toEqual(refuse('reason-needed'))
    const again = expectOk(say({ reason: '続きの相談', noteId }))
    expect(again.caseFile).toEqual(first)
    expect(again.contact.nth).toBe(2)
    expect(again.reopened).toEqual({
      ...{ id: noteId, caseFileId: begun.caseFileId, at: endedAt, by: begun.counselorId },
      ...{ kind: 'reopened', code: null, text: '続きの相談' },
    })
    expect(checkRecord(caseNoteRecord, again.reopened).ok).toBe(true)
  })

  it('DC-14 an open case, opened again by another meanwhile, gains no note', () => {
    const { caseFile } = decide({})
    const reopening = { reason: '続き', noteId: asId<CaseNoteId>('case-note-0001') }
    expect(decide({}, { caseFile, reopening }).reopened).toBeNull()
    expect(decide({}, { reopening }).reopened).toBeNull()
  })

  it('CT-7 an age that is known says its bracket', () => {
    expect(decide({ ageText: '17', ageBracket: '30s' }).contact.ageBracket).toBe('under18')
    expect(decide({ ageBracket: '30s' }).contact).toMatchObject({
      ageBracket: '30s',
      ageYears: null,
    })
  })

  it('CT-8 a line may carry one known mark', () => {
    const { contact } = decide({})
    expect(contact.lines[0]?.mark).toBe('poster')
    const marked = (mark: unknown) => ({ ...contact, lines: [{ ...contact.lines[0], mark }] })
    for (const mark of ['danger', 'wish', 'poster', 'promise', null])
      expect(checkRecord(contactRecord, marked(mark)).ok).toBe(true)
    expect(checkRecord(contactRecord, marked('other')).ok).toBe(false)
  })

  it('CT-9 a contact of version 1 is carried on as one in which nothing newer was asked', () => {
    const { contact } = decide({ ageText: '45' })
    const old = {
      ...{ caseFileId: contact.caseFileId, counselorId: contact.counselorId, channel: 'phone' },
      ...{ receivedAt: startedAt, endedAt, inDeskHours: true, inPhoneHours: false, nth: 1 },
      ...{ ageYears: 45, gender: null, municipality: null, advice: [] },
    }
    const personal = { adviceOther: null, lines: [{ at: startedAt, text: '一行' }] }
    const read = readRecord(contactRecord, { id: contact.id, version: 1, coded: old, personal })
    expect(expectOk(read)).toEqual({
      ...contact,
      lines: [{ at: startedAt, text: '一行', mark: null }],
    })
  })
})

describe('case files', () => {
  const { caseFile } = decide({})
  const end: Closing = {
    at: endedAt,
    by: begun.counselorId,
    reason: 'advised',
    perWish: [{ wish: 'delete', reached: 'partly' }],
  }
  const closed: CaseFile = expectOk(closeCase(caseFile, end))

  it('CF-4 a closed case says why, an open one says nothing of it', () => {
    expect(closed).toEqual({ ...caseFile, state: 'closed', closing: end })
    expect(expectOk(reopenCase(closed, '続きの相談'))).toEqual(caseFile)
  })

  it('CF-5 nothing is closed or opened twice, and opening again needs a reason', () => {
    expect(closeCase(closed, end)).toEqual(refuse('case-closed'))
    expect(reopenCase(caseFile, '続き')).toEqual(refuse('case-open'))
    expect(reopenCase(closed, ' 　')).toEqual(refuse('reason-needed'))
  })

  it('CF-6 urgency and persons concerned of a case of version 1 are not known', () => {
    const { id, receptionNumber, callerId, openedAt, state } = caseFile
    const coded = { receptionNumber, callerId, openedAt, state }
    const old = readRecord(caseFileRecord, { id, version: 1, coded, personal: {} })
    expect(expectOk(old)).toEqual(caseFile)
  })
})

describe('stray calls', () => {
  it('SY-1 SY-2 hold a kind, a moment and the hours, and no word of anybody', () => {
    const named: Draft = { ...noted, name: '中里' }
    for (const kind of strayKinds) {
      const stray = strayCallOf(named, kind, gunmaHours)
      expect(checkRecord(strayCallRecord, stray).ok).toBe(true)
      expect(stray).toEqual({
        id: begun.id,
        counselorId: begun.counselorId,
        kind,
        receivedAt: startedAt,
        inDeskHours: true,
        inPhoneHours: false,
      })
    }
  })
})
