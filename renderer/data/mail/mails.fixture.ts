/** Mails as other programs write them, byte by byte. All data are invented. */
import {
  base64,
  base64Lines,
  join,
  percent,
  quotedPrintable,
  toJis,
  toShiftJis,
  toUtf8,
  wordB,
  wordQ,
  type Bytes,
} from './encoders.fixture.ts'

export const letter =
  'はじめてご相談します。\r\n掲示板に実名と電話番号を書かれました。\r\n\r\n見本 花子\r\n'
export const letterRead = letter.trim().replaceAll('\r\n', '\n')
export const subject = '掲示板の書き込みについて'
export const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46)

const head = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('')
const desk = 'To: netsoudan@desk.example.jp'
const date = 'Date: Tue, 24 Nov 2026 09:05:33 +0900'

export const gmail: Bytes = join(
  head(
    'Received: by mail.example.jp with SMTP id a1; Tue, 24 Nov 2026 09:05:34 +0900 (JST)',
    'MIME-Version: 1.0',
    date,
    'Message-ID: <CAF+abc_123=x@mail.example.jp>',
    `Subject: ${wordB(toUtf8(subject), 'UTF-8')}`,
    `From: ${wordB(toUtf8('見本 花子'), 'UTF-8')} <hanako.mihon@example.jp>`,
    `${desk}, ${wordB(toUtf8('控え'), 'UTF-8')} <hikae@example.jp>`,
    'Cc: <kazoku@example.jp>',
    'Content-Type: multipart/alternative; boundary="000000000000abc"',
    '',
    '--000000000000abc',
    'Content-Type: text/plain; charset="UTF-8"',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(toUtf8(letter)),
    '--000000000000abc',
    'Content-Type: text/html; charset="UTF-8"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(toUtf8('<div dir="ltr">はじめて<br></div>')),
    '--000000000000abc--',
  ),
)

const msHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
p.MsoNormal {margin:0}
--></style></head><body lang=JA><p class=MsoNormal>掲示板に<b>実名</b>を書かれました。<o:p></o:p></p>
<p class=MsoNormal><a href="https://board.example.jp/t/1?a=1&amp;b=2">ここ</a>です。</p></body></html>`

/** Outlook: only HTML, ISO-2022-JP, and the file its rich text comes in. */
export const outlook: Bytes = join(
  head(
    `From: ${wordB(toJis('見本 太郎'), 'iso-2022-jp')} <taro@example.jp>`,
    desk,
    `Subject: ${wordB(toJis('掲示板の'), 'iso-2022-jp')}`,
    `\t${wordB(toJis('書き込みについて'), 'iso-2022-jp')}`,
    date,
    'Message-ID: <TYAPR01MB0001@TYAPR01.example.jp>',
    'In-Reply-To: <desk-7@desk.example.jp>',
    'References: <desk-5@desk.example.jp>',
    ' <desk-7@desk.example.jp>',
    'X-Mailer: Microsoft Outlook 16.0',
    'Content-Type: multipart/mixed;',
    '\tboundary="----=_NextPart_000_0001_01DA.ABCD"',
    '',
    'This is a multipart message in MIME format.',
    '',
    '------=_NextPart_000_0001_01DA.ABCD',
    'Content-Type: text/html;',
    '\tcharset="iso-2022-jp"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(toJis(msHtml)),
    '------=_NextPart_000_0001_01DA.ABCD',
    'Content-Type: application/ms-tnef;',
    '\tname="winmail.dat"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    '\tfilename="winmail.dat"',
    '',
    base64(Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 2, 3)),
    '',
    '------=_NextPart_000_0001_01DA.ABCD--',
  ),
)

export const iphone: Bytes = join(
  head(
    'Content-Type: multipart/mixed; boundary=Apple-Mail-AAAA-BBBB',
    'Content-Transfer-Encoding: 7bit',
    `From: ${wordQ(toUtf8('見本'), 'utf-8')} <iphone@example.jp>`,
    'Mime-Version: 1.0 (1.0)',
    'Date: Tue, 24 Nov 2026 09:05:33 +0900',
    `Subject: ${wordB(toUtf8('スクリーンショット'), 'utf-8')}`,
    'Message-Id: <AAAA-BBBB@example.jp>',
    desk,
    'X-Mailer: iPhone Mail (23A000)',
    '',
    '',
    '--Apple-Mail-AAAA-BBBB',
    'Content-Type: text/plain;',
    '\tcharset=utf-8;',
    '\tformat=flowed; delsp=yes',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(toUtf8('画面を \r\n送ります。\r\n')),
    '--Apple-Mail-AAAA-BBBB',
    'Content-Type: image/jpeg;',
    '\tname=IMG_0001.jpeg;',
    '\tx-apple-part-url=AAAA',
    'Content-Disposition: inline;',
    '\tfilename=IMG_0001.jpeg',
    'Content-Transfer-Encoding: base64',
    '',
    base64(picture),
    '',
    '--Apple-Mail-AAAA-BBBB',
    'Content-Type: text/plain;',
    '\tcharset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(toUtf8('iPhoneから送信\r\n')),
    '--Apple-Mail-AAAA-BBBB--',
  ),
)

const longName = '掲示板の画面を写したもの（一枚目）.png'
const cut = toJis(longName)
export const thunderbirdName = longName
export const thunderbird: Bytes = join(
  head(
    'Message-ID: <6740aaaa.1000@example.jp>',
    date,
    'User-Agent: Mozilla Thunderbird',
    'Content-Language: ja',
    'To: =?ISO-2022-JP?B?GyRCQWs4fRsoQg==?= <netsoudan@desk.example.jp>',
    `From: ${wordB(toJis('見本 次郎'), 'ISO-2022-JP')} <jiro@example.jp>`,
    `Subject: ${wordB(toJis(subject), 'ISO-2022-JP')}`,
    'Content-Type: multipart/mixed;',
    ' boundary="------------aBcD"',
    '',
    'This is a multi-part message in MIME format.',
    '--------------aBcD',
    'Content-Type: text/plain; charset=ISO-2022-JP; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: 7bit',
    '',
  ),
  toJis(letter),
  head(
    '--------------aBcD',
    'Content-Type: image/png; name="image.png"',
    'Content-Disposition: attachment;',
    ` filename*0*=iso-2022-jp''${percent(cut.slice(0, 21))};`,
    ` filename*1*=${percent(cut.slice(21))}`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(picture),
    '--------------aBcD--',
  ),
)

/** A carrier's mail: Shift_JIS, no name, no zone in its date. */
export const docomo = (encoding: 'base64' | 'quoted-printable'): Bytes =>
  join(
    head(
      'From: keitai@carrier.example.jp',
      desk,
      `Subject: ${wordB(toShiftJis('ｿｳﾀﾞﾝ①'), 'Shift_JIS')}`,
      'Date: 2026/11/24 9:05',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset="Shift_JIS"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      encoding === 'base64' ? base64Lines(toShiftJis(letter)) : quotedPrintable(toShiftJis(letter)),
    ),
  )

export const formText = [
  '【氏名】見本　花子',
  '年齢：４２歳',
  'お住まいの市町村：前橋市',
  'ＴＥＬ：090-0000-0001',
  '相談内容：',
  '掲示板に実名を書かれました。',
  '',
  '消してほしいです。',
  '掲載のサイト：みほん掲示板',
  'ＵＲＬ：https://board.example.jp/t/1',
].join('\r\n')

export const plain = (headers: readonly string[], body: string | Uint8Array): Bytes =>
  join(head(...headers, ''), body)

const usual = ['From: hanako@example.jp', desk, date]
export const deskForm: Bytes = plain(
  [
    ...usual,
    `Subject: ${wordB(toJis('相談'), 'ISO-2022-JP')}`,
    'Content-Type: text/plain; charset=ISO-2022-JP',
  ],
  toJis(formText),
)

export const reply: Bytes = plain(
  [
    ...usual,
    `Subject: ${wordB(toUtf8('Re: 相談'), 'UTF-8')}`,
    'In-Reply-To: <desk-7@desk.example.jp>',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ],
  toUtf8(
    [
      '電話番号：090-0000-0002',
      '',
      '2026年11月24日(火) 9:05 窓口 <netsoudan@desk.example.jp>:',
      '> 氏名：別人',
      '> 電話番号：090-0000-0009',
    ].join('\r\n'),
  ),
)

/** One attachment with the line that names it as given. */
export const attached = (nameLine: string | Uint8Array, content: Uint8Array = picture): Bytes =>
  join(
    head(
      ...usual,
      'Content-Type: multipart/mixed; boundary=b1',
      '',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'ok',
      '--b1',
      'Content-Type: application/octet-stream',
    ),
    nameLine,
    head('', 'Content-Transfer-Encoding: base64', '', base64Lines(content), '--b1--'),
  )

/** Multiparts within each other, a text in the innermost. */
export const nested = (depth: number): Bytes => {
  const lines: string[] = [...usual]
  for (let level = 0; level < depth; level++)
    lines.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`)
  lines.push('Content-Type: text/plain; charset=utf-8', '', 'innermost')
  for (let level = depth - 1; level >= 0; level--) lines.push(`--b${level}--`)
  return join(head(...lines))
}

/** A mail within the mail. */
export const forwarded: Bytes = join(
  head(
    ...usual,
    'Content-Type: multipart/mixed; boundary=b1',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'see below',
    '--b1',
    'Content-Type: message/rfc822',
    '',
  ),
  deskForm,
  head('', '--b1--'),
)

export const wellFormed: readonly Bytes[] = [
  ...[gmail, outlook, iphone, thunderbird, docomo('base64'), docomo('quoted-printable')],
  ...[
    deskForm,
    reply,
    forwarded,
    nested(5),
    attached('Content-Disposition: attachment; filename=a.bin'),
  ],
]
