import { describe, expect, it } from 'vitest'
import { join, percent, toJis, toShiftJis, toUtf8, wordB } from './encoders.fixture.ts'
import { usualMailLimits, type MailLimits, type ReadMail } from './mail.ts'
import { attached, forwarded, gmail, nested, picture, plain, thunderbird } from './mails.fixture.ts'
import { readMimeTree } from './mime-tree.ts'
import { prepareMail, type PreparedMail } from './prepare-mail.ts'
import { readMail } from './read-mail.ts'

const read = (bytes: Uint8Array, limits: Partial<MailLimits> = {}): Promise<ReadMail> =>
  readMail(bytes, { ...usualMailLimits, ...limits })
const prepare = (bytes: Uint8Array, limits: Partial<MailLimits> = {}): PreparedMail =>
  prepareMail(bytes, { ...usualMailLimits, ...limits })
const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const multipart = (kind: string, ...parts: readonly string[]): Uint8Array =>
  plain(
    [
      'From: a@example.jp',
      'Date: Tue, 24 Nov 2026 09:05:33 +0900',
      `Content-Type: multipart/${kind}; boundary=b`,
    ],
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  )
const textPart = (text: string, more = ''): string =>
  `Content-Type: text/plain; charset=utf-8\r\n${more}\r\n${text}`
