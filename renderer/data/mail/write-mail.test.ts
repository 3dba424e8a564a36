import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualMailLimits } from './mail.ts'
import { readMail } from './read-mail.ts'
import { writeMail, type MailToWrite } from './write-mail.ts'

const mail: MailToWrite = {
  from: { name: 'インターネット上の誹謗中傷相談窓口', address: 'desk@example.jp' },
  to: 'hana@example.jp',
  subject:
    'Re: 掲示板に名前と勤め先を書かれたことについて、ご相談へのお返事です（受付番号 R8-0001）',
  text: '試験 花子 様\n\n拝見しました。𠮷野家 😀',
  messageId: '0001@desk.invalid',
  inReplyTo: 'a@example.jp',
}
const asText = (written: MailToWrite): string => new TextDecoder().decode(writeMail(written))
const read = (written: MailToWrite) => readMail(writeMail(written), usualMailLimits)

/** What no text can hold becomes the sign for a lost character. */
const wellFormed = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text))

describe('a written mail', () => {
  it('WM-1 reads back', async () => {
    expect(await read(mail)).toMatchObject({
      from: { name: mail.from?.name, address: 'desk@example.jp' },
      to: { list: [{ address: 'hana@example.jp' }] },
      subject: mail.subject,
      messageId: '0001@desk.invalid',
      inReplyTo: ['a@example.jp'],
      references: ['a@example.jp'],
      body: { text: mail.text, from: 'plain', charset: 'utf-8' },
    })
  })

  it('WM-1 WM-2 reads back whatever is written, and nothing of it becomes a header', async () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(any, any, fc.string({ unit: 'binary', maxLength: 80 }), async (a, b, c) => {
        const subject = `${a}\r\nBcc: all@example.jp\n${c}`
        const { subject: back, body, to, cc } = await read({ ...mail, subject, text: b })
        const spaced = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
        expect(spaced(back)).toBe(spaced(wellFormed(subject)))
        expect(spaced(body.text)).toBe(spaced(wellFormed(b)))
        expect([to.totalCount, cc.totalCount]).toEqual([1, 0])
        expect(asText({ ...mail, subject })).not.toMatch(/^Bcc/im)
        // Nor once a careless program has decoded the words.
        const words = asText({ ...mail, subject }).matchAll(/\?B\?([^?]*)\?=/g)
        for (const [, word] of words)
          expect(Buffer.from(word ?? '', 'base64').toString()).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 60 },
    )
  })

  it('WM-3 keeps its lines short', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(any, any, (subject, text) => {
        for (const line of asText({ ...mail, subject, text }).split('\r\n'))
          expect(line.length, line).toBeLessThanOrEqual(76)
      }),
    )
  })

  it('WM-4 is marked as not sent, and may leave the sender to the program', () => {
    expect(asText(mail)).toMatch(/^X-Unsent: 1\r$/m)
    expect(asText({ ...mail, from: null, inReplyTo: null })).not.toMatch(/^(From|In-Reply-To)/m)
  })
})
