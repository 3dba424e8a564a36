/**
 * The engine: keys and plaintext live here, in a worker of the window, and end with it.
 * The window asks in plain values; main is asked only for sealed bytes.
 */
import { makeFolder, type KanjiVariants } from '../../../shared/domain/text/fold.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import type { Act } from '../../../shared/domain/access/may.ts'
import { done, refused, type Outcome } from '../queries/outcome.ts'
import type { Progress, SessionView } from '../queries/views.ts'
import type { Secret } from './crypto/slots.ts'
import { loadDrafts } from './load-drafts.ts'
import { EngineReading } from './engine-reading.ts'
import type { OpenVault } from './open-vault.ts'
import { EvidenceFiles, type Described, type NewEvidence } from './evidence/evidence-files.ts'
import type { GoesOn } from './evidence/sealed-blob.ts'
import { MessageIntake } from './messages/take-in.ts'
import { exportFile, type FileToExport } from './export-file.ts'
import { isTableOfCases } from './read/by-case.ts'
import { CaseIndex } from './read/case-index.ts'
import { Conflicts } from './read/conflicts.ts'
import { EarlierCases } from './read/earlier-cases.ts'
import { viewSession } from './read/views-of.ts'
import { guarded, type Order, type Session, type WriteRefusal } from './session.ts'
import { makeBackup, restoreBackup } from './vault/backup.ts'
import {
  addCounselor,
  changeOwnPassphrase,
  disableCounselor,
  resetPassphrase,
  type NewCounselor,
} from './vault/counselors.ts'
import {
  createVault,
  unlockVault,
  type NewVault,
  type Strength,
  type UnlockRefusal,
} from './vault/open-vault.ts'
import { ask, type Invoke } from './vault-port.ts'

/** `drafts` changed, or records of a commit. */
export type Changed = () => void

export interface EngineParts {
  readonly invoke: Invoke
  readonly now: () => string
  readonly strength: Strength
  readonly variants: KanjiVariants
}

/** Cases folded in one go: some milliseconds. */
const warmSlice = 50

export class Engine extends EngineReading {
  readonly #parts: EngineParts
  #open: OpenVault | null = null
  #changed: Changed = () => undefined

  constructor(parts: EngineParts) {
    super()
    this.#parts = parts
  }

  onChange(changed: Changed): void {
    this.#changed = changed
  }

