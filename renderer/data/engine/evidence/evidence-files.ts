/**
 * The files of evidence: sealed in, looked at, written out, and every time put down in their custody.
 *
 *   EF-1  The blob is durable first, the record follows by commit; without the record the blob goes again.
 *   EF-2  Bytes are shown or written out only when all of them fit the hash of the receipt.
 *   EF-3  Every look, export and comparison adds a custody line; what does not fit adds `mismatch`.
 *   EF-4  A blob without a record is left where it is and counted.
 *   EF-5  In a vault that takes no entry evidence can be looked at, and no line is added.
 */
import type { Act } from '../../../../shared/domain/access/may.ts'
import { asId, type CaseFileId, type CounselorId } from '../../../../shared/domain/core/id.ts'
import type { ContactId, EvidenceId } from '../../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../../shared/domain/core/result.ts'
import {
  addCustody,
  fits,
  orderedChecks,
  receive,
  type CheckPoint,
  type Deed,
  type Evidence,
} from '../../../../shared/domain/evidence/evidence.ts'
import {
  exportName,
  imageTypeOf,
  mediaKindOf,
  showingOf,
} from '../../../../shared/domain/evidence/media-kind.ts'
import type { InstantText } from '../../../../shared/domain/time/tokyo.ts'
import type { EvidenceContent, VerifiedAll } from '../../queries/evidence-view.ts'
import { done, refused, type Outcome } from '../../queries/outcome.ts'
import type { Notice } from '../../queries/views.ts'
import { randomId, type Bytes } from '../bytes.ts'
import { guarded, type Session, type WriteRefusal } from '../session.ts'
import { ask } from '../vault-port.ts'
import { cancelled, dropBlob, exportBlob, readBlob, storeBlob } from './blob-traffic.ts'
import type { Digest, GoesOn } from './sealed-blob.ts'

export interface NewEvidence {
  readonly file: Blob
  readonly fileName: string
  readonly contentType: string
  readonly caseFileId: string
  readonly contactId: string | null
}
/** Of what arrived with a message: of a case file that may not be on record yet. */
export interface Enclosed extends NewEvidence {
  readonly keyId: string
}
export interface Described {
  readonly note: string | null
  readonly checks: readonly CheckPoint[]
}
export type EvidenceRefusal =
  WriteRefusal | Refusal<'no-such-evidence'> | Refusal<'evidence-differs'>

const noSuch = refused({ code: 'no-such-evidence', facts: {} } as const)
const keyMissing = refused({ code: 'key-missing', facts: { table: 'evidence' } } as const)
const differs = refused({ code: 'evidence-differs', facts: {} } as const)
/** Others may write on the same record meanwhile; then it is read again. */
const mostTries = 5

export class EvidenceFiles {
  readonly #session: Session
  #orphanCount = 0

  constructor(session: Session) {
    this.#session = session
  }

  get notices(): readonly Notice[] {
    const count = this.#orphanCount
    return count === 0 ? [] : [{ kind: 'blobs-without-record', count }]
  }

  /** EF-4. What cannot be listed keeps no vault closed. */
  async countOrphans(): Promise<void> {
    const listed = await this.#session.invoke('blobs.list', {})
    if (!listed.ok) return
    const known = new Set(this.#session.records.all('evidence').map(({ coded }) => coded.blobId))
    this.#orphanCount = listed.value.ids.filter((id) => !known.has(id)).length
  }

  #find(id: string): { readonly evidence: Evidence; readonly revision: number } | null {
    const stored = this.#session.records.get('evidence', id)
    if (stored === null || stored.personal === null) return null
    const evidence = { ...stored.coded, ...stored.personal, id: asId<EvidenceId>(stored.id) }
    return { evidence, revision: stored.revision }
  }

  add(
    wanted: NewEvidence,
    goesOn: GoesOn,
  ): Promise<Outcome<{ readonly evidenceId: string }, EvidenceRefusal>> {
    return guarded<{ readonly evidenceId: string }, EvidenceRefusal>(async () => {
      const refusal = this.#session.mayWrite('evidence.add')
      if (refusal !== null) return refused(refusal)
      const { caseFileId: keyId } = wanted
      const isOnRecord = this.#session.records.held('caseFile', keyId) !== null
      if (!isOnRecord || !this.#session.ring.has(keyId)) return keyMissing
      const evidence = await this.enclose({ ...wanted, keyId }, goesOn)
      const committed = await this.#write('evidence.add', evidence, 0)
      if (committed.kind === 'done') return done({ evidenceId: evidence.id })
      await this.forget(evidence)
      return committed
    })
  }

  /** EF-1: the blob is durable; whoever calls commits the record, or forgets it. Throws what the vault throws. */
  async enclose(wanted: Enclosed, goesOn: GoesOn): Promise<Evidence> {
    const blobId = randomId()
    const place = { blobId, keyId: wanted.keyId }
    return this.#receive(wanted, blobId, await storeBlob(this.#session, place, wanted.file, goesOn))
  }

  forget({ blobId }: Pick<Evidence, 'blobId'>): Promise<void> {
    return dropBlob(this.#session, blobId)
  }

  #receive(wanted: Enclosed, blobId: string, digest: Digest): Evidence {
    const { fileName, contentType, caseFileId, contactId, keyId } = wanted
    return receive({
      id: asId<EvidenceId>(randomId()),
      keyId: asId<CaseFileId>(keyId),
      caseFileId: asId<CaseFileId>(caseFileId),
      contactId: contactId === null ? null : asId<ContactId>(contactId),
      addedAt: this.#session.now() as InstantText,
      addedBy: this.#by,
      ...digest,
      mediaKind: mediaKindOf(wanted),
      blobId,
      fileName,
      contentType,
    })
  }

  get #by(): CounselorId {
    return asId<CounselorId>(this.#session.by)
  }

  #write(act: Act, { id, ...fields }: Evidence, baseRevision: number) {
    const writing = { table: 'evidence' as const, id, baseRevision, fields }
    return this.#session.commit({ act, subject: id, writings: [writing] })
  }

