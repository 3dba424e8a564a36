import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import labelsJson from '../../../resources/desk/form-labels.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { readDeskForm } from '../../../shared/domain/message/desk-form.ts'
import { parseFormLabels } from '../../../shared/domain/message/form-labels.ts'
import { join, toEucJp, toJis, toShiftJis, toUtf8, wordB, wordQ } from './encoders.fixture.ts'
import { usualMailLimits, type MailLimits, type ReadMail } from './mail.ts'
import {
  attached,
  deskForm,
  docomo,
  gmail,
  iphone,
  letterRead,
  nested,
  outlook,
  picture,
  plain,
  reply,
  subject,
  thunderbird,
  thunderbirdName,
  wellFormed,
} from './mails.fixture.ts'
import { readMail } from './read-mail.ts'

const labels = expectOk(parseFormLabels(labelsJson))
const read = (bytes: Uint8Array, limits: Partial<MailLimits> = {}): Promise<ReadMail> =>
  readMail(bytes, { ...usualMailLimits, ...limits })
const at = '2026-11-24T09:05:33.000+09:00'
const answers = (mail: ReadMail): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readDeskForm(mail.body.text, labels).answers.map(({ field, value }) => [field, value]),
  )

describe('mails of other programs', () => {
  it('RM-1 RM-2 RM-3 RM-4 CP-1 of Gmail are read', async () => {
    const mail = await read(gmail)
    expect(mail).toMatchObject({
      from: { name: '見本 花子', address: 'hanako.mihon@example.jp' },
      to: {
        list: [
          { name: '', address: 'netsoudan@desk.example.jp' },
          { name: '控え', address: 'hikae@example.jp' },
        ],
        totalCount: 2,
      },
      cc: { totalCount: 1 },
      subject,
      date: at,
      messageId: 'CAF+abc_123=x@mail.example.jp',
      body: { text: letterRead, from: 'plain', charset: 'utf-8' },
      attachments: [],
      problems: [],
    })
    expect(mail.rawHeaders).toContain('Received: by mail.example.jp')
  })

  it('RM-2 RM-4 HT-3 CP-8 of Outlook are read', async () => {
    const mail = await read(outlook)
    expect(mail).toMatchObject({
      from: { name: '見本 太郎', address: 'taro@example.jp' },
      subject,
      inReplyTo: ['desk-7@desk.example.jp'],
      references: ['desk-5@desk.example.jp', 'desk-7@desk.example.jp'],
      body: {
        text: '掲示板に実名を書かれました。\n\nここ <https://board.example.jp/t/1?a=1&b=2>です。',
        from: 'html',
        charset: 'iso-2022-jp',
      },
      attachments: [
        { name: 'winmail.dat', contentType: 'application/ms-tnef', sizeBytes: 7, isInline: false },
      ],
      problems: [],
    })
  })

  it('CP-1 FT-1 FT-2 of an iPhone are read', async () => {
    const mail = await read(iphone)
    expect(mail).toMatchObject({
      from: { name: '見本', address: 'iphone@example.jp' },
      subject: 'スクリーンショット',
      body: { text: '画面を送ります。\n\niPhoneから送信' },
      attachments: [{ name: 'IMG_0001.jpeg', contentType: 'image/jpeg', isInline: true }],
      problems: [],
    })
    expect(mail.attachments[0]?.bytes).toEqual(picture)
  })

  it('CP-8 of Thunderbird are read', async () => {
    const mail = await read(thunderbird)
    expect(mail).toMatchObject({
      from: { name: '見本 次郎', address: 'jiro@example.jp' },
      to: { list: [{ name: '窓口', address: 'netsoudan@desk.example.jp' }] },
      subject,
      body: { text: letterRead, charset: 'iso-2022-jp' },
      attachments: [{ name: thunderbirdName, originalName: thunderbirdName }],
      problems: [],
    })
  })

  it('RM-3 of a carrier are read, their odd date kept', async () => {
    for (const encoding of ['base64', 'quoted-printable'] as const)
      expect(await read(docomo(encoding)), encoding).toMatchObject({
        from: { name: '', address: 'keitai@carrier.example.jp' },
        subject: 'ｿｳﾀﾞﾝ①',
        date: null,
        dateText: '2026/11/24 9:05',
        body: { text: letterRead, charset: 'shift_jis' },
        problems: ['bad-date'],
      })
  })

  it('MF-1 MF-2 hold the desk form', async () => {
    expect(answers(await read(deskForm))).toEqual({
      name: '見本　花子',
      age: '４２歳',
      municipality: '前橋市',
      phone: '090-0000-0001',
      consultation: '掲示板に実名を書かれました。\n\n消してほしいです。',
      site: 'みほん掲示板',
      url: 'https://board.example.jp/t/1',
    })
  })

  it('MF-4 answer without the answers they quote', async () => {
    expect(answers(await read(reply))).toEqual({ phone: '090-0000-0002' })
  })
})