  protected override get vault(): OpenVault {
    if (this.#open === null) throw new Error('the vault is locked')
    return this.#open
  }

  #around(onProgress: (progress: Progress) => void) {
    return { ...this.#parts, onProgress }
  }

  async #takeIn(session: Session): Promise<SessionView> {
    const { folder } = await ask(this.#parts.invoke, 'vault.look', {})
    const { drafts, answerDrafts } = await loadDrafts(session)
    const fold = makeFolder(this.#parts.variants)
    const cases = new CaseIndex(session.records, fold)
    const earlier = new EarlierCases(session.records, cases, fold)
    const conflicts = new Conflicts(session.records, cases, fold)
    const evidence = new EvidenceFiles(session)
    await evidence.countOrphans()
    const messages = new MessageIntake(session, evidence)
    const read = { cases, earlier, conflicts }
    this.#open = { session, drafts, answerDrafts, messages, evidence, ...read, folder }
    void this.#warm(cases)
    return this.view()
  }

  /** Search is made ready slice by slice, so that questions in between are answered at once. */
  async #warm(cases: CaseIndex): Promise<void> {
    while (this.#open?.cases === cases && cases.warm(warmSlice))
      await new Promise((resolve) => setTimeout(resolve))
  }

  #admit<R extends UnlockRefusal>(opened: Outcome<Session, R>): Promise<Outcome<SessionView, R>> {
    return guarded<SessionView, R>(async () => {
      if (opened.kind !== 'done') return opened
      try {
        return done(await this.#takeIn(opened.value))
      } catch (thrown) {
        opened.value.close()
        throw thrown
      }
    })
  }

  async create(wanted: NewVault): Promise<Outcome<SessionView, never>> {
    return this.#admit(
      await createVault(
        this.#around(() => undefined),
        wanted,
      ),
    )
  }

  async unlock(
    secret: Secret,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<SessionView, UnlockRefusal>> {
    return this.#admit(await unlockVault(this.#around(onProgress), secret))
  }

  /** Before anything is open: the file lies in main's staging place. */
  restore(secret: Secret, replace: boolean) {
    return restoreBackup(this.#parts.invoke, secret, replace)
  }

  view(): SessionView {
    const { session, drafts, answerDrafts, evidence, folder } = this.vault
    const lost = drafts.unreadableCount + answerDrafts.unreadableCount
    return viewSession(session, lost, folder, evidence.notices)
  }

  async commit(order: Order): Promise<Outcome<{ readonly sequence: number }, WriteRefusal>> {
    const { session, cases, messages } = this.vault
    const outcome = await session.commit(order)
    if (outcome.kind === 'done') {
      for (const { table, id, fields } of order.writings) {
        if (table === 'caseFile') cases.touch(id)
        if (table === 'person') cases.touchCaller(id)
        if (table === 'answer') messages.threads.addAnswer(id, fields)
        if (isTableOfCases(table)) cases.touchPart(table, String(fields['caseFileId']), id)
      }
      this.#changed()
    }
    return outcome
  }

  /** Opening a case is written down; where the vault takes nothing (damage) it is shown all the same. */
  async noteOpened(act: Act, subject: string): Promise<void> {
    await this.vault.session.commit({ act, subject, writings: [] })
  }

  async saveDraft(draft: Draft) {
    const saved = await this.vault.drafts.save(draft)
    if (saved.kind === 'done') this.#changed()
    return saved
  }

  async dropDraft(id: string) {
    const dropped = await this.vault.drafts.drop(id)
    this.#changed()
    return dropped
  }

  async saveAnswerDraft(draft: AnswerDraft) {
    return this.#telling(this.vault.answerDrafts.save(draft))
  }

  async dropAnswerDraft(id: string) {
    return this.#telling(this.vault.answerDrafts.drop(id))
  }

  takeIn(file: Blob, fileName: string, goesOn: GoesOn) {
    return this.#telling(this.vault.messages.takeIn(file, fileName, goesOn))
  }

  async ensureKey(keyId: string): Promise<Outcome<null, WriteRefusal>> {
    return guarded<null, WriteRefusal>(async () =>
      (await this.vault.session.ensureKey(keyId))
        ? done(null)
        : refused({ code: 'key-missing', facts: { table: 'caseFile' } }),
    )
  }

  addEvidence(wanted: NewEvidence, goesOn: GoesOn) {
    return this.#telling(this.vault.evidence.add(wanted, goesOn))
  }

  readEvidence(evidenceId: string) {
    return this.#telling(this.vault.evidence.read(evidenceId))
  }

  exportEvidence(evidenceId: string, goesOn: GoesOn) {
    return this.#telling(this.vault.evidence.export(evidenceId, goesOn))
  }

  verifyEvidence(caseFileId: string, goesOn: GoesOn) {
    return this.#telling(this.vault.evidence.verifyAll(caseFileId, goesOn))
  }

  describeEvidence(evidenceId: string, described: Described) {
    return this.#telling(this.vault.evidence.describe(evidenceId, described))
  }

  async #telling<T>(work: Promise<T>): Promise<T> {
    return work.finally(() => this.#changed())
  }

  exportFile(file: FileToExport) {
    return exportFile(this.vault.session, file)
  }

  addCounselor(wanted: NewCounselor) {
    return this.#telling(addCounselor(this.vault.session, wanted))
  }

  disableCounselor(counselorId: string) {
    return this.#telling(disableCounselor(this.vault.session, counselorId))
  }

  changeOwnPassphrase(current: string, wanted: string) {
    return changeOwnPassphrase(this.vault.session, current, wanted)
  }

  resetPassphrase(counselorId: string, wanted: string) {
    return this.#telling(resetPassphrase(this.vault.session, counselorId, wanted))
  }

  makeBackup(isPlaceAsked: boolean) {
    return this.#telling(makeBackup(this.vault.session, isPlaceAsked))
  }

  close(): void {
    this.#open?.session.close()
    this.#open = null
  }
}
