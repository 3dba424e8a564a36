/**
 * Evidence: one file that was handed to the desk for a case, and what happened to it since.
 *
 *   EV-1  The hash is SHA-256 over all bytes as received. It proves that they are the same since receipt,
 *         and nothing about the time before.
 *   EV-2  Custody only grows: it begins with the receipt, and no line is ever changed or taken out.
 *   EV-3  Whether the bytes still fit is what the last look at them said; printing is no look at the bytes.
 *   EV-4  The check-list of a screenshot names each point once, in one order.
 *   EV-5  What came with a message is sealed under the message's key (`keyId`), also once it is of an earlier case
 *         file; everything else under its case file's. Of version 1 everything is.
 *
 * Must not know: where the bytes lie, how they are sealed, screens.
 */
import * as v from 'valibot'
import {
  idOf,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type EvidenceId,
} from '../core/id.ts'
import { coded, defineRecord, personal, type RecordOf } from '../core/record.ts'
import { savedText } from '../core/text-field.ts'
import { instantField } from '../time/tokyo.ts'
import { mediaKinds } from './media-kind.ts'

export const checkPoints = [
  'wholeUrl',
  'dateTime',
  'postersPage',
  'context',
  'uncropped',
  'original',
] as const
export type CheckPoint = (typeof checkPoints)[number]

export const deeds = ['received', 'viewed', 'printed', 'exported', 'verified', 'mismatch'] as const
export type Deed = (typeof deeds)[number]

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
const blobId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))

const custodyLine = v.pipe(
  v.strictObject({ at: instantField, by: idOf<CounselorId>(), deed: v.picklist(deeds) }),
  v.readonly(),
)
export type CustodyLine = v.InferOutput<typeof custodyLine>

const isOrdered = (points: readonly CheckPoint[]): boolean =>
  orderedChecks(points).join() === points.join()

export const evidenceRecord = defineRecord({
  table: 'evidence',
  version: 2,
  id: idOf<EvidenceId>(),
  keyOf: { kind: 'field', field: 'keyId' },
  fields: {
    keyId: coded(idOf<CaseFileId>()),
    caseFileId: coded(idOf<CaseFileId>()),
    /** The contact in which it came; `null` when it was added on the case. */
    contactId: coded(v.nullable(idOf<ContactId>())),
    addedAt: coded(instantField),
    addedBy: coded(idOf<CounselorId>()),
    sizeBytes: coded(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    sha256: coded(v.pipe(v.string(), v.check(isSha256))),
    mediaKind: coded(v.picklist(mediaKinds)),
    blobId: coded(blobId),
    checks: coded(v.pipe(v.array(v.picklist(checkPoints)), v.readonly(), v.check(isOrdered))),
    custody: coded(
      v.pipe(
        v.array(custodyLine),
        v.check((lines) => lines[0]?.deed === 'received'),
        v.readonly(),
      ),
    ),
    /** As it came, whatever it is made of; what is shown is `nameToShow` of it. */
    fileName: personal(savedText),
    contentType: personal(savedText),
    note: personal(v.nullable(savedText)),
  },
  upgrades: { 1: (old) => ({ ...old, keyId: old['caseFileId'] }) },
})
export type Evidence = RecordOf<typeof evidenceRecord>

/** EV-2: what is received begins its custody. */
export const receive = (about: Omit<Evidence, 'checks' | 'custody' | 'note'>): Evidence => ({
  ...about,
  checks: [],
  custody: [{ at: about.addedAt, by: about.addedBy, deed: 'received' }],
  note: null,
})

export const addCustody = (evidence: Evidence, line: CustodyLine): Evidence => ({
  ...evidence,
  custody: [...evidence.custody, line],
})

/** EV-2: every line of `before` stands in `after`, at its place. */
export const isGrownFrom = (
  before: readonly CustodyLine[],
  after: readonly CustodyLine[],
): boolean =>
  before.length <= after.length &&
  before.every(({ at, by, deed }, index) => {
    const line = after[index]
    return line?.at === at && line.by === by && line.deed === deed
  })

export type Match = 'matches' | 'differs'

/** EV-1 EV-3: the last look at the bytes; every exported or viewed byte was compared first. */
export const matchOf = (custody: readonly CustodyLine[]): Match =>
  custody.findLast(({ deed }) => deed !== 'printed')?.deed === 'mismatch' ? 'differs' : 'matches'

/** EV-1: both the length and the hash must be those of the receipt. */
export const fits = (
  evidence: Pick<Evidence, 'sizeBytes' | 'sha256'>,
  found: Pick<Evidence, 'sizeBytes' | 'sha256'>,
): boolean => evidence.sizeBytes === found.sizeBytes && evidence.sha256 === found.sha256

/** EV-4 */
export const orderedChecks = (points: readonly CheckPoint[]): readonly CheckPoint[] =>
  checkPoints.filter((point) => points.includes(point))

/** The head of a hash as people compare it: `9f2c 71ab`. */
export const hashHead = (sha256: string): string => `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`
