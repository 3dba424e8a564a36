/**
 * The conflict check over everything on record (CX): each post and person is folded once for each revision of its
 * record. Reads only, and tells nothing of another case.
 */
import {
  comparedPerson,
  comparedPost,
  matchKnown,
  wordsToCheck,
  type Compared,
  type ConflictAnswer,
  type TypedWord,
} from '../../../../shared/domain/booking/conflict-check.ts'
import type { Fold } from '../../../../shared/domain/text/fold.ts'
import type { Records } from '../memory/records.ts'
import type { CaseIndex } from './case-index.ts'

interface Folded {
  readonly revision: number
  readonly compared: Compared
}
const nothing: Compared = { names: [], handles: [], address: null }

export class Conflicts {
  readonly #records: Records
  readonly #cases: CaseIndex
  readonly #fold: Fold
  readonly #posts = new Map<string, Folded>()
  readonly #persons = new Map<string, Folded>()

  constructor(records: Records, cases: CaseIndex, fold: Fold) {
    this.#records = records
    this.#cases = cases
    this.#fold = fold
  }

  /** `null` when there is no such case file. */
  check(caseFileId: string, typed: readonly TypedWord[]): ConflictAnswer | null {
    const caseFile = this.#records.get('caseFile', caseFileId)
    if (caseFile === null) return null
    const { callerId } = caseFile.coded
    const ofCaller = callerId === null ? [] : this.#cases.casesOf(callerId)
    const own = new Set([caseFileId, ...ofCaller.map((one) => one.caseFileId)])
    return matchKnown(typed, [...this.#postsBut(own), ...this.#personsBut(own)], this.#fold)
  }

  /** What the posts of a case tell of the other side. */
  wordsOf(caseFileId: string): readonly TypedWord[] {
    const posts = this.#cases.byCase
      .of('post', caseFileId)
      .sort((one, other) => (one.coded.notedAt < other.coded.notedAt ? -1 : 1))
      .flatMap(({ personal }) => personal ?? [])
    return wordsToCheck(posts, this.#fold)
  }

  #postsBut(own: ReadonlySet<string>): readonly Compared[] {
    return this.#records
      .all('post')
      .filter(({ coded }) => !own.has(coded.caseFileId))
      .map(({ id, revision, personal }) =>
        foldedOnce(this.#posts, id, revision, () =>
          personal === null ? nothing : comparedPost(personal, this.#fold),
        ),
      )
  }

  /** A person belongs to the case of the first contact, and to every case that speaks of that person. */
  #personsBut(own: ReadonlySet<string>): readonly Compared[] {
    const spokenOf = new Set<string>()
    for (const { id, coded } of this.#records.all('caseFile'))
      if (!own.has(id))
        for (const personId of [coded.callerId, ...coded.affectedIds])
          if (personId !== null) spokenOf.add(personId)
    return this.#records
      .all('person')
      .filter(({ id, coded }) => !own.has(coded.caseFileId) || spokenOf.has(id))
      .map(({ id, revision, personal }) =>
        foldedOnce(this.#persons, id, revision, () =>
          personal === null ? nothing : comparedPerson(personal, this.#fold),
        ),
      )
  }
}

const foldedOnce = (
  known: Map<string, Folded>,
  id: string,
  revision: number,
  make: () => Compared,
): Compared => {
  const before = known.get(id)
  if (before?.revision === revision) return before.compared
  const compared = make()
  known.set(id, { revision, compared })
  return compared
}
