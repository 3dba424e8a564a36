/** What the readers of mails and form exports say, as the rules of messages take it. */
import { readDeskForm } from '../../../../shared/domain/message/desk-form.ts'
import type { FormLabels } from '../../../../shared/domain/message/form-labels.ts'
import type { Arrived } from '../../../../shared/domain/message/message.ts'
import type { MailAddress, ReadMail, Recipients } from '../../mail/mail.ts'
import type { FormCsv, FormRow } from '../../mail/read-form-csv.ts'

export interface FromFile {
  readonly fingerprint: string
  readonly fileName: string
}

const written = ({ name, address }: MailAddress): string =>
  name === '' ? address : `${name} <${address}>`

/** Those kept, and how many more there were. */
const recipients = ({ list, totalCount }: Recipients): string => {
  const more = totalCount - list.length
  return `${list.map(written).join(', ')}${more > 0 ? ` (+${more})` : ''}`
}

/** A reply goes where the mail says, and else to whoever sent it. */
const answerAddress = ({ replyTo, from }: ReadMail): string | null => {
  const address = replyTo.list[0]?.address || from?.address || ''
  return address === '' ? null : address
}

export const arrivedMail = (mail: ReadMail, labels: FormLabels, from: FromFile): Arrived => ({
  ...from,
  channel: 'mail',
  senderName: mail.from?.name ?? '',
  address: answerAddress(mail),
  sentTo: recipients(mail.to),
  subject: mail.subject,
  date: mail.date,
  dateText: mail.dateText,
  messageId: mail.messageId,
  inReplyTo: mail.inReplyTo,
  references: mail.references,
  headers: mail.rawHeaders,
  text: mail.body.text,
  form: readDeskForm(mail.body.text, labels),
  problems: mail.problems,
})

const noThread = { messageId: null, inReplyTo: [], references: [] } as const

export const arrivedRow = (
  { headers }: FormCsv,
  { form, receivedAt, receivedAtText, cells }: FormRow,
  from: FromFile,
): Arrived => {
  const told = (field: string): string =>
    form.answers.find((answer) => answer.field === field)?.value ?? ''
  return {
    ...from,
    ...noThread,
    channel: 'form',
    senderName: '',
    address: told('mail') === '' ? null : told('mail'),
    sentTo: '',
    subject: '',
    date: receivedAt,
    dateText: receivedAtText,
    headers: headers.join(', '),
    text: cells.map((cell, at) => `${headers[at] ?? ''}: ${cell}`).join('\n'),
    form,
    problems: receivedAtText !== null && receivedAt === null ? ['bad-date'] : [],
  }
}

/** A row that could not be read is kept as it stands. */
export const arrivedBroken = (raw: string, from: FromFile): Arrived => ({
  ...from,
  ...noThread,
  channel: 'form',
  ...{ senderName: '', address: null, sentTo: '', subject: '', date: null, dateText: null },
  headers: '',
  text: raw,
  form: { answers: [], rest: raw },
  problems: ['row-broken'],
})