const letterTo = (...headers: readonly string[]): Uint8Array => plain(headers, 'text')

describe('reading a mail', () => {
  it('RM-1 keeps the first recipients and counts all', async () => {
    const many = Array.from({ length: 10_000 }, (_unused, nth) => `m${nth}@example.jp`)
    const mail = await read(letterTo('From: a@example.jp', `To: ${many.join(',\r\n ')}`))
    expect(mail.to.list.map(({ address }) => address)).toEqual(many.slice(0, 100))
    expect(mail.to.totalCount).toBe(10_000)
    expect(mail.problems).toContain('too-many-recipients')
    const group = await read(letterTo('From: a@example.jp', 'To: all: b@example.jp, c@example.jp;'))
    expect(group.to.list.map(({ address }) => address)).toEqual(['b@example.jp', 'c@example.jp'])
  })

  it('RM-1 says when nobody sent it', async () => {
    for (const from of ['Subject: x', 'From:', 'From: '])
      expect((await read(letterTo(from))).problems, from).toContain('no-sender')
  })

  it('RM-2 lets no header or line be born of an encoded one', async () => {
    const evil = 'ok\r\nBcc: evil@example.jp\r\n\r\nbody\u2028line\u0000\u202egnp.exe'
    for (const word of [wordB(toUtf8(evil), 'utf-8'), wordQ(toUtf8(evil), 'utf-8')]) {
      const mail = await read(
        letterTo(`From: ${word} <a@example.jp>`, `Subject: ${word}`, `To: ${word} <b@example.jp>`),
      )
      const texts = [mail.subject, mail.from?.name ?? '', mail.to.list[0]?.name ?? '']
      for (const text of texts) {
        expect(text).toBe('ok Bcc: evil@example.jp body line gnp.exe')
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u)
      }
      expect(mail.to.totalCount).toBe(1)
      expect(mail.body.text).toBe('text')
    }
    const raw = await read(letterTo('From: "a\u202eb\u200f" <a@example.jp>', 'Subject: c\u202ed'))
    expect([raw.from?.name, raw.subject]).toEqual(['ab', 'cd'])
    const names = wordB(toUtf8('x <evil@example.jp>, y'), 'utf-8')
    const mail = await read(letterTo(`From: ${names} <a@example.jp>`))
    expect(mail.from).toEqual({ name: 'x <evil@example.jp>, y', address: 'a@example.jp' })
  })

  it('RM-3 keeps date and headers as written', async () => {
    const mail = await read(letterTo('From: a@example.jp', 'Date: yesterday', 'X-A: 1', ' folded'))
    expect(mail).toMatchObject({ date: null, dateText: 'yesterday' })
    expect(mail.problems).toContain('bad-date')
    expect(mail.rawHeaders).toBe('From: a@example.jp\nDate: yesterday\nX-A: 1\n folded')
    expect((await read(letterTo('From: a@example.jp'))).problems).toContain('no-date')
  })

  it('RM-4 bares message ids', async () => {
    const mail = await read(
      letterTo('Message-ID: < a1@example.jp >', 'References: <r1@example.jp> <r2@example.jp>'),
    )
    expect(mail).toMatchObject({
      messageId: 'a1@example.jp',
      inReplyTo: [],
      references: ['r1@example.jp', 'r2@example.jp'],
    })
    expect((await read(letterTo('From: a@example.jp'))).messageId).toBeNull()
  })

  it('RM-5 takes the first of several headers', async () => {
    const mail = await read(
      letterTo(
        'From: a@example.jp',
        'Subject: one',
        'Subject: two',
        'From: b@example.jp',
        'To: c@example.jp',
        'To: d@example.jp',
      ),
    )
    expect(mail).toMatchObject({ subject: 'one', from: { address: 'a@example.jp' } })
    expect(mail.to.totalCount).toBe(2)
  })

  it('RM-6 gives a mail for any bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 600 })
    const lines = fc.array(
      fc.constantFrom(
        ...['Content-Type: multipart/mixed; boundary=b', '--b', '--b--', '', 'Subject: =?x?B?!!?='],
        ...[
          'Content-Type: message/rfc822',
          'Content-Transfer-Encoding: base64',
          'From: <<<>,;:',
          ' ',
        ],
        ...[
          'Content-Disposition: attachment; filename*0*=x',
          'Content-Type: text/html',
          '<a href=',
          'あ',
        ],
      ),
      { maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          bytes,
          lines.map((all) => toUtf8(all.join('\n'))),
        ),
        async (each) => {
          const mail = await read(each)
          expect(mail.problems).not.toContain('unreadable')
          expect(mail.subject).not.toMatch(/[\r\n]/)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('RM-6 gives a mail for one cut or changed anywhere', async () => {
    const flip = fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wellFormed),
        fc.nat(5000),
        fc.array(flip, { maxLength: 8 }),
        async (whole, length, flips) => {
          const bytes = Uint8Array.from(whole.subarray(0, Math.max(1, length % (whole.length + 1))))
          for (const [place, by] of flips) {
            const where = place % bytes.length
            bytes[where] = (bytes[where] ?? 0) ^ by
          }
          const mail = await read(bytes)
          expect(mail.problems).not.toContain('unreadable')
          for (const { name } of mail.attachments) expect(name).toMatch(/^[^/\\\p{Cc}]+$/u)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('RM-7 ends in time with what is as large as can be', async () => {
    const mega = 1024 * 1024
    const start = performance.now()
    const base64Bomb = attached(
      'Content-Disposition: attachment; filename=big.bin',
      new Uint8Array(26 * mega),
    )
    expect(await read(base64Bomb)).toMatchObject({
      attachments: [{ name: 'big.bin', sizeBytes: 26 * mega, bytes: null }],
    })
    const lines = await read(plain(['From: a@example.jp'], new Uint8Array(51 * mega).fill(0x0a)))
    expect(lines.problems).toEqual(expect.arrayContaining(['mail-too-large', 'too-many-lines']))
    const oneLine = await read(plain(['From: a@example.jp'], new Uint8Array(50 * mega).fill(0x41)))
    expect(oneLine.problems).toContain('mail-too-large')
    const header = await read(
      letterTo('From: a@example.jp', `X-A: ${'x'.repeat(5 * mega)}`, 'Subject: s'),
    )
    expect(header.problems).toContain('header-too-long')
    expect(header.from?.address).toBe('a@example.jp')
    const folded = await read(
      letterTo('From: a@example.jp', `To: ${'b@example.jp,\r\n '.repeat(mega / 3)}`),
    )
    expect(folded.problems).toContain('header-too-long')
    const deep = await read(nested(200))
    expect(deep.problems).toContain('nested-too-deep')
    expect(deep.body.text).toContain('innermost')
    expect(performance.now() - start).toBeLessThan(50_000)
  })

  it('RM-7 ends in time with HTML made to be slow', async () => {
    for (const unit of ['<', '<a href=', '<!--', '<script>', '<blockquote>', '&#', '<br>', '< ']) {
      const html = unit.repeat((2 * 1024 * 1024) / unit.length)
      const mail = await read(plain(['From: a@example.jp', 'Content-Type: text/html'], html))
      expect(mail.problems, unit).not.toContain('unreadable')
    }
  })

  it('PM-2 reads raw names and subjects in any charset', async () => {
    for (const encode of [toUtf8, toShiftJis, toEucJp, toJis]) {
      const header = join('From: "', encode('見本花子、表示能力'), '" <a@example.jp>\r\nSubject: ')
      const mail = await read(join(header, encode('ソーシャルの表示について'), '\r\n\r\ntext'))
      expect(mail).toMatchObject({
        from: { name: '見本花子、表示能力', address: 'a@example.jp' },
        subject: 'ソーシャルの表示について',
      })
    }
  })
})
