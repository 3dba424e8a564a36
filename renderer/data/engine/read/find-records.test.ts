import { describe, expect, it } from 'vitest'
import { makeFolder } from '../../../../shared/domain/text/fold.ts'
import { shapes } from '../../schema/tables.ts'
import { Records } from '../memory/records.ts'
import { recordsOf } from '../ring.fixture.ts'
import { CaseIndex } from './case-index.ts'
import { findRecords, foundNothing } from './find-records.ts'

const fold = makeFolder({ groups: ['崎﨑'] })
const day = (text: string): string => `2026-${text}T09:00:00.000+09:00`

const desk = () => {
  const records = new Records()
  const put = (table: Parameters<Records['put']>[0], id: string, told: object): void => {
    const held = { revision: 1, sequence: 1, version: shapes[table].version, isPersonalLost: false }
    records.put(table, id, { ...held, flat: { ...recordsOf[table].fields, ...told } })
  }
  const person = (id: string, name: string, kana: string, phone: string | null = null): void =>
    put('person', id, { name, kana, phone })
  person('yuki', '岩崎 由紀', 'イワサキ ユキ', '090-0000-7315')
  person('child', '岩崎 蓮', 'イワサキ レン')
  person('wataru', '深津 渉', 'フカツ ワタル')
  const caseFile = (number: number, callerId: string, affectedIds: readonly string[]): void =>
    put('caseFile', `case-${number}`, {
      ...{ receptionNumber: { fiscalYear: 2026, number }, callerId, affectedIds },
    })
  caseFile(1, 'yuki', [])
  caseFile(2, 'yuki', ['child'])
  caseFile(3, 'wataru', [])
  const contact = (number: number, at: string, text: string): void =>
    put('contact', `contact-${number}`, {
      ...{ caseFileId: `case-${number}`, receivedAt: day(at) },
      lines: [{ at: day(at), text, mark: null }],
    })
  contact(1, '04-01', '掲示板に書かれた')
  contact(2, '04-02', '蓮の動画')
  contact(3, '04-03', '深津という人から、岩崎さんに聞いた')
  put('post', 'post-1', {
    ...{ caseFileId: 'case-1', posterName: '名無し太郎', posterHandle: null },
    url: 'https://x.com/example_a83/status/12',
  })
  return { records, index: new CaseIndex(records, fold) }
}

const find = (typed: string, most = 9) => {
  const { records, index } = desk()
  return findRecords(records, index, typed, most)
}
const numbersIn = (typed: string) =>
  find(typed).cases.found.map(({ value }) => value.summary.receptionNumber.number)
const personsIn = (typed: string) => find(typed).persons.found.map(({ value }) => value.personId)

describe('finding records', () => {
  it('FR-1 persons are found by name, kana and telephone, whether they call or are concerned', () => {
    expect(personsIn('イワサキ')).toEqual(['yuki', 'child'])
    expect(personsIn('岩﨑 由紀')).toEqual(['yuki'])
    expect(personsIn('0900000')).toEqual(['yuki'])
    expect(personsIn('掲示板')).toEqual([])
  })

  it('FR-1 words of several persons of one case find the case and no person', () => {
    expect(numbersIn('由紀 蓮')).toEqual([2])
    expect(personsIn('由紀 蓮')).toEqual([])
  })

  it('FR-1 a post is found by its poster and by its address, with its case', () => {
    for (const typed of ['名無し', 'https://twitter.com/example_a83/status/12?s=20']) {
      const [post] = find(typed).posts.found
      expect(post?.value, typed).toMatchObject({ postId: 'post-1', service: 'x' })
      expect(post?.value.summary.receptionNumber.number).toBe(1)
    }
    expect(find('岩崎').posts.found).toEqual([])
  })

  it('FR-2 a name that begins so comes before a note that speaks of it; of one rank the newest first', () => {
    expect(numbersIn('岩崎')).toEqual([2, 1, 3])
    expect(numbersIn('深津')).toEqual([3])
    expect(find('岩崎').cases.found.map(({ rank }) => rank)).toEqual([1, 1, 2])
  })

  it('FR-2 a person of several cases is found once, with the newest of them', () => {
    const [one, ...others] = find('ユキ').persons.found
    expect(others).toEqual([])
    expect(one?.value).toMatchObject({ name: '岩崎 由紀', caseCount: 2 })
    expect(one?.value.summary.receptionNumber.number).toBe(2)
  })

  it('FR-2 gives as many as asked for and counts all', () => {
    const { cases, persons } = find('岩崎', 1)
    expect([cases.found.length, cases.totalCount]).toEqual([1, 3])
    expect([persons.found.length, persons.totalCount]).toEqual([1, 2])
  })

  it('FR-3 nothing that counts finds nothing', () => {
    for (const typed of ['', ' \u3000', 'ー', 'どこにもない'])
      expect(find(typed), typed).toEqual(foundNothing)
  })
})
