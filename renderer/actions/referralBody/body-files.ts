/** The directory as a table: written out, and read in again after a look at what it would change. */
import { asId } from '../../../shared/domain/core/id.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import {
  writeBodyTable,
  type BodyTableWords,
} from '../../../shared/domain/referralBody/body-table.ts'
import {
  importBodies,
  type BodyImport,
  type TakenRow,
} from '../../../shared/domain/referralBody/import-bodies.ts'
import { dateOf, toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { clockWords, eraNames } from '../../data/queries/presets.ts'
import { readTable } from '../../data/text/read-table.ts'
import { exportFile } from '../../data/writes/messages.ts'
import { commit } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { drawId } from '../record/draw-id.ts'

const act = 'referralBody.change'
const directory = 'directory'
const tables = { clockWords, eraNames }
/** Thousands of windows; a file that is longer is none of them. */
const mostBytes = 2 * 1024 * 1024

export const exportBodies = async (
  words: BodyTableWords,
): Promise<Outcome<{ readonly path: string }, Refusal>> => {
  const bodies = (await listBodies()).map(({ body }) => body)
  const bytes = new TextEncoder().encode(writeBodyTable(bodies, words, tables))
  const fileName = `annaisaki-${dateOf(toInstantText(nowMs()))}.csv`
  return exportFile({ act, subject: directory, fileName, bytes })
}

export interface ReadBodyFile extends BodyImport {
  readonly isLossy: boolean
  /** By id, what each row was read against. */
  readonly revisions: ReadonlyMap<string, number>
}

/** Nothing is written yet. */
export const readBodyFile = async (
  file: Blob,
  words: BodyTableWords,
): Promise<Outcome<ReadBodyFile, Refusal>> => {
  if (file.size > mostBytes) return refused({ code: 'file-too-long', facts: {} })
  const read = readTable(new Uint8Array(await file.arrayBuffer()))
  const views = await listBodies()
  const known = views.map(({ body }) => body)
  const found = importBodies(read.rows, { known, words, tables, drawId })
  const broken = read.brokenRows.map((rowNumber) => ({
    ...{ rowNumber, reasons: [{ code: 'broken' as const }] },
  }))
  const bad = [...found.bad, ...broken].sort((one, other) => one.rowNumber - other.rowNumber)
  const revisions = new Map(views.map(({ body, revision }) => [body.id, revision]))
  return done({ ...found, bad, isLossy: read.isLossy, revisions })
}

/** All of it or none of it; refused where one was changed since it was read. */
export const takeBodies = async (
  taken: readonly TakenRow[],
  revisions: ReadonlyMap<string, number>,
): Promise<Outcome<null, Refusal>> => {
  if (taken.length === 0) return done(null)
  const writings = taken.map(({ body }) =>
    writingOf('referralBody', body, revisions.get(body.id) ?? 0),
  )
  const committed = await commit({ act, subject: asId(directory), writings })
  return committed.kind === 'done' ? done(null) : committed
}
