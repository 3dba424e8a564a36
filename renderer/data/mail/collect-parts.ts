/**
 * Parts of a mail -> what is read, and what is attached.
 *
 *   CP-1  Of alternatives the plain text is read, unless it is blank: then the HTML, as plain text. Texts that
 *         stand beside each other are all read.
 *   CP-2  A text with a file name, or marked as an attachment, is attached and not read.
 *   CP-3  A mail within the mail is attached as a file, and said.
 *   CP-4  A multipart in which no part begins is read as plain text, and said.
 *   CP-5  A charset that is unknown, wrong or loses characters is said.
 *   CP-6  An attachment beyond the limit keeps name and size and loses its bytes, and that is said.
 *   CP-7  A text beyond the limit is cut at a line's end before it, and that is said.
 *   CP-8  A name is the one of the disposition, else that of the type, in any of the ways programs encode it.
 *
 * Must not know: headers of the mail itself.
 */
import { decodeLabelled } from '../text/decode-text.ts'
import { decodeWords } from './encoded-words.ts'
import { htmlToText } from './html-to-text.ts'
import type { MailAttachment, MailLimits, MailProblem, MailText } from './mail.ts'
import type { MimePart } from './mime-tree.ts'
import { nameToSave } from '../../../shared/domain/text/file-name.ts'
import { unfoldFlowed } from './unfold-flowed.ts'

export interface CollectedParts {
  readonly body: MailText
  readonly attachments: readonly MailAttachment[]
}
type Say = (problem: MailProblem) => void

const noText: MailText = { text: '', from: 'none', charset: null }

type Limits = Pick<MailLimits, 'maxAttachmentBytes' | 'maxTextBytes'>

export function collectParts(root: MimePart, limits: Limits, say: Say): CollectedParts {
  const collecting = new Collecting(limits, say)
  const body = collecting.read(root)
  if (body.text === '') say('no-text')
  return { body, attachments: collecting.attachments }
}

class Collecting {
  readonly attachments: MailAttachment[] = []
  readonly #limits: Limits
  readonly #say: Say

  constructor(limits: Limits, say: Say) {
    this.#limits = limits
    this.#say = say
  }

  read(part: MimePart): MailText {
    if (part.type.startsWith('multipart/')) return this.#readMultipart(part)
    const isText = part.type === 'text/plain' || part.type === 'text/html'
    const isFile = part.disposition === 'attachment' || nameParameter(part) !== null
    if (isText && !isFile) return this.#readText(part)
    this.#attach(part)
    return noText
  }

  #readMultipart(part: MimePart): MailText {
    if (part.parts.length === 0) {
      this.#say('multipart-without-parts')
      return this.#readText({ ...part, type: 'text/plain' })
    }
    const texts = part.parts.map((each) => this.read(each)).filter(({ text }) => text !== '')
    if (part.type !== 'multipart/alternative') return joinTexts(texts)
    return texts.find(({ from }) => from === 'plain') ?? texts.at(-1) ?? noText
  }

  #readText({ type, params, content: whole }: MimePart): MailText {
    const content = cutAtLine(whole, this.#limits.maxTextBytes)
    if (content.length === 0) return noText
    if (content.length < whole.length) this.#say('text-too-long')
    const { text, charset, label, isLossy } = decodeLabelled(content, params['charset'] ?? null)
    if (label === 'unknown') this.#say('unknown-charset')
    if (label === 'wrong') this.#say('wrong-charset')
    if (isLossy) this.#say('characters-lost')
    if (type === 'text/html') return { text: htmlToText(text), from: 'html', charset }
    const isFlowed = params['format']?.toLowerCase() === 'flowed'
    const plain = isFlowed ? unfoldFlowed(text, params['delsp']?.toLowerCase() === 'yes') : text
    return { text: plain.replace(/\r\n?/g, '\n').trim(), from: 'plain', charset }
  }

  #attach(part: MimePart): void {
    const { type, disposition, content } = part
    if (type === 'message/rfc822') this.#say('nested-message')
    const isTooLarge = content.length > this.#limits.maxAttachmentBytes
    if (isTooLarge) this.#say('attachment-too-large')
    const written = nameParameter(part)
    const originalName = written === null ? null : decodeName(written, this.#say)
    const otherwise = `part-${this.attachments.length + 1}${endingOf(type)}`
    this.attachments.push({
      name: nameToSave(originalName ?? '', otherwise),
      originalName,
      contentType: type,
      isInline: disposition !== 'attachment',
      sizeBytes: content.length,
      bytes: isTooLarge ? null : content,
    })
  }
}

/** In the middle of a line may be the middle of a character. */
function cutAtLine(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes
  const end = bytes.lastIndexOf(0x0a, most - 1)
  return bytes.subarray(0, end < 0 ? most : end)
}

function joinTexts(texts: readonly MailText[]): MailText {
  const [first] = texts
  if (!first || texts.length === 1) return first ?? noText
  const from = texts.some((each) => each.from === 'plain') ? 'plain' : 'html'
  return { text: texts.map(({ text }) => text).join('\n\n'), from, charset: first.charset }
}

const nameParameter = ({ params, dispositionParams }: MimePart): string | null =>
  dispositionParams['filename'] ?? params['name'] ?? null

/** The original, with whatever was encoded in it: `nameToSave` makes what is shown. */
function decodeName(written: string, say: Say): string {
  const name = decodeWords(written, say)
  if (name.includes('\ufffd')) say('characters-lost')
  return name
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'application/pdf': '.pdf',
}
const endingOf = (type: string): string => endings[type] ?? ''
