/** Which records belong to which case file, kept beside the records themselves so that no case has to look through all. */
import type { TableName } from '../../schema/tables.ts'
import type { Records } from '../memory/records.ts'

export const tablesOfCases = [
  'contact',
  'post',
  'promise',
  'caseNote',
  'expertSession',
  'waitlistEntry',
  'referral',
] as const
export type TableOfCases = (typeof tablesOfCases)[number]

export const isTableOfCases = (table: TableName): table is TableOfCases =>
  (tablesOfCases as readonly TableName[]).includes(table)

export class ByCase {
  readonly #records: Records
  readonly #ids: ReadonlyMap<TableOfCases, Map<string, Set<string>>> = new Map(
    tablesOfCases.map((table) => [table, new Map()]),
  )

  constructor(records: Records) {
    this.#records = records
    for (const table of tablesOfCases)
      for (const { id, coded } of records.all(table)) this.add(table, coded.caseFileId, id)
  }

  add(table: TableOfCases, caseFileId: string, id: string): void {
    const ofTable = this.#ids.get(table)
    ofTable?.set(caseFileId, (ofTable.get(caseFileId) ?? new Set()).add(id))
  }

  countOf(table: TableOfCases, caseFileId: string): number {
    return this.#ids.get(table)?.get(caseFileId)?.size ?? 0
  }

  /** In no order of their own. */
  of<T extends TableOfCases>(table: T, caseFileId: string) {
    return [...(this.#ids.get(table)?.get(caseFileId) ?? [])]
      .map((id) => this.#records.get(table, id))
      .filter((record) => record !== null)
  }
}
