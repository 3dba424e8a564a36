import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstantText } from '../time/tokyo.ts'
import {
  continues,
  foldSubject,
  readMessageIds,
  type ArrivedMail,
  type ThreadMail,
} from './thread.ts'

const day = (nth: number): ThreadMail['at'] =>
  toInstantText(Date.UTC(2026, 10, 1) + nth * 86_400_000)
const old = (nth: number, more: Partial<ThreadMail> = {}): ThreadMail => ({
  messageId: `m${nth}@example.jp`,
  address: 'hanako@example.jp',
  subject: '相談です',
  at: day(nth),
  ...more,
})
const arrived = (more: Partial<ArrivedMail> = {}): ArrivedMail => ({
  messageId: 'new@example.jp',
  address: 'hanako@example.jp',
  subject: 'Re: 相談です',
  at: day(20),
  inReplyTo: [],
  references: [],
  ...more,
})

describe('threads', () => {
  it('TH-1 are certain by the ids a mail names', () => {
    const others = [old(1), old(2), old(3)]
    const answered = arrived({ inReplyTo: ['m1@example.jp'], references: ['m2@example.jp'] })
    expect(continues(answered, others)).toEqual({
      certainty: 'certain',
      why: 'in-reply-to',
      earlier: old(1),
    })
    const referring = arrived({ references: ['m2@example.jp', 'm1@example.jp', 'x@example.jp'] })
    expect(continues(referring, others)).toEqual({
      certainty: 'certain',
      why: 'references',
      earlier: old(1),
    })
  })

  it('TH-2 are probable by address and subject, possible by address', () => {
    const more = [old(1), old(5, { subject: '別の件' })]
    expect(continues(arrived(), more)).toMatchObject({
      certainty: 'probable',
      why: 'address-and-subject',
      earlier: { at: day(1) },
    })
    expect(continues(arrived({ subject: '急ぎ' }), more)).toMatchObject({
      certainty: 'possible',
      why: 'address',
      earlier: { at: day(5) },
    })
    expect(continues(arrived({ address: 'taro@example.jp' }), more)).toBeNull()
    expect(continues(arrived({ address: null }), [old(1, { address: null })])).toBeNull()
    expect(continues(arrived({ address: '' }), [old(1, { address: '' })])).toBeNull()
  })

  it('TH-3 compare ids without brackets, addresses without case and width', () => {
    expect(readMessageIds(' <a@example.jp>\r\n <b@example.jp> <a@example.jp>')).toEqual([
      'a@example.jp',
      'b@example.jp',
    ])
    expect(readMessageIds('a@example.jp, b@example.jp')).toEqual(['a@example.jp', 'b@example.jp'])
    expect(readMessageIds('< a@exa\r\n mple.jp >')).toEqual(['a@example.jp'])
    expect(readMessageIds(' <> ')).toEqual([])
    const answered = arrived({ inReplyTo: ['< m1@example.jp >'], address: null })
    expect(continues(answered, [old(1, { messageId: ' <m1@example.jp>' })])?.why).toBe(
      'in-reply-to',
    )
    expect(
      continues(arrived(), [old(1, { address: ' Hanako@ＥＸＡＭＰＬＥ.jp' })])?.certainty,
    ).toBe('probable')
  })

  it('TH-4 compare subjects without what is put before them', () => {
    for (const way of [
      '相談です',
      'Re: 相談です',
      'RE:RE: Fw: 相談です',
      'ＲＥ：　相談 です',
      '返信: 相談です',
      '返信：転送：相談です',
      'Re[2]: 相談です',
      'Re^3: 相談です',
      '[12] 相談です',
      'Re: [madoguchi 0012] Re: 相談です',
    ])
      expect(foldSubject(way), way).toBe('相談です')
    expect(foldSubject('[重要] 相談です')).toBe('[重要]相談です')
    expect(foldSubject('report')).toBe('report')
    expect(continues(arrived({ subject: 'Re: ' }), [old(1, { subject: '' })])?.certainty).toBe(
      'possible',
    )
    foldSubject('re: '.repeat(250_000))
    foldSubject('[1'.repeat(500_000))
  })

  it('TH-5 take the surest, then the newest, and look only back', () => {
    const later = old(25)
    expect(continues(arrived(), [old(2), old(7), old(4), later])?.earlier).toEqual(old(7))
    expect(continues(arrived({ inReplyTo: ['m25@example.jp'] }), [old(2), later])?.earlier).toEqual(
      later,
    )
    expect(continues(arrived(), [later])).toBeNull()
    const ranks = ['possible', 'probable', 'certain']
    const some = fc.record({
      nth: fc.nat(19),
      isSameSubject: fc.boolean(),
      isNamed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (all) => {
        const mails = all.map(({ nth, isSameSubject, isNamed }, at) =>
          old(nth, {
            messageId: `${isNamed ? 'named' : 'other'}${at}@example.jp`,
            subject: isSameSubject ? '相談です' : '別の件',
          }),
        )
        const named = mails.map(({ messageId }) => messageId ?? '')
        const references = named.filter((id) => id.startsWith('named'))
        const found = continues(arrived({ references }), mails)
        const best = Math.max(
          -1,
          ...all.map(({ isNamed, isSameSubject }) => (isNamed ? 2 : isSameSubject ? 1 : 0)),
        )
        expect(found?.certainty ?? null).toBe(ranks[best] ?? null)
        expect(continues(arrived({ references }), [...mails].reverse())?.certainty).toBe(
          found?.certainty,
        )
      }),
    )
  })

  it('TH-6 never go on from the mail itself', () => {
    const same = old(3, { messageId: '<new@example.jp>' })
    expect(continues(arrived({ inReplyTo: ['new@example.jp'] }), [same])).toBeNull()
    expect(continues(arrived({ messageId: null }), [old(3, { messageId: null })])?.certainty).toBe(
      'probable',
    )
  })
})
