/**
 * What a file that was dropped is, before it is read.
 *
 *   AR-1  `.eml` and files without an ending are mails, `.csv` and `.tsv` form exports, whatever stands in them.
 *   AR-2  Outlook's own files (by their first bytes or `.msg`) and mailboxes of many mails (`.mbox`, or a first
 *         line "From ") are neither, and are told apart so that one can say what to do.
 *   AR-3  `.txt` is a mail when it begins with a header line, else a form export.
 *
 * Must not know: how either is read.
 */
export type ArrivalKind = 'mail' | 'form' | 'outlook' | 'mailbox' | 'other'

const endingOf = (fileName: string): string =>
  /\.([^./\\]{1,10})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''

/** The container of Outlook's files. */
const compound = [0xd0, 0xcf, 0x11, 0xe0]

const asLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 512))

/** `head`: the first bytes of the file, some hundred. */
export function kindOfArrival(fileName: string, head: Uint8Array): ArrivalKind {
  const ending = endingOf(fileName)
  const text = asLatin(head)
  if (ending === 'msg' || compound.every((byte, at) => head[at] === byte)) return 'outlook'
  if (ending === 'mbox' || /^From [^\r\n]*\r?\n[\w-]+:/.test(text)) return 'mailbox'
  if (ending === 'csv' || ending === 'tsv') return 'form'
  if (ending === 'eml' || ending === '') return 'mail'
  if (ending !== 'txt') return 'other'
  return /^[A-Za-z][A-Za-z0-9-]{1,40}:\s/.test(text.replace(/^\xef\xbb\xbf/, '')) ? 'mail' : 'form'
}