const htmlPart = (html: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`

describe('preparing a mail', () => {
  it('PM-1 cuts at the limits and says so', () => {
    const mail = plain(['From: a@example.jp', 'Subject: s'], 'one\r\ntwo\r\nthree\r\n')
    const cut = (limits: Partial<MailLimits>): readonly unknown[] => {
      const { bytes, problems } = prepare(mail, limits)
      return [asText(bytes).split('\r\n').at(-2), [...problems]]
    }
    expect(cut({})).toEqual(['three', []])
    expect(cut({ maxBytes: mail.length - 7 })).toEqual(['two', ['mail-too-large']])
    expect(cut({ maxLines: 4 })).toEqual(['one', ['too-many-lines']])
    expect(cut({ maxTextLines: 5 })).toEqual(['two', ['too-many-lines']])
    const short = prepare(mail, { maxHeaderBytes: 20 })
    expect(short.rawHeaders).toBe('From: a@example.jp')
    expect(asText(short.bytes)).toBe('From: a@example.jp\r\n\r\none\r\ntwo\r\nthree\r\n')
    expect([...short.problems]).toEqual(['header-too-long'])
    const parts = prepare(multipart('mixed', textPart('1'), textPart('2'), textPart('3')), {
      maxParts: 1,
    })
    expect([...parts.problems]).toEqual(['too-many-parts', 'truncated-multipart'])
    expect(asText(parts.bytes)).not.toContain('\r\n2')
  })

  it('PM-1 weighs lines of base64 less', () => {
    const lines = 'QUFB\r\n'.repeat(50)
    const headers = ['From: a@example.jp', 'Content-Transfer-Encoding: base64']
    expect(prepare(plain(headers, lines), { maxTextLines: 10 }).problems.size).toBe(0)
    expect(prepare(plain(headers.slice(0, 1), lines), { maxTextLines: 10 }).problems.size).toBe(1)
  })

  it('PM-2 turns raw header lines into UTF-8 and leaves bodies alone', () => {
    const body = toShiftJis('本文')
    for (const encode of [toShiftJis, toJis, toUtf8]) {
      const mail = join('Subject: ', encode('掲示板の表示'), '\r\n\r\n', body)
      const { bytes, rawHeaders } = prepare(mail)
      expect(rawHeaders).toBe('Subject: 掲示板の表示')
      expect(bytes).toEqual(join('Subject: 掲示板の表示\r\n\r\n', body))
    }
    const named = attached(
      join('Content-Disposition: attachment; filename="', toShiftJis('表示能.png'), '"'),
    )
    expect(asText(prepare(named).bytes)).toContain('filename="表示能.png"')
  })

  it('PM-3 makes text of what lies too deep', async () => {
    expect((await read(nested(50))).problems).not.toContain('nested-too-deep')
    const deep = await read(nested(52))
    expect(deep.problems).toContain('nested-too-deep')
    expect(deep.body.text).toContain('innermost')
    expect(await read(nested(2000))).toMatchObject({ from: { address: 'hanako@example.jp' } })
  })

  it('PM-4 says when a multipart is not closed', () => {
    const end = asText(gmail).lastIndexOf('--000000000000abc--')
    expect([...prepare(gmail.slice(0, end)).problems]).toEqual(['truncated-multipart'])
    expect(prepare(gmail).problems.size).toBe(0)
    const inner = `Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nx`
    expect([...prepare(multipart('mixed', inner)).problems]).toEqual(['truncated-multipart'])
    expect(prepare(multipart('mixed', `${inner}\r\n--c--`)).problems.size).toBe(0)
  })

  it('PM-5 starts where the header does and takes any line end', async () => {
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0x0d, 0x0a)
    expect((await read(join(mark, gmail))).messageId).toBe('CAF+abc_123=x@mail.example.jp')
    for (const end of ['\r', '\n']) {
      const other = toUtf8(asText(gmail).replaceAll('\r\n', end))
      expect((await read(other)).body, JSON.stringify(end)).toEqual((await read(gmail)).body)
    }
  })

  it('PM-6 keeps the bytes of a mail that needs nothing', () => {
    for (const mail of [gmail, thunderbird, forwarded]) expect(prepare(mail).bytes).toEqual(mail)
  })
})

describe('tree of parts', () => {
  it('MT-1 holds bytes without their transfer encoding', async () => {
    const { root, isWhole } = await readMimeTree(thunderbird)
    expect(isWhole).toBe(true)
    expect(root).toMatchObject({ type: 'multipart/mixed', parts: [{ type: 'text/plain' }, {}] })
    expect(root.parts[0]?.params['charset']).toBe('ISO-2022-JP')
    expect(asText(root.parts[0]?.content ?? new Uint8Array())).toContain('\u001b$B')
    expect(root.parts[1]?.content).toEqual(picture)
    expect((await readMimeTree(new Uint8Array())).root).toMatchObject({ headers: [], parts: [] })
  })

  it('MT-2 is there when the parser gives up', async () => {
    const { root, isWhole } = await readMimeTree(nested(400))
    expect(isWhole).toBe(false)
    expect(root.type).toBe('multipart/mixed')
  })
})

describe('parts of a mail', () => {
  it('CP-1 are read once each', async () => {
    const alternative = await read(
      multipart('alternative', textPart('plain'), htmlPart('<b>html</b>')),
    )
    expect(alternative.body).toMatchObject({ text: 'plain', from: 'plain' })
    const blank = await read(multipart('alternative', textPart(' '), htmlPart('<b>html</b>')))
    expect(blank.body).toMatchObject({ text: 'html', from: 'html' })
    const mixed = await read(
      multipart('mixed', textPart('one'), htmlPart('two'), textPart('three')),
    )
    expect(mixed.body.text).toBe('one\n\ntwo\n\nthree')
    expect((await read(plain(['From: a@example.jp'], ''))).problems).toContain('no-text')
  })

  it('CP-2 that are files are attached', async () => {
    const file = textPart('内容', 'Content-Disposition: attachment\r\n')
    const named = textPart('内容', 'Content-Disposition: inline; filename=memo.txt\r\n')
    const mail = await read(multipart('mixed', textPart('body'), file, named))
    expect(mail.body.text).toBe('body')
    expect(mail.attachments.map(({ name, isInline }) => [name, isInline])).toEqual([
      ['part-1.txt', false],
      ['memo.txt', true],
    ])
  })

  it('CP-3 that are mails are attached', async () => {
    const mail = await read(forwarded)
    expect(mail.body.text).toBe('see below')
    expect(mail.problems).toEqual(['nested-message'])
    expect(mail.attachments).toMatchObject([{ name: 'part-1.eml', contentType: 'message/rfc822' }])
    const inner = await read(mail.attachments[0]?.bytes ?? new Uint8Array())
    expect(inner.subject).toBe('相談')
  })

  it('CP-4 that never begin leave their text', async () => {
    for (const type of ['multipart/mixed', 'multipart/mixed; boundary=b']) {
      const mail = await read(plain(['From: a@example.jp', `Content-Type: ${type}`], 'lost text'))
      expect(mail.body.text).toBe('lost text')
      expect(mail.problems).toContain('multipart-without-parts')
    }
  })

  it('CP-5 tell of their charset', async () => {
    const mail = (charset: string, body: Uint8Array): Promise<ReadMail> =>
      read(
        plain(
          ['From: a@example.jp', 'Date: x', `Content-Type: text/plain; charset=${charset}`],
          body,
        ),
      )
    const problemsOf = async (charset: string, body: Uint8Array): Promise<readonly string[]> =>
      (await mail(charset, body)).problems.filter((problem) => problem !== 'bad-date')
    const text = '掲示板に実名を書かれました'
    expect(await problemsOf('Shift_JIS', toShiftJis(text))).toEqual([])
    expect(await problemsOf('utf-8', toShiftJis(text))).toEqual(['wrong-charset'])
    expect(await problemsOf('x-mystery', toJis(text))).toEqual(['unknown-charset'])
    expect(await problemsOf('utf-8', join(text, Uint8Array.of(0xff)))).toEqual(['characters-lost'])
    expect((await mail('x-mystery', toJis(text))).body).toMatchObject({
      text,
      charset: 'iso-2022-jp',
    })
  })

  it('CP-6 beyond the limit keep name and size', async () => {
    const mail = await read(attached('Content-Disposition: attachment; filename=a.png'), {
      maxAttachmentBytes: 9,
    })
    expect(mail.problems).toEqual(['attachment-too-large'])
    expect(mail.attachments).toMatchObject([{ name: 'a.png', sizeBytes: 10, bytes: null }])
  })

  it('CP-7 of text beyond the limit are cut at a line', async () => {
    const mail = plain(
      ['From: a@example.jp', 'Content-Type: text/plain; charset=utf-8'],
      '一行\r\n二行\r\n三行',
    )
    const cut = await read(mail, { maxTextBytes: 15 })
    expect(cut.body.text).toBe('一行\n二行')
    expect(cut.problems).toContain('text-too-long')
    expect(cut.problems).not.toContain('characters-lost')
  })

  it('CP-8 are named in any of the ways of programs', async () => {
    const name = '表示能力の写し.png'
    const jis = toJis(name)
    for (const lines of [
      `Content-Disposition: attachment; filename="${wordB(toUtf8(name), 'utf-8')}"`,
      `Content-Disposition: attachment; filename=${wordB(jis, 'iso-2022-jp')}`,
      `Content-Disposition: attachment; filename*=utf-8''${percent(toUtf8(name))}`,
      `Content-Disposition: attachment; filename*=shift_jis'ja'${percent(toShiftJis(name))}`,
      join('Content-Disposition: attachment; filename="', toShiftJis(name), '"'),
      join('Content-Disposition: attachment; filename="', jis, '"'),
      `Content-Disposition: attachment; filename="${name}"`,
    ]) {
      const mail = await read(attached(lines))
      expect(mail.attachments).toMatchObject([{ name, originalName: name, sizeBytes: 10 }])
      expect(mail.problems).toEqual([])
    }
    const evil = '../../a\r\nX: y\u202egnp.exe'
    const mail = await read(
      attached(`Content-Disposition: attachment; filename="${wordB(toUtf8(evil), 'utf-8')}"`),
    )
    expect(mail.attachments).toMatchObject([{ name: 'a X_ ygnp.exe', originalName: evil }])
  })
})
