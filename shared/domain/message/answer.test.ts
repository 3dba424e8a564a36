import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asId,
  type AnswerId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
} from '../core/id.ts'
import { checkRecord } from '../core/record.ts'
import { ok, refuse } from '../core/result.ts'
import { toInstantText, type InstantText } from '../time/tokyo.ts'
import {
  answerDraftRecord,
  answerRecord,
  decideAnswer,
  problemsOfAnswer,
  waitingAt,
  type Answerable,
  type AnswerDraft,
} from './answer.ts'

const minute = (count: number): InstantText =>
  toInstantText(Date.parse('2026-11-25T10:00:00+09:00') + count * 60_000)
const now = minute(1000)
const by = asId<CounselorId>('counselor-2')
const draft: AnswerDraft = {
  ...{ id: asId<AnswerId>('answer-0001'), caseFileId: asId<CaseFileId>('case-00001') },
  ...{ counselorId: asId<CounselorId>('counselor-1'), startedAt: minute(0), way: 'mail' },
  ...{ to: 'ｈａｎａ＠example.jp', subject: ' Re: 相談 ', text: '拝見しました。\n' },
  ...{ messageId: 'x@desk.invalid', inReplyTo: 'a@example.jp' },
}
const contact = (id: number, change: Partial<Answerable> = {}): Answerable => ({
  ...{ id: asId<ContactId>(`contact-${1000 + id}`), channel: 'mail', receivedAt: minute(id) },
  ...{ answeredAt: null, answerChannel: null },
  ...change,
})
const someContacts = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 500 }),
    channel: fc.constantFrom('phone', 'mail', 'form'),
    isAnswered: fc.boolean(),
  }),
  { maxLength: 6 },
)

describe('answer', () => {
  it('AN-1 stops the clock of what had arrived and was not answered, and of nothing else', () => {
    fc.assert(
      fc.property(someContacts, fc.integer({ min: 0, max: 900 }), (some, at) => {
        const contacts = some.map(({ at: arrived, channel, isAnswered }, id) =>
          contact(id, {
            ...{ channel, receivedAt: minute(arrived) },
            answeredAt: isAnswered ? minute(arrived) : null,
          }),
        )
        const decided = decideAnswer(draft, { at: minute(at), by }, { contacts, now })
        const due = contacts.filter(
          (one) =>
            one.channel !== 'phone' && one.answeredAt === null && one.receivedAt <= minute(at),
        )
        if (!decided.ok) {
          expect(problemsOfAnswer(draft, minute(at), { contacts, now })[0]?.code).toBe('too-early')
          return
        }
        expect(decided.value.answer.answered).toEqual(due.map(({ id }) => id))
        expect(decided.value.contacts).toEqual(
          due.map((one) => ({ ...one, answeredAt: minute(at), answerChannel: 'mail' })),
        )
        expect(waitingAt(decided.value.contacts, now)).toEqual([])
      }),
    )
  })

  it('AN-2 asks for what its way needs', () => {
    const codes = (change: Partial<AnswerDraft>) =>
      problemsOfAnswer({ ...draft, ...change }, now, { contacts: [], now }).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ to: '' })).toEqual(['no-address'])
    expect(codes({ to: 'はな' })).toEqual(['not-a-mail'])
    expect(codes({ text: ' \n' })).toEqual(['nothing-written'])
    expect(codes({ way: 'phone', to: '' })).toEqual([])
    expect(codes({ way: 'none', to: 'はな', text: '' })).toEqual(['nothing-written'])
    expect(codes({ text: 'x'.repeat(200_001) })).toEqual(['too-long'])
  })

  it('AN-3 is neither ahead of now nor before the first that arrived', () => {
    const contacts = [contact(10)]
    const codes = (at: InstantText) =>
      problemsOfAnswer(draft, at, { contacts, now }).map(({ code }) => code)
    expect(codes(minute(9))).toEqual(['too-early'])
    expect(codes(minute(10))).toEqual([])
    expect(codes(now)).toEqual([])
    expect(codes(minute(1001))).toEqual(['in-future'])
    expect(decideAnswer(draft, { at: minute(9), by }, { contacts, now })).toEqual(
      refuse('cannot-send', { problems: [{ field: 'sentAt', code: 'too-early' }] }),
    )
  })

  it('AN-4 the same draft is the same answer', () => {
    const around = { contacts: [contact(1)], now }
    const one = decideAnswer(draft, { at: now, by }, around)
    expect(decideAnswer(draft, { at: now, by }, around)).toEqual(one)
    expect(one.ok && one.value.answer).toEqual({
      ...{ id: draft.id, caseFileId: draft.caseFileId, way: 'mail', sentAt: now, sentBy: by },
      ...{ answered: [contact(1).id], to: 'hana@example.jp', subject: 'Re: 相談' },
      ...{ text: '拝見しました。\n', messageId: 'x@desk.invalid' },
    })
    expect(one.ok && checkRecord(answerRecord, one.value.answer).ok).toBe(true)
    expect(checkRecord(answerDraftRecord, draft)).toEqual(ok(draft))
  })

  it('AN-5 where none is needed the clock stops and no way is counted', () => {
    const none = { ...draft, way: 'none', to: '', text: '電話で話し終えている' } as const
    const decided = decideAnswer(none, { at: now, by }, { contacts: [contact(1)], now })
    expect(decided.ok && decided.value.contacts).toEqual([
      contact(1, { answeredAt: now, answerChannel: null }),
    ])
    expect(decided.ok && decided.value.answer).toMatchObject({ way: 'none', to: null, subject: '' })
  })
})
