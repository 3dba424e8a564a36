/**
 * Reading a mail: the bytes of an .eml file -> what the desk needs of it.
 *
 *   RM-1  Sender and recipients are read with their decoded names; of very many the first are kept and all
 *         are counted. No sender is said.
 *   RM-2  The subject is one line, whatever was encoded in it: it can begin no header and no line.
 *   RM-3  The date becomes an instant or `null`, and its header is kept; so are all header lines as text.
 *   RM-4  Message ids are bare: that of the mail, those it answers and those it refers to.
 *   RM-5  Of several headers of one name the first counts, but recipients are those of all.
 *   RM-6  Any bytes give a mail: what could not be read is a problem with a code, never an exception.
 *   RM-7  Reading ends within the limits passed in, however large or deep the mail is.
 *
 * Runs in a worker and in Node. Must not know: storage, screens, forms.
 */
import { addressParser } from 'postal-mime'
import { readMessageIds } from '../../../shared/domain/message/thread.ts'
import { collectParts } from './collect-parts.ts'
import { encodeWordsAnew, readWords, toOneLine } from './encoded-words.ts'
import type { MailAddress, MailLimits, MailProblem, ReadMail, Recipients } from './mail.ts'
import { readMimeTree, type MimePart } from './mime-tree.ts'
import { prepareMail } from './prepare-mail.ts'
import { readMailDate } from './read-mail-date.ts'

type Say = (problem: MailProblem) => void

export async function readMail(bytes: Uint8Array, limits: MailLimits): Promise<ReadMail> {
  const prepared = prepareMail(bytes, limits)
  const problems = new Set(prepared.problems)
  const say: Say = (problem) => void problems.add(problem)
  const { root, isWhole } = await readMimeTree(prepared.bytes)
  if (!isWhole) say('unreadable')
  const headers = readHeaders(root, limits.maxRecipients, say)
  const parts = collectParts(root, limits, say)
  return { ...headers, ...parts, rawHeaders: prepared.rawHeaders, problems: [...problems] }
}

function readHeaders(
  root: MimePart,
  maxRecipients: number,
  say: Say,
): Omit<ReadMail, 'body' | 'attachments' | 'rawHeaders' | 'problems'> {
  const valuesOf = (key: string): readonly string[] =>
    root.headers.filter((header) => header.key === key).map(({ value }) => value)
  const firstOf = (key: string): string | null => valuesOf(key)[0] ?? null
  const recipientsOf = (key: string): Recipients =>
    readAddresses(valuesOf(key).join(', '), maxRecipients, say)
  const dateText = firstOf('date')
  const ids = (key: string): readonly string[] => readMessageIds(firstOf(key) ?? '').map(toOneLine)
  return {
    from: readSender(firstOf('from') ?? '', say),
    replyTo: recipientsOf('reply-to'),
    to: recipientsOf('to'),
    cc: recipientsOf('cc'),
    subject: readWords(firstOf('subject') ?? '', say),
    date: readDate(dateText, say),
    dateText,
    messageId: ids('message-id')[0] ?? null,
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
  }
}

function readDate(text: string | null, say: Say): ReadMail['date'] {
  if (text === null) say('no-date')
  const date = text === null ? null : readMailDate(text)
  if (text !== null && date === null) say('bad-date')
  return date
}

function readSender(value: string, say: Say): MailAddress | null {
  const [sender] = readAddresses(value, 1, () => undefined).list
  if (!sender) say('no-sender')
  return sender ?? null
}

function readAddresses(value: string, most: number, say: Say): Recipients {
  if (value.trim() === '') return { list: [], totalCount: 0 }
  const all = addressParser(encodeWordsAnew(value, say), { flatten: true })
  if (all.length > most) say('too-many-recipients')
  const list = all.slice(0, most).map(({ name, address }) => ({
    name: toOneLine(name),
    address: toOneLine(address ?? ''),
  }))
  return { list, totalCount: all.length }
}
