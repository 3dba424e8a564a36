/**
 * Finds earlier cases that may be about the same person or post, by what is typed so far.
 * Every text is folded once for each revision of its record; reads only.
 */
import {
  compareEarlier,
  matchEarlier,
  type EarlierKeys,
} from '../../../../shared/domain/caseFile/earlier.ts'
import { postKeyOf } from '../../../../shared/domain/post/same-post.ts'
import type { Person } from '../../../../shared/domain/person/person.ts'
import { foldPhone } from '../../../../shared/domain/text/fold-phone.ts'
import type { Fold } from '../../../../shared/domain/text/fold.ts'
import type { CaseSummary, EarlierAnswer, EarlierCase, EarlierTyped } from '../../queries/views.ts'
import type { Records } from '../memory/records.ts'
import type { CaseIndex } from './case-index.ts'

const mostShown = 5

type PersonKeys = Omit<EarlierKeys, 'posts'>

export class EarlierCases {
  readonly #records: Records
  readonly #cases: CaseIndex
  readonly #fold: Fold
  readonly #persons = new Map<string, { readonly revision: number; readonly keys: PersonKeys }>()
  readonly #posts = new Map<string, { readonly revision: number; readonly key: string }>()

  constructor(records: Records, cases: CaseIndex, fold: Fold) {
    this.#records = records
    this.#cases = cases
    this.#fold = fold
  }

  /** Strongest match first, at most five; `totalCount` counts all. */
  find(typed: EarlierTyped): EarlierAnswer {
    const wanted = this.#keysOfTyped(typed)
    const posts = wanted.posts.length === 0 ? new Map<string, string[]>() : this.#postsByCase()
    const found = this.#cases.list().flatMap((summary): EarlierCase[] => {
      const { caseFileId } = summary
      const callerId = this.#records.get('caseFile', caseFileId)?.coded.callerId ?? null
      if (caseFileId === typed.exceptCaseFileId || callerId === null) return []
      const known = { ...this.#keysOfPerson(callerId), posts: posts.get(caseFileId) ?? [] }
      const reasons = matchEarlier(known, wanted)
      return reasons.length === 0 ? [] : [this.#view(summary, callerId, reasons)]
    })
    const ordered = [...found].sort(compareEarlier)
    return { found: ordered.slice(0, mostShown), totalCount: ordered.length }
  }

  #view(summary: CaseSummary, personId: string, reasons: EarlierCase['reasons']): EarlierCase {
    const person = this.#records.get('person', personId)
    const known =
      person === null || person.personal === null
        ? null
        : { ...person.coded, ...person.personal, id: personId as Person['id'] }
    return { ...summary, personId, reasons, person: known }
  }

  #keysOfTyped({ name, kana, phone, mail, urls }: EarlierTyped): EarlierKeys {
    return {
      phoneDigits: foldPhone(phone),
      mail: foldMail(mail),
      name: this.#fold(name),
      kana: this.#fold(kana),
      posts: urls.flatMap((url) => postKeyOf(url) ?? []),
    }
  }

  #keysOfPerson(personId: string): PersonKeys {
    const person = this.#records.get('person', personId)
    const revision = person?.revision ?? 0
    const before = this.#persons.get(personId)
    if (before?.revision === revision) return before.keys
    const { name, kana, phone, mail } = person?.personal ?? nobody
    const keys = {
      phoneDigits: foldPhone(phone ?? ''),
      mail: foldMail(mail ?? ''),
      name: this.#fold(name ?? ''),
      kana: this.#fold(kana ?? ''),
    }
    this.#persons.set(personId, { revision, keys })
    return keys
  }

  #postsByCase(): ReadonlyMap<string, readonly string[]> {
    const byCase = new Map<string, string[]>()
    for (const { id, revision, coded, personal } of this.#records.all('post')) {
      const before = this.#posts.get(id)
      const key =
        before?.revision === revision ? before.key : (postKeyOf(personal?.url ?? '') ?? '')
      this.#posts.set(id, { revision, key })
      if (key !== '') byCase.set(coded.caseFileId, [...(byCase.get(coded.caseFileId) ?? []), key])
    }
    return byCase
  }
}

const nobody = { name: null, kana: null, phone: null, mail: null } as const
const foldMail = (mail: string): string => mail.normalize('NFKC').trim().toLowerCase()
