import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOfArrival } from './arrival-kind.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const kind = (name: string, text = ''): string => kindOfArrival(name, bytes(text))

describe('kind of what arrives', () => {
  it('AR-1 by its ending, whatever stands in it', () => {
    expect(kind('相談.EML', 'garbage')).toBe('mail')
    expect(kind('回答 (1).csv', 'Subject: x')).toBe('form')
    expect(kind('a.tsv')).toBe('form')
    expect(kind('no-ending')).toBe('mail')
    expect(kind('写真.png')).toBe('other')
    expect(kind('a.html')).toBe('other')
  })

  it('AR-2 other programs have their own files', () => {
    expect(kind('相談.msg')).toBe('outlook')
    expect(kindOfArrival('相談.eml', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe('outlook')
    expect(kind('Inbox.mbox')).toBe('mailbox')
    expect(kind('Inbox', 'From - Wed Nov 25\nSubject: x')).toBe('mailbox')
    expect(kind('mail.eml', 'From: hana@example.jp\nTo: x')).toBe('mail')
  })

  it('AR-3 a text file is what it begins with; any bytes are something', () => {
    expect(kind('a.txt', 'Subject: x\n\ny')).toBe('mail')
    expect(kind('a.txt', '氏名,年齢\n')).toBe('form')
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 600 }), (name, head) => {
        expect(['mail', 'form', 'outlook', 'mailbox', 'other']).toContain(kindOfArrival(name, head))
      }),
    )
  })
})
