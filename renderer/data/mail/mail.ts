/**
 * What is read of a mail, how much of one is read, and what may be said about what could not be.
 *
 * Must not know: how it is read.
 */
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { Charset } from '../text/decode-text.ts'

export type Bytes = Uint8Array<ArrayBuffer>

export interface MailLimits {
  readonly maxBytes: number
  readonly maxLines: number
  /** Lines outside base64: the parser keeps each for itself, and very many take it long. */
  readonly maxTextLines: number
  /** Headers of all parts together. */
  readonly maxHeaderBytes: number
  readonly maxParts: number
  /** Multiparts within each other. */
  readonly maxDepth: number
  /** How many recipients of a header are kept; all are counted. */
  readonly maxRecipients: number
  readonly maxAttachmentBytes: number
  /** Of each part that is read as text. */
  readonly maxTextBytes: number
}

export const usualMailLimits: MailLimits = {
  maxBytes: 50 * 1024 * 1024,
  maxLines: 1_000_000,
  maxTextLines: 100_000,
  maxHeaderBytes: 1024 * 1024,
  maxParts: 1000,
  maxDepth: 50,
  maxRecipients: 100,
  maxAttachmentBytes: 25 * 1024 * 1024,
  maxTextBytes: 5 * 1024 * 1024,
}

export type MailProblem =
  /** Cut: what lies beyond a limit was not read. */
  | 'mail-too-large'
  | 'too-many-lines'
  | 'too-many-parts'
  | 'header-too-long'
  | 'too-many-recipients'
  | 'text-too-long'
  | 'attachment-too-large'
  /** Read as plain text from there on. */
  | 'nested-too-deep'
  | 'multipart-without-parts'
  /** The mail ends, or a part does, before its multipart is closed. */
  | 'truncated-multipart'
  /** A mail within the mail: kept as an attachment. */
  | 'nested-message'
  | 'unknown-charset'
  | 'wrong-charset'
  | 'characters-lost'
  | 'no-date'
  | 'bad-date'
  | 'no-sender'
  | 'no-text'
  /** The parser gave up: only what it had read by then is there. */
  | 'unreadable'

export interface MailAddress {
  /** '' when none was written. */
  readonly name: string
  readonly address: string
}
export interface Recipients {
  readonly list: readonly MailAddress[]
  readonly totalCount: number
}
export interface MailAttachment {
  /** Safe to show and to save under; never ''. */
  readonly name: string
  /** As the mail had it, decoded; `null` when it had none. */
  readonly originalName: string | null
  readonly contentType: string
  readonly isInline: boolean
  readonly sizeBytes: number
  /** `null`: too large, not taken. */
  readonly bytes: Bytes | null
}
export interface MailText {
  readonly text: string
  readonly from: 'plain' | 'html' | 'none'
  /** Of the first part that has text; `null` when none has. */
  readonly charset: Charset | null
}
export interface ReadMail {
  readonly from: MailAddress | null
  readonly replyTo: Recipients
  readonly to: Recipients
  readonly cc: Recipients
  /** One line. */
  readonly subject: string
  readonly date: InstantText | null
  /** The header as written; `null` when there is none. */
  readonly dateText: string | null
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly body: MailText
  readonly attachments: readonly MailAttachment[]
  /** The mail's own header lines, their bytes decoded and nothing else. */
  readonly rawHeaders: string
  /** Each once. */
  readonly problems: readonly MailProblem[]
}
