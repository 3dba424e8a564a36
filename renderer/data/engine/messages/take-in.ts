/**
 * Taking in mails and form exports: read, kept with their bytes, joined to what they go on from.
 *
 *   TI-1  A mail's record and the files it holds are committed at once, after their blobs are durable.
 *   TI-2  What was taken in before is not taken in again, and is counted.
 *   TI-3  Whatever the bytes are, something is kept or it is said that nothing could be: a file that is no mail
 *         and no form, and an export of which no column is known, are refused; an empty export says that it has
 *         no rows.
 *   TI-4  A form export is taken in by batches; given up in the middle, what was taken in stays, and the next
 *         time goes on from there.
 *   TI-5  An attachment too large to take out, or beyond the number kept apart, is in the mail's own file.
 */
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type MessageId,
  type PersonId,
} from '../../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import type { Evidence } from '../../../../shared/domain/evidence/evidence.ts'
import { kindOfArrival } from '../../../../shared/domain/message/arrival-kind.ts'
import {
  messageOf,
  receivedAt,
  rowFingerprints,
  type Arrived,
  type Message,
} from '../../../../shared/domain/message/message.ts'
import type { InstantText } from '../../../../shared/domain/time/tokyo.ts'
import { usualMailLimits, type MailAttachment } from '../../mail/mail.ts'
import { readFormCsv } from '../../mail/read-form-csv.ts'
import { readMail } from '../../mail/read-mail.ts'
import { formLabels } from '../../queries/desk-forms.ts'
import type { TakenInView } from '../../queries/message-views.ts'
import { done, refused, type Outcome } from '../../queries/outcome.ts'
import { randomId } from '../bytes.ts'
import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import { cancelled } from '../evidence/blob-traffic.ts'
import type { GoesOn } from '../evidence/sealed-blob.ts'
import { guarded, type Session, type WriteRefusal } from '../session.ts'
import { arrivedBroken, arrivedMail, arrivedRow } from './arrived.ts'
import { Threads } from './threads.ts'

export type TakeInRefusal =
  | WriteRefusal
  | Refusal<'not-a-message', { readonly kind: 'outlook' | 'mailbox' | 'no-columns' | 'other' }>

const mostEnclosed = 50
const rowsAtOnce = 50

interface Made {
  readonly message: Message
  readonly evidence: readonly Evidence[]
}

export class MessageIntake {
  readonly #session: Session
  readonly #evidence: EvidenceFiles
  readonly #threads: Threads
  readonly #known: Set<string>

  constructor(session: Session, evidence: EvidenceFiles) {
    this.#session = session
    this.#evidence = evidence
    this.#threads = new Threads(session.records)
    const prints = session.records.all('message').map(({ personal }) => personal?.fingerprint)
    this.#known = new Set(prints.filter((print) => print !== undefined))
  }

  get threads(): Threads {
    return this.#threads
  }

  takeIn(
    file: Blob,
    fileName: string,
    goesOn: GoesOn,
  ): Promise<Outcome<TakenInView, TakeInRefusal>> {
    return guarded<TakenInView, TakeInRefusal>(async () => {
      const refusal = this.#session.mayWrite('message.takeIn')
      if (refusal !== null) return refused(refusal)
      const head = new Uint8Array(await file.slice(0, 512).arrayBuffer())
      const kind = kindOfArrival(fileName, head)
      if (kind === 'mail') return this.#takeInMail(file, fileName)
      if (kind === 'form') return this.#takeInForms(file, fileName, goesOn)
      return refused({ code: 'not-a-message', facts: { kind } })
    })
  }

