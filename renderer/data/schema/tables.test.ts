import { describe, expect, it } from 'vitest'
import { draftRecord } from '../../../shared/domain/contact/draft.ts'
import { answerDraftRecord } from '../../../shared/domain/message/answer.ts'
import type { RecordShape } from '../../../shared/domain/core/record.ts'
import { shapes, storeSchema, tableNames } from './tables.ts'

const how = [
  'What is kept on disk changed its shape. Old lines are never changed: add a version below',
  '(storeSchema), or raise the record version with an upgrade from the one before.',
  'If that is what you did, run:  npx vitest run renderer/data/schema -u',
].join('\n')

const named = (shape: RecordShape): object => ({
  table: shape.table,
  version: shape.version,
  keyOf: shape.keyOf,
  upgrades: Object.keys(shape.upgrades),
  fields: Object.fromEntries(Object.entries(shape.fields).map(([name, { mark }]) => [name, mark])),
})

describe('schema', () => {
  it('of the working store is append-only', () => {
    expect(storeSchema, how).toMatchSnapshot()
  })

  it('of the records changes only with a new version', () => {
    const all: readonly RecordShape[] = [...Object.values(shapes), draftRecord, answerDraftRecord]
    expect(all.map(named), how).toMatchSnapshot()
  })

  it('shows the id as its only column that can be searched', () => {
    for (const version of storeSchema)
      for (const [table, columns] of Object.entries(version))
        expect(columns, table).toBe(table === 'position' ? 'key' : 'id')
  })

  it('names every record by its own table, and every table has one', () => {
    for (const table of tableNames) expect(shapes[table].table).toBe(table)
    // A version names what is new in it; what was there before stays.
    expect(Object.keys(Object.assign({}, ...storeSchema)).sort()).toEqual(
      [...tableNames, 'position'].sort(),
    )
  })

  it('gives every record with personal fields to a key', () => {
    expect(tableNames.map((table) => [table, shapes[table].keyOf])).toEqual([
      ['counselor', { kind: 'desk' }],
      ['settings', { kind: 'desk' }],
      ['person', { kind: 'field', field: 'caseFileId' }],
      ['caseFile', { kind: 'self' }],
      ['contact', { kind: 'field', field: 'caseFileId' }],
      ['post', { kind: 'field', field: 'caseFileId' }],
      ['promise', { kind: 'field', field: 'caseFileId' }],
      ['strayCall', { kind: 'desk' }],
      ['caseNote', { kind: 'field', field: 'caseFileId' }],
      ['evidence', { kind: 'field', field: 'keyId' }],
      ['message', { kind: 'field', field: 'keyId' }],
      ['answer', { kind: 'field', field: 'caseFileId' }],
      ['expert', { kind: 'desk' }],
      ['expertSession', { kind: 'field', field: 'caseFileId' }],
      ['waitlistEntry', { kind: 'field', field: 'caseFileId' }],
      ['referralBody', { kind: 'desk' }],
      ['referral', { kind: 'field', field: 'caseFileId' }],
      ['guideEntry', { kind: 'desk' }],
    ])
  })
})
