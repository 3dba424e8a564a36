/**
 * Writing a mail that is to be sent by the office's own program: an .eml file that opens as a draft.
 *
 *   WM-1  What is written reads back: address, subject, text, the mail it answers, whatever characters they hold.
 *   WM-2  No text becomes a header line: line ends and control characters in a header are spaces.
 *   WM-3  No line is longer than 76 characters but for an address or message id that is longer itself; words of a
 *         header are cut between characters (RFC 2047).
 *   WM-4  It is marked as not sent, so that Outlook opens it for sending.
 *
 * Own code, not a library: mimetext writes a long Japanese subject as one over-long word, nodemailer needs Node.
 * Must not know: answers, storage.
 */
export interface MailToWrite {
  /** `null`: the office's program fills it in. */
  readonly from: { readonly name: string; readonly address: string } | null
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  readonly inReplyTo: string | null
}

const utf8 = new TextEncoder()
const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** RFC 2047: 75 characters a word, of which `=?UTF-8?B?` and `?=` take 12; 63 hold 45 bytes. */
const mostWordBytes = 45
const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text) && !text.includes('=?')

const oneLine = (text: string): string => text.replace(/[\0-\x1f\x7f\u2028\u2029]+/g, ' ').trim()

const chunksOf = (text: string): readonly string[] => {
  const chunks: string[] = []
  let chunk = ''
  for (const character of text) {
    if (utf8.encode(chunk + character).length > mostWordBytes) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += character
  }
  return [...chunks, chunk]
}

const plainLimit = 60

/** Unstructured text of a header, folded, with what stands between it and the header's name. */
const words = (text: string): string => {
  const line = oneLine(text)
  if (isPlain(line) && line.length <= plainLimit) return ` ${line}`
  return chunksOf(line)
    .map((chunk) => `\r\n =?UTF-8?B?${base64(utf8.encode(chunk))}?=`)
    .join('')
}

const bare = (address: string): string => oneLine(address).replace(/[<>\s]/g, '')
const idOf = (id: string): string => `<${bare(id)}>`

const body = (text: string): string => {
  const lines = text.replace(/\r\n|[\r\n\u2028\u2029]/g, '\r\n')
  return base64(utf8.encode(lines)).replace(/.{76}/g, '$&\r\n')
}

export function writeMail(mail: MailToWrite): Uint8Array<ArrayBuffer> {
  const { from, to, subject, text, messageId, inReplyTo } = mail
  const headers = [
    ...(from === null ? [] : [`From:${words(from.name)}\r\n <${bare(from.address)}>`]),
    `To:\r\n <${bare(to)}>`,
    `Subject:${words(subject)}`,
    `Message-ID:\r\n ${idOf(messageId)}`,
    ...(inReplyTo === null || bare(inReplyTo) === ''
      ? []
      : [`In-Reply-To:\r\n ${idOf(inReplyTo)}`, `References:\r\n ${idOf(inReplyTo)}`]),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
  ]
  return utf8.encode(`${headers.join('\r\n')}\r\n\r\n${body(text)}\r\n`)
}