  async #takeInMail(file: Blob, fileName: string): Promise<Outcome<TakenInView, TakeInRefusal>> {
    const bytes = await readUpTo(file, usualMailLimits.maxBytes + 1)
    const fingerprint = `${await hashOf(bytes)}-${file.size}`
    if (this.#known.has(fingerprint)) return done({ ...nothingTaken, knownCount: 1 })
    const mail = await readMail(bytes, usualMailLimits)
    const message = this.#message(arrivedMail(mail, formLabels, { fingerprint, fileName }))
    if (!(await this.#session.ensureKey(message.keyId))) throw new Error('a new key was not made')
    return this.#keepMail(message, file, fileName, mail.attachments)
  }

  /** TI-1 */
  async #keepMail(
    message: Message,
    file: Blob,
    fileName: string,
    attachments: readonly MailAttachment[],
  ): Promise<Outcome<TakenInView, TakeInRefusal>> {
    const evidence: Evidence[] = []
    const enclose = async (enclosed: Blob, name: string): Promise<void> => {
      const { keyId, caseFileId, contactId } = message
      const wanted = { keyId, caseFileId, contactId, fileName: name, contentType: enclosed.type }
      evidence.push(await this.#evidence.enclose({ ...wanted, file: enclosed }, () => true))
    }
    let written: Outcome<unknown, WriteRefusal> | null = null
    try {
      await enclose(new Blob([file], { type: 'message/rfc822' }), fileName || 'message.eml')
      for (const { bytes, name, contentType } of attachments.slice(0, mostEnclosed))
        if (bytes !== null) await enclose(new Blob([bytes], { type: contentType }), name)
      written = await this.#write([{ message, evidence }])
      return written.kind === 'done' ? done({ ...nothingTaken, messageIds: [message.id] }) : written
    } finally {
      if (written?.kind !== 'done') for (const one of evidence) await this.#evidence.forget(one)
    }
  }

  async #takeInForms(
    file: Blob,
    fileName: string,
    goesOn: GoesOn,
  ): Promise<Outcome<TakenInView, TakeInRefusal>> {
    const csv = readFormCsv(await readUpTo(file, usualMailLimits.maxBytes), formLabels)
    // Thousands of rows of something else would bury what people wrote.
    if (csv.problems.some(({ code }) => code === 'no-known-column'))
      return refused({ code: 'not-a-message', facts: { kind: 'no-columns' } })
    const rows = [
      ...csv.rows.map((row) => ({
        text: JSON.stringify([csv.headers, row.cells]),
        lineNumber: row.lineNumber,
        make: (fingerprint: string) => arrivedRow(csv, row, { fingerprint, fileName }),
      })),
      ...csv.problems.flatMap((problem) =>
        problem.code !== 'row-broken'
          ? []
          : [
              {
                text: problem.raw,
                lineNumber: problem.lineNumber,
                make: (fingerprint: string) =>
                  arrivedBroken(problem.raw, { fingerprint, fileName }),
              },
            ],
      ),
    ]
    const prints = rowFingerprints(
      await Promise.all(rows.map(({ text }) => hashOf(new TextEncoder().encode(text)))),
    )
    const fresh = rows
      .map((row, at) => ({ ...row, fingerprint: prints[at] ?? '' }))
      .filter(({ fingerprint }) => !this.#known.has(fingerprint))
    const messageIds: string[] = []
    for (let from = 0; from < fresh.length; from += rowsAtOnce) {
      if (!(await goesOn({ done: from, total: fresh.length }))) throw cancelled()
      const batch = fresh.slice(from, from + rowsAtOnce)
      const made = batch.map(({ make, fingerprint }) => ({
        message: this.#message(make(fingerprint)),
        evidence: [],
      }))
      for (const { message } of made) await this.#session.ensureKey(message.keyId)
      const written = await this.#write(made)
      if (written.kind !== 'done') return written
      messageIds.push(...made.map(({ message }) => message.id))
    }
    return done({
      messageIds,
      knownCount: rows.length - fresh.length,
      problems: csv.problems.map(({ code }) => code).filter((code) => code !== 'row-broken'),
      brokenLines: csv.problems.flatMap((one) =>
        one.code === 'row-broken' ? [one.lineNumber] : [],
      ),
    })
  }

  #message(arrived: Arrived): Message {
    const at = this.#session.now() as InstantText
    return messageOf(arrived, {
      id: asId<MessageId>(randomId()),
      contactId: asId<ContactId>(randomId()),
      caseFileId: asId<CaseFileId>(randomId()),
      personId: asId<PersonId>(randomId()),
      at,
      by: asId<CounselorId>(this.#session.by),
      goesOnFrom: this.#threads.find(arrived, receivedAt(arrived.date, at)),
    })
  }

  async #write(made: readonly Made[]): Promise<Outcome<unknown, WriteRefusal>> {
    const written = await this.#session.commit({
      act: 'message.takeIn',
      writings: made.flatMap(({ message, evidence }) => [
        { table: 'message' as const, id: message.id, baseRevision: 0, fields: { ...message } },
        ...evidence.map((one) => ({
          ...{ table: 'evidence' as const, id: one.id, baseRevision: 0 },
          fields: { ...one },
        })),
      ]),
    })
    if (written.kind === 'done')
      for (const { message } of made) {
        this.#known.add(message.fingerprint)
        this.#threads.add({ ...message, kind: 'message', at: message.receivedAt })
      }
    return written
  }
}

const nothingTaken: TakenInView = { messageIds: [], knownCount: 0, problems: [], brokenLines: [] }

const readUpTo = async (file: Blob, most: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(0, most).arrayBuffer())

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
