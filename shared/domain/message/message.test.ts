import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type MessageId,
  type PersonId,
} from '../core/id.ts'
import { checkRecord } from '../core/record.ts'
import { ok, refuse } from '../core/result.ts'
import { longestText } from '../core/text-field.ts'
import {
  cutProblem,
  messageOf,
  messageRecord,
  putAside,
  receivedAt,
  rowFingerprints,
  stateOf,
  takeBack,
  type Arrived,
  type TakenIn,
} from './message.ts'

const at = '2026-11-25T10:00:00.000+09:00' as const
const arrived: Arrived = {
  ...{ channel: 'mail', fingerprint: 'f-0', senderName: '試験 花子', address: 'hana@example.jp' },
  ...{ sentTo: 'desk@example.jp', subject: '相談', date: null, dateText: null, messageId: 'a@x' },
  ...{ inReplyTo: [], references: [], headers: 'Subject: x', text: '氏名：試験 花子' },
  form: { answers: [{ field: 'name', label: '氏名', value: '試験 花子' }], rest: '' },
  ...{ fileName: 'a.eml', problems: ['no-date'] },
}
const taken: TakenIn = {
  id: asId<MessageId>('message-0001'),
  contactId: asId<ContactId>('contact-0001'),
  caseFileId: asId<CaseFileId>('case-00001'),
  personId: asId<PersonId>('person-0001'),
  at,
  by: asId<CounselorId>('counselor-1'),
  goesOnFrom: null,
}
const message = messageOf(arrived, taken)

describe('message', () => {
  it('MS-1 brings the ids of what it becomes, the same however often it is looked at', () => {
    const { contactId, caseFileId, personId } = message
    expect({ contactId, caseFileId, personId }).toEqual({
      contactId: taken.contactId,
      caseFileId: taken.caseFileId,
      personId: taken.personId,
    })
    expect(messageOf(arrived, taken)).toEqual(message)
  })

  it('MS-2 is recorded before in work, in work before set aside, else waiting', () => {
    const aside = { setAside: { reason: 'other', at, by: taken.by } } as const
    const not = { isRecorded: false, isInWork: false }
    expect(stateOf(message, not)).toBe('waiting')
    expect(stateOf(aside, not)).toBe('setAside')
    expect(stateOf(aside, { ...not, isInWork: true })).toBe('inWork')
    expect(stateOf(aside, { isRecorded: true, isInWork: true })).toBe('recorded')
  })

  it('MS-3 was received when it says so, unless that lies ahead', () => {
    const before = '2026-11-24T22:15:00.000+09:00' as const
    const ahead = '2026-11-25T10:00:00.001+09:00' as const
    expect(receivedAt(before, at)).toBe(before)
    expect(receivedAt(at, at)).toBe(at)
    expect(receivedAt(ahead, at)).toBe(at)
    expect(receivedAt(null, at)).toBe(at)
  })

  it('MS-4 tells equal rows apart, and gives the same file the same fingerprints', () => {
    expect(rowFingerprints(['a', 'b', 'a'])).toEqual(['a-0', 'b-0', 'a-1'])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.string(), (rows, more) => {
        const prints = rowFingerprints(rows)
        expect(new Set(prints).size).toBe(rows.length)
        // A longer export of the same form begins with the same rows.
        expect(rowFingerprints([...rows, more]).slice(0, rows.length)).toEqual(prints)
      }),
    )
  })

  it('MS-5 is sealed under a key of its own, which names the case file it becomes', () => {
    expect(messageRecord.keyOf).toEqual({ kind: 'field', field: 'keyId' })
    expect(message.keyId).toBe(taken.caseFileId)
    const elsewhere = { ...message, caseFileId: asId<CaseFileId>('case-earlier') }
    expect(elsewhere.keyId).toBe(taken.caseFileId)
  })

  it('MS-6 any text becomes a record; what is too long is cut between characters and says so', () => {
    const long = fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(0, 1)).map(
      // 𠮷 is two units: one way or the other it stands across the border.
      ([text, shift]) => 'x'.repeat(shift) + '𠮷'.repeat(longestText / 2 + 10) + text,
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), long), (text) => {
        const made = messageOf({ ...arrived, text, headers: text, subject: text }, taken)
        expect(checkRecord(messageRecord, made).ok).toBe(true)
        expect(made.problems.includes(cutProblem)).toBe(text.length > longestText)
        expect(text.startsWith(made.text)).toBe(true)
        expect(/[\ud800-\udbff]$/.test(made.text)).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('MS-7 only what waits is set aside; it can be taken back', () => {
    const aside = { reason: 'advertising', at, by: taken.by } as const
    for (const state of ['inWork', 'recorded', 'setAside'] as const)
      expect(putAside(message, state, aside)).toEqual(refuse('message-not-waiting'))
    const put = putAside(message, 'waiting', aside)
    expect(put).toEqual(ok({ ...message, setAside: aside }))
    if (put.ok) expect(takeBack(put.value)).toEqual(message)
  })
})
