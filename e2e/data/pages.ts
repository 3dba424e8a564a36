/** Several happenings put into one commit; a record that changes twice in it is written once, as it stands then. */
import type { Act } from '../../shared/domain/access/may.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { Happening, Invented } from './invented.ts'

/** Of several happenings in one commit it is not told what each was. */
const usualAct: Act = 'contact.save'
const actOf: Partial<Record<Happening['kind'], Act>> = {
  experts: 'expert.change',
  session: 'session.book',
  sessionChange: 'session.change',
  waiting: 'session.book',
}

export class Pages {
  readonly #engine: Engine
  readonly #perCommit: number
  /** Of records that were written; grows with the office. */
  readonly #revisions = new Map<string, number>()
  #waiting = new Map<string, Invented>()
  #kinds: Happening['kind'][] = []
  #contacts = 0

  constructor(engine: Engine, perCommit: number) {
    this.#engine = engine
    this.#perCommit = perCommit
  }

  get written(): { readonly contacts: number; readonly records: number } {
    return { contacts: this.#contacts, records: this.#revisions.size }
  }

  async take({ kind, records }: Happening): Promise<void> {
    for (const each of records) this.#waiting.set(each.record.id, each)
    this.#kinds.push(kind)
    if (kind === 'contact') this.#contacts += 1
    if (this.#kinds.length >= this.#perCommit) await this.turn()
  }

  /** Writes what is waiting. */
  async turn(): Promise<void> {
    const waiting = [...this.#waiting.values()]
    const [kind = 'contact', ...others] = this.#kinds
    const act = others.length === 0 ? (actOf[kind] ?? usualAct) : usualAct
    this.#waiting = new Map()
    this.#kinds = []
    if (waiting.length === 0) return
    await Promise.all(
      waiting.map(({ table, record }) =>
        table === 'caseFile' ? this.#engine.ensureKey(record.id) : null,
      ),
    )
    const writings = waiting.map(({ table, record: { id, ...fields } }) => ({
      ...{ table, id, baseRevision: this.#revisions.get(id) ?? 0, fields },
    }))
    const outcome = await this.#engine.commit({ act, writings })
    if (outcome.kind !== 'done') throw new Error(`not written: ${JSON.stringify(outcome)}`)
    for (const { id, baseRevision } of writings) this.#revisions.set(id, baseRevision + 1)
  }
}
