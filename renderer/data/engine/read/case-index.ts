/**
 * The case index: every case file with its contacts and its searchable words, in memory.
 *
 *   CI-1  Cases stand newest contact first; of one moment the higher reception number first.
 *   CI-2  Every word typed must be found in the case, each anywhere in it.
 *   CI-3  Words are compared folded, telephones by their digits, reception numbers as they are written, a whole
 *         address as the post it names.
 *   CI-4  A case whose personal half was destroyed is listed and found by its reception number alone.
 *   CI-5  Words are folded when they are first needed, or in the background before that: opening does not wait.
 */
import type { Fold } from '../../../../shared/domain/text/fold.ts'
import { compareReceptionNumbers } from '../../../../shared/domain/reception/reception-number.ts'
import { dangerOfCase } from '../../../../shared/domain/caseFile/case-danger.ts'
import type { contactRecord } from '../../../../shared/domain/contact/contact.ts'
import type { PersonCaseView } from '../../queries/person-view.ts'
import type { CaseSummary, SearchAnswer, SearchHit } from '../../queries/views.ts'
import type { Stored } from '../memory/held.ts'
import type { Records } from '../memory/records.ts'
import { ByCase, type TableOfCases } from './by-case.ts'
import { makeCaseWords, type Word } from './case-words.ts'
import { rankInWord, wantedOf, type Wanted } from './wanted.ts'

interface Indexed {
  readonly summary: CaseSummary
  readonly callerId: string | null
  readonly affectedIds: readonly string[]
  /** `null` until they are needed or warmed (CI-5). */
  words: readonly Word[] | null
}
type StoredContact = Stored<typeof contactRecord>
type CaseOfPerson = Pick<PersonCaseView, 'summary' | 'role'>

const mostMatchesShown = 3

export class CaseIndex {
  readonly #records: Records
  readonly #fold: Fold
  readonly byCase: ByCase
  readonly #cases = new Map<string, Indexed>()
  /** Cases whose words are still to be folded; those touched since may stand here twice. */
  #cold: string[] = []
  #sorted: readonly Indexed[] | null = null

  constructor(records: Records, fold: Fold) {
    this.#records = records
    this.#fold = fold
    this.byCase = new ByCase(records)
    for (const { id } of records.all('caseFile')) this.#index(id)
  }

  /** To be called after a case file was written. */
  touch(caseFileId: string): void {
    this.#index(caseFileId)
    this.#sorted = null
  }

  /** To be called after a record that belongs to a case file was written. */
  touchPart(table: TableOfCases, caseFileId: string, id: string): void {
    this.byCase.add(table, caseFileId, id)
    this.touch(caseFileId)
  }

  /** To be called after a person was written: every case that speaks of that person shows it. */
  touchCaller(personId: string): void {
    for (const { summary, callerId, affectedIds } of [...this.#cases.values()])
      if (callerId === personId || affectedIds.includes(personId)) this.touch(summary.caseFileId)
  }

  /** Newest first. */
  contactsOf(caseFileId: string): readonly StoredContact[] {
    return this.byCase
      .of('contact', caseFileId)
      .sort((one, other) => (one.coded.receivedAt < other.coded.receivedAt ? 1 : -1))
  }

  contactCountOf(caseFileId: string): number {
    return this.byCase.countOf('contact', caseFileId)
  }

  summaryOf(caseFileId: string): CaseSummary | null {
    return this.#cases.get(caseFileId)?.summary ?? null
  }

  #index(caseFileId: string): void {
    const caseFile = this.#records.get('caseFile', caseFileId)
    if (caseFile === null) return
    const contacts = this.contactsOf(caseFileId)
    const { callerId, affectedIds, receptionNumber, state, openedAt, urgency } = caseFile.coded
    const triages = [...contacts].reverse().map(({ coded }) => coded.triage)
    const caller = callerId === null ? null : this.#records.get('person', callerId)
    const latest = contacts[0]?.coded
    const summary: CaseSummary = {
      caseFileId,
      receptionNumber,
      state,
      openedAt,
      name: caller?.personal?.name ?? null,
      kana: caller?.personal?.kana ?? null,
      isPersonalLost: caseFile.personal === null,
      contactCount: contacts.length,
      lastContactAt: latest?.receivedAt ?? openedAt,
      lastChannel: latest?.channel ?? null,
      municipality: latest?.municipality ?? null,
      ageYears: latest?.ageYears ?? null,
      ...dangerOfCase(urgency, triages),
    }
    this.#cases.set(caseFileId, { summary, callerId, affectedIds, words: null })
    this.#cold.push(caseFileId)
  }

  /** Folds the words of up to `most` cases; `true` while some are left. */
  warm(most: number): boolean {
    for (const caseFileId of this.#cold.splice(-most)) {
      const indexed = this.#cases.get(caseFileId)
      if (indexed !== undefined) this.#wordsOf(indexed)
    }
    return this.#cold.length > 0
  }

  #wordsOf(indexed: Indexed): readonly Word[] {
    const { caseFileId } = indexed.summary
    indexed.words ??= makeCaseWords(this.#records, this.byCase, this.#fold, caseFileId)
    return indexed.words
  }

  #inOrder(): readonly Indexed[] {
    this.#sorted ??= [...this.#cases.values()].sort(newestFirst)
    return this.#sorted
  }

  list(): readonly CaseSummary[] {
    return this.#inOrder().map(({ summary }) => summary)
  }

  /** All cases of one caller, newest first. */
  casesOf(personId: string): readonly CaseSummary[] {
    const own = this.#inOrder().filter(({ callerId }) => callerId === personId)
    return own.map(({ summary }) => summary)
  }

  /** All cases that speak of a person, newest first. Whoever is both caller and concerned is the caller. */
  casesWith(personId: string): readonly CaseOfPerson[] {
    return this.#inOrder().flatMap(
      ({ summary, callerId, affectedIds }): readonly CaseOfPerson[] => {
        if (callerId === personId) return [{ summary, role: 'caller' }]
        return affectedIds.includes(personId) ? [{ summary, role: 'affected' }] : []
      },
    )
  }

  /** Every case with its words, newest first. */
  *all(): Generator<{ readonly summary: CaseSummary; readonly words: readonly Word[] }> {
    for (const indexed of this.#inOrder())
      yield { summary: indexed.summary, words: this.#wordsOf(indexed) }
  }

  wanted(typed: string): readonly Wanted[] {
    return wantedOf(typed, this.#fold)
  }

  search(typed: string, most: number): SearchAnswer {
    const wanted = this.wanted(typed)
    if (wanted.length === 0) return { hits: [], totalCount: 0 }
    const hits: SearchHit[] = []
    let totalCount = 0
    for (const { summary, words } of this.all()) {
      const found = wanted.map((one) => words.filter((word) => rankInWord(word, one) !== null))
      if (found.some((matches) => matches.length === 0)) continue
      totalCount += 1
      if (hits.length >= most) continue
      const unique = [...new Set(found.flat())].slice(0, mostMatchesShown)
      hits.push({ summary, matches: unique.map(({ field, shown }) => ({ field, shown })) })
    }
    return { hits, totalCount }
  }
}

const newestFirst = (one: Indexed, other: Indexed): number => {
  if (one.summary.lastContactAt !== other.summary.lastContactAt)
    return one.summary.lastContactAt < other.summary.lastContactAt ? 1 : -1
  return compareReceptionNumbers(other.summary.receptionNumber, one.summary.receptionNumber)
}
