import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asId,
  type CaseFileId,
  type CaseNoteId,
  type CounselorId,
  type PersonId,
  type PromiseId,
} from '../core/id.ts'
import { checkRecord, fieldNames } from '../core/record.ts'
import { expectOk, refuse } from '../core/result.ts'
import { reachings, type CaseFile } from './case-file.ts'
import { caseNoteRecord, writeCaseNote } from './case-note.ts'
import {
  decideClosing,
  decideNote,
  decidePromise,
  decidePromiseEnd,
  decideReopening,
  decideUrgency,
  wishesOf,
} from './decide-case.ts'

const at = '2026-11-24T10:42:00.000+09:00' as const
const by = asId<CounselorId>('counselor-0001')
const moment = { at, by, noteId: asId<CaseNoteId>('note-0001') } as const
const caseFile: CaseFile = {
  id: asId<CaseFileId>('case-0001'),
  receptionNumber: { fiscalYear: 2026, number: 1 },
  callerId: asId<PersonId>('person-0001'),
  openedAt: at,
  state: 'open',
  closing: null,
  urgency: null,
  affectedIds: [],
}
const wishes = ['delete', 'identify']
const ending = { reason: 'resolved', reached: new Map([['delete', 'reached' as const]]), text: '' }
const shut = expectOk(decideClosing({ caseFile, wishes, openPromises: 0 }, ending, moment)).caseFile
const wanted = {
  id: asId<PromiseId>('promise-0001'),
  kind: 'callBack',
  dueOn: '2026-11-27',
  text: '結果を伝える',
} as const
describe('case notes', () => {
  it('NO-1 are sealed under their case, with only their words personal', () => {
    expect(caseNoteRecord.keyOf).toEqual({ kind: 'field', field: 'caseFileId' })
    expect(fieldNames(caseNoteRecord, 'personal')).toEqual(['text'])
    const written = expectOk(decideNote(caseFile, ' 二行の\nおぼえ ', moment))
    expect(written).toMatchObject({
      caseFileId: 'case-0001',
      kind: 'note',
      text: ' 二行の\nおぼえ ',
    })
    expect(checkRecord(caseNoteRecord, written).ok).toBe(true)
  })

  it('NO-2 a note and a reopening need words; closing and another urgency do not', () => {
    const plain = { id: moment.noteId, caseFileId: caseFile.id, at, by, code: null }
    for (const kind of ['note', 'reopened'] as const)
      expect(writeCaseNote({ ...plain, kind, text: ' \n' })).toEqual(refuse('reason-needed'))
    for (const kind of ['closed', 'urgency'] as const)
      expect(expectOk(writeCaseNote({ ...plain, kind, text: ' \n' })).text).toBeNull()
  })
})

describe('deciding on a case', () => {
  it('CH-1 its wishes are those of all contacts, each once, as first told', () => {
    expect(wishesOf([['delete'], ['identify', 'delete'], []])).toEqual(wishes)
    const some = fc.array(fc.array(fc.constantFrom<string>('delete', 'identify', 'punish')))
    fc.assert(
      fc.property(some, (told) => {
        const all = wishesOf(told)
        expect(new Set(all)).toEqual(new Set(told.flat()))
        expect(all).toHaveLength(new Set(all).size)
        const first = all.map((wish) => told.flat().indexOf(wish))
        expect([...first].sort((one, other) => one - other)).toEqual(first)
      }),
    )
  })

  it('CH-2 closing answers each of its wishes and no other', () => {
    const reached = fc.dictionary(
      fc.constantFrom('delete', 'identify', 'punish'),
      fc.constantFrom(...reachings),
    )
    fc.assert(
      fc.property(reached, (told) => {
        const given = { ...ending, reached: new Map(Object.entries(told)) }
        const { closing } = expectOk(
          decideClosing({ caseFile, wishes, openPromises: 0 }, given, moment),
        ).caseFile
        expect(closing).toEqual({
          ...{ at, by, reason: 'resolved' },
          perWish: wishes.map((wish) => ({ wish, reached: told[wish] ?? 'unknown' })),
        })
      }),
    )
  })

  it('CH-3 a case with open promises is not closed', () => {
    expect(decideClosing({ caseFile, wishes, openPromises: 2 }, ending, moment)).toEqual(
      refuse('promises-open', { count: 2 }),
    )
  })

  it('CH-4 a closed case takes nothing until it is reopened', () => {
    const closed = refuse('case-closed')
    const promise = expectOk(decidePromise(caseFile, wanted, moment))
    expect(decideNote(shut, 'おぼえ', moment)).toEqual(closed)
    expect(decideUrgency(shut, { urgency: 'A', text: '' }, moment)).toEqual(closed)
    expect(decidePromise(shut, wanted, moment)).toEqual(closed)
    expect(decidePromiseEnd(shut, promise, { state: 'kept', at, by })).toEqual(closed)
    expect(decideClosing({ caseFile: shut, wishes, openPromises: 0 }, ending, moment)).toEqual(
      closed,
    )
    const open = expectOk(decideReopening(shut, 'また書き込まれた', moment)).caseFile
    expect(open).toEqual(caseFile)
    expect(decideNote(open, 'おぼえ', moment).ok).toBe(true)
    expect(expectOk(decidePromiseEnd(open, promise, { state: 'kept', at, by })).state).toBe('kept')
  })

  it('CH-5 closing, reopening and another urgency leave a note; the same urgency is refused', () => {
    const closing = expectOk(
      decideClosing(
        { caseFile, wishes, openPromises: 0 },
        { ...ending, text: '一年たった' },
        moment,
      ),
    )
    const shared = { id: 'note-0001', caseFileId: 'case-0001', at, by }
    expect(closing.note).toEqual({
      ...shared,
      kind: 'closed',
      code: 'resolved',
      text: '一年たった',
    })
    expect(expectOk(decideReopening(shut, 'また', moment)).note).toEqual({
      ...{ ...shared, kind: 'reopened', code: null, text: 'また' },
    })
    expect(decideReopening(shut, '  ', moment)).toEqual(refuse('reason-needed'))
    expect(decideReopening(caseFile, 'また', moment)).toEqual(refuse('case-open'))
    const urgent = expectOk(decideUrgency(caseFile, { urgency: 'B', text: '' }, moment))
    expect(urgent.caseFile.urgency).toBe('B')
    expect(urgent.note).toEqual({ ...shared, kind: 'urgency', code: 'B', text: null })
    const again = decideUrgency(urgent.caseFile, { urgency: 'B', text: '' }, moment)
    expect(again).toEqual(refuse('urgency-same'))
  })
})
