/** Every record of an open vault, in memory, by table and id. Queries read it; replay and commit feed it. */
import type { RecordShape } from '../../../../shared/domain/core/record.ts'
import { shapes, type ShapeOf, type TableName } from '../../schema/tables.ts'
import { toStored, type Held, type Stored } from './held.ts'

const tableNames = Object.keys(shapes) as TableName[]

export class Records {
  readonly #tables = new Map<TableName, Map<string, Held>>(
    tableNames.map((table) => [table, new Map()]),
  )

  #table(table: TableName): Map<string, Held> {
    const rows = this.#tables.get(table)
    if (rows === undefined) throw new Error('no such table')
    return rows
  }

  held(table: TableName, id: string): Held | null {
    return this.#table(table).get(id) ?? null
  }

  put(table: TableName, id: string, held: Held): void {
    this.#table(table).set(id, held)
  }

  get<T extends TableName>(table: T, id: string): Stored<ShapeOf<T>> | null {
    const held = this.held(table, id)
    return held === null ? null : toStored(shapes[table] as ShapeOf<T> & RecordShape, id, held)
  }

  all<T extends TableName>(table: T): readonly Stored<ShapeOf<T>>[] {
    const shape = shapes[table] as ShapeOf<T> & RecordShape
    return [...this.#table(table)].map(([id, held]) => toStored(shape, id, held))
  }

  /** Every row of a table, for sealing it into the working store. */
  entries(table: TableName): readonly (readonly [string, Held])[] {
    return [...this.#table(table)]
  }
}
