import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../../../shared/domain/text/fold.ts'
import { shapes } from '../../schema/tables.ts'
import { Records } from '../memory/records.ts'
import { recordsOf } from '../ring.fixture.ts'
import { CaseIndex } from './case-index.ts'
import { viewPersonFile } from './view-person.ts'

const fold = makeFolder({ groups: [] })
const day = (text: string): string => `2026-${text}T09:00:00.000+09:00`
const held = { revision: 1, sequence: 1 }

/** A desk with a mother who calls for herself (case 1), for her child (case 2), and somebody else (case 3). */
const desk = (isLost = false) => {
  const records = new Records()
  const put = (table: Parameters<Records['put']>[0], id: string, told: object): void =>
    records.put(table, id, {
      ...{ ...held, version: shapes[table].version, isPersonalLost: isLost && id === 'mother' },
      flat: { ...recordsOf[table].fields, ...told },
    })
  put('person', 'mother', { name: '根岸 和美', caseFileId: 'case-1' })
  put('person', 'child', { name: '根岸 蓮', caseFileId: 'case-2' })
  put('person', 'other', { name: '深津 渉', caseFileId: 'case-3' })
  const caseFile = (number: number, callerId: string, affectedIds: readonly string[]): void =>
    put('caseFile', `case-${number}`, {
      ...{ receptionNumber: { fiscalYear: 2026, number }, callerId, affectedIds },
    })
  caseFile(1, 'mother', [])
  caseFile(2, 'mother', ['child', 'mother'])
  caseFile(3, 'other', ['child'])
  const contact = (id: string, number: number, at: string): void =>
    put('contact', id, { caseFileId: `case-${number}`, receivedAt: day(at) })
  contact('a', 1, '04-01')
  contact('b', 2, '04-03')
  contact('c', 1, '04-05')
  contact('d', 3, '04-04')
  put('post', 'p1', { caseFileId: 'case-1', notedAt: day('04-01') })
  put('post', 'p2', { caseFileId: 'case-2', notedAt: day('04-03') })
  put('post', 'p3', { caseFileId: 'case-3', notedAt: day('04-04') })
  put('promise', 'late', { caseFileId: 'case-1', dueOn: '2026-04-20' })
  put('promise', 'soon', { caseFileId: 'case-1', dueOn: '2026-04-10' })
  put('promise', 'kept', {
    ...{ caseFileId: 'case-2', state: 'kept', endedAt: day('04-04'), endedBy: 'counselor-0001' },
  })
  return { records, index: new CaseIndex(records, fold) }
}

const viewOf = (personId: string, isLost = false) => {
  const { records, index } = desk(isLost)
  const view = viewPersonFile(records, index, personId)
  if (view === null) throw new Error('no such person')
  return view
}
const casesOf = (personId: string) =>
  viewOf(personId).cases.map(({ summary, role }) => [summary.caseFileId, role])

describe('view of a person', () => {
  it('PV-1 holds every case once, as caller or as person concerned, the newest contact first', () => {
    expect(casesOf('mother')).toEqual([
      ['case-1', 'caller'],
      ['case-2', 'caller'],
    ])
    expect(casesOf('child')).toEqual([
      ['case-3', 'affected'],
      ['case-2', 'affected'],
    ])
    expect(casesOf('other')).toEqual([['case-3', 'caller']])
  })

  it('PV-2 has the contacts and the posts of all these cases in one line, and of no other', () => {
    const view = viewOf('mother')
    expect(view.contacts.map(({ contact }) => contact.contactId)).toEqual(['c', 'b', 'a'])
    expect(view.contacts.map(({ caseFileId }) => caseFileId)).toEqual([
      'case-1',
      'case-2',
      'case-1',
    ])
    expect(view.posts.map(({ post }) => post.postId)).toEqual(['p2', 'p1'])
  })

  it('PV-3 shows the open promises of each case, what is due first at the top', () => {
    const promises = viewOf('mother').cases.map(({ openPromises }) =>
      openPromises.map(({ promiseId }) => promiseId),
    )
    expect(promises).toEqual([['soon', 'late'], []])
  })

  it('PV-4 keeps the cases of a person whose words were destroyed, and nothing that identifies', () => {
    const { person, cases } = viewOf('mother', true)
    expect(person).toMatchObject({ isPersonalLost: true, name: null, kana: null, phone: null })
    expect(cases).toHaveLength(2)
  })

  it('PV-1 knows no person who is not on record', () => {
    const { records, index } = desk()
    expect(viewPersonFile(records, index, 'nobody')).toBeNull()
  })
})