  async #change(
    act: Act,
    id: string,
    change: (evidence: Evidence) => Evidence,
  ): Promise<Outcome<unknown, EvidenceRefusal>> {
    for (let tries = 1; ; tries += 1) {
      const found = this.#find(id)
      if (found === null) return noSuch
      const written = await this.#write(act, change(found.evidence), found.revision)
      const isLate = written.kind === 'refused' && written.refusal.code === 'changed-meanwhile'
      if (!isLate || tries === mostTries) return written
    }
  }

  /** EF-3 EF-5 */
  async #note(act: Act, id: string, deed: Deed): Promise<Outcome<unknown, EvidenceRefusal>> {
    if (this.#session.readOnly !== null) return done(null)
    const at = this.#session.now() as InstantText
    return this.#change(act, id, (one) => addCustody(one, { at, by: this.#by, deed }))
  }

  #mayLook(): WriteRefusal | null {
    const refusal = this.#session.mayWrite('evidence.view')
    return refusal?.code === 'vault-read-only' ? null : refusal
  }

  #compare = async (
    evidence: Evidence,
    take: (plain: Bytes, doneBytes: number) => Promise<void> | void,
  ): Promise<boolean> => {
    const { blobId, keyId } = evidence
    const digest = await readBlob(this.#session, { blobId, keyId }, take)
    return digest !== null && fits(evidence, digest)
  }

  read(id: string): Promise<Outcome<EvidenceContent, EvidenceRefusal>> {
    return guarded<EvidenceContent, EvidenceRefusal>(async () => {
      const refusal = this.#mayLook()
      if (refusal !== null) return refused(refusal)
      const evidence = this.#find(id)?.evidence ?? null
      if (evidence === null) return noSuch
      const parts: Bytes[] = []
      const isFitting = await this.#compare(evidence, (plain) => void parts.push(plain))
      const noted = await this.#note('evidence.view', id, isFitting ? 'viewed' : 'mismatch')
      if (noted.kind !== 'done') return noted
      const showing = showingOf(evidence)
      const type = showing === 'image' ? imageTypeOf(evidence) : 'application/octet-stream'
      return isFitting ? done({ content: new Blob(parts, { type }), showing }) : differs
    })
  }

  export(id: string, goesOn: GoesOn): Promise<Outcome<{ readonly path: string }, EvidenceRefusal>> {
    return guarded<{ readonly path: string }, EvidenceRefusal>(async () => {
      const refusal = this.#session.mayWrite('evidence.export')
      if (refusal !== null) return refused(refusal)
      const evidence = this.#find(id)?.evidence ?? null
      if (evidence === null) return noSuch
      await ask(this.#session.invoke, 'export.begin', {
        fileName: exportName(evidence.sha256, evidence.fileName),
      })
      return exportBlob<EvidenceRefusal>(
        this.#session,
        evidence,
        goesOn,
        this.#compare,
        async (isFitting) => {
          const deed = isFitting ? 'exported' : 'mismatch'
          const noted = await this.#note('evidence.export', id, deed)
          return noted.kind === 'done' && !isFitting ? differs : noted
        },
      )
    })
  }

  verifyAll(caseFileId: string, goesOn: GoesOn): Promise<Outcome<VerifiedAll, EvidenceRefusal>> {
    return guarded<VerifiedAll, EvidenceRefusal>(async () => {
      const refusal = this.#mayLook()
      if (refusal !== null) return refused(refusal)
      const all = this.#session.records
        .all('evidence')
        .filter((one) => one.coded.caseFileId === caseFileId && one.personal !== null)
      const differing: string[] = []
      let checkedCount = 0
      for (const { id } of all) {
        // Given up: what was compared so far says nothing about the rest.
        if (!(await goesOn({ done: checkedCount, total: all.length }))) throw cancelled()
        const evidence = this.#find(id)?.evidence ?? null
        if (evidence === null) continue
        const isFitting = await this.#compare(evidence, () => undefined)
        const noted = await this.#note('evidence.view', id, isFitting ? 'verified' : 'mismatch')
        if (noted.kind !== 'done') return noted
        if (!isFitting) differing.push(id)
        checkedCount += 1
      }
      return done({ checkedCount, differing })
    })
  }

  describe(id: string, { note, checks }: Described): Promise<Outcome<unknown, EvidenceRefusal>> {
    return guarded<unknown, EvidenceRefusal>(() =>
      this.#change('evidence.add', id, (one) => ({ ...one, note, checks: orderedChecks(checks) })),
    )
  }
}
