import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReceptionNumber } from '../../../../shared/domain/reception/reception-number.ts'
import { makeFolder } from '../../../../shared/domain/text/fold.ts'
import { Records } from '../memory/records.ts'
import { moment, recordsOf } from '../ring.fixture.ts'
import { CaseIndex } from './case-index.ts'

const fold = makeFolder({ groups: ['高髙', '崎﨑'] })

interface Told {
  readonly number: number
  readonly at?: string
  readonly name?: string | null
  readonly kana?: string | null
  readonly phone?: string | null
  readonly notes?: readonly string[]
  readonly isLost?: boolean
}

/** One case of one caller with a contact for each note. */
const put = (records: Records, told: Told): string => {
  const { number, at = moment, notes = ['相談'], isLost = false } = told
  const [caseFileId, personId] = [`case-${number}`, `person-${number}`]
  const held = { revision: 1, sequence: 1, version: 1, isPersonalLost: isLost }
  const { name = null, kana = null, phone = null } = told
  records.put('person', personId, { ...held, flat: { caseFileId, name, kana, phone } })
  const receptionNumber = { fiscalYear: 2026, number }
  const caseFile = { receptionNumber, callerId: personId, openedAt: at, state: 'open' }
  records.put('caseFile', caseFileId, { ...held, flat: caseFile })
  notes.forEach((text, index) => {
    const lines = [{ at, text }]
    const flat = { ...recordsOf.contact.fields, caseFileId, receivedAt: at, nth: index + 1, lines }
    records.put('contact', `contact-${number}-${index}`, { ...held, flat })
  })
  return caseFileId
}

const indexOf = (...cases: readonly Told[]): CaseIndex => {
  const records = new Records()
  for (const told of cases) put(records, told)
  return new CaseIndex(records, fold)
}
const numbers = (index: CaseIndex): readonly number[] =>
  index.list().map(({ receptionNumber }) => receptionNumber.number)
const found = (index: CaseIndex, typed: string): readonly number[] =>
  index
    .search(typed, 99)
    .hits.map(({ summary }) => summary.receptionNumber.number)
    .sort()

describe('case index', () => {
  it('CI-1 lists the newest contact first, of one moment the higher number first', () => {
    const index = indexOf(
      { number: 1, at: '2026-04-01T09:00:00.000+09:00' },
      { number: 3, at: '2026-04-02T09:00:00.000+09:00' },
      { number: 2, at: '2026-04-02T09:00:00.000+09:00' },
      { number: 4, at: '2026-03-31T09:00:00.000+09:00' },
    )
    expect(numbers(index)).toEqual([3, 2, 1, 4])
  })

  it('CI-1 whatever the order in which they came', () => {
    const days = fc.array(fc.integer({ min: 10, max: 19 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, (some) => {
        const at = (day: number): string => `2026-04-${day}T09:00:00.000+09:00`
        const cases = some.map((day, index) => ({ number: index + 1, at: at(day) }))
        const list = indexOf(...cases).list()
        list.slice(1).forEach((after, index) => {
          const before = list[index]
          if (before === undefined) throw new Error('no such place')
          const isLater = before.lastContactAt > after.lastContactAt
          const isHigher = before.receptionNumber.number > after.receptionNumber.number
          expect(isLater || (before.lastContactAt === after.lastContactAt && isHigher)).toBe(true)
        })
        expect(list).toHaveLength(cases.length)
      }),
    )
  })

  it('CI-1 a new contact moves its case to the front and is searched at once', () => {
    const records = new Records()
    for (const number of [1, 2]) put(records, { number })
    const index = new CaseIndex(records, fold)
    expect(numbers(index)).toEqual([2, 1])
    const held = { revision: 1, sequence: 9, version: 1, isPersonalLost: false }
    const lines = [{ at: moment, text: '続きの話', mark: null }]
    const receivedAt = '2026-05-01T09:00:00.000+09:00'
    const flat = { ...recordsOf.contact.fields, caseFileId: 'case-1', receivedAt, lines }
    records.put('contact', 'contact-new', { ...held, flat })
    index.touchPart('contact', 'case-1', 'contact-new')
    expect(numbers(index)).toEqual([1, 2])
    expect(index.summaryOf('case-1')).toMatchObject({ contactCount: 2, lastContactAt: receivedAt })
    expect(index.contactsOf('case-1').map(({ id }) => id)).toEqual(['contact-new', 'contact-1-0'])
    expect(found(index, '続き')).toEqual([1])
  })

  it('CI-2 every word must be found, each anywhere in the case', () => {
    const index = indexOf(
      { number: 1, name: '試験 太郎', notes: ['画像の削除', '警察に相談'] },
      { number: 2, name: '試験 次郎', notes: ['画像の件'] },
      { number: 3, name: '見本 太郎', notes: ['削除の件'] },
    )
    expect(found(index, '画像')).toEqual([1, 2])
    expect(found(index, '太郎　削除')).toEqual([1, 3])
    expect(found(index, '試験 画像 警察')).toEqual([1])
    expect(found(index, '試験 画像 警察 次郎')).toEqual([])
    expect(found(index, '試験次郎')).toEqual([2])
  })

  it('CI-2 any two characters of a note find its case', () => {
    const note = 'とつぜん自宅の写真がさらされ、電話が鳴りやまない'
    const index = indexOf({ number: 1, notes: [note] }, { number: 2, notes: ['別の件'] })
    for (let at = 0; at + 2 <= note.length; at += 1)
      expect(found(index, note.slice(at, at + 2)), note.slice(at, at + 2)).toContain(1)
  })

  it('CI-2 nothing typed, or nothing that counts, finds nothing', () => {
    const index = indexOf({ number: 1, name: '試験' })
    for (const typed of ['', '  ', '\u3000', 'ー', '\u200b'])
      expect(index.search(typed, 9)).toEqual({ hits: [], totalCount: 0 })
  })

  it('CI-2 gives as many as asked for, newest first, and counts all', () => {
    const index = indexOf(...[1, 2, 3, 4, 5].map((number) => ({ number, name: '試験 太郎' })))
    const { hits, totalCount } = index.search('試験', 2)
    expect(hits.map(({ summary }) => summary.receptionNumber.number)).toEqual([5, 4])
    expect(totalCount).toBe(5)
    expect(hits[0]?.matches).toEqual([{ field: 'name', shown: '試験 太郎' }])
  })

  it('CI-3 words are compared folded', () => {
    const index = indexOf({
      number: 1,
      name: '髙﨑 花子',
      kana: 'タカサキ ハナコ',
      notes: ['ｽﾏﾎの画面を見せた'],
    })
    for (const typed of ['高崎', 'たかさき', 'スマホ', 'すまほ', 'ﾀｶｻｷ'])
      expect(found(index, typed), typed).toEqual([1])
  })

  it('CI-3 telephones are found by three digits or more, however they are written', () => {
    const index = indexOf({ number: 1, phone: '090-0000-1234', notes: ['相談'] })
    for (const typed of [
      '090-0000-1234',
      '09000001234',
      '０９０',
      '0000 1234',
      '+81-90',
      '234',
      '(090)',
    ])
      expect(found(index, typed), typed).toEqual([1])
    for (const typed of ['34', '999', '080', '12345'])
      expect(found(index, typed), typed).toEqual([])
  })

  it('CI-3 a whole telephone number is one word, in whatever groups it was typed', () => {
    const index = indexOf(
      { number: 1, phone: '03-0000-0000' },
      { number: 2, phone: '090-0000-0000' },
    )
    expect(found(index, '03 0000 0000')).toEqual([1])
    expect(found(index, '０３　００００　００００')).toEqual([1])
  })

  it('CI-3 digits inside another word are no telephone', () => {
    const index = indexOf({ number: 1, name: '試験', phone: '090-0000-1234' })
    for (const typed of ['山234', 'a234', '相談090']) expect(found(index, typed), typed).toEqual([])
  })

  it('CI-3 reception numbers are found as they are written', () => {
    const index = indexOf({ number: 12 }, { number: 120 })
    expect(formatReceptionNumber({ fiscalYear: 2026, number: 12 })).toBe('R8-0012')
    for (const typed of ['R8-0012', 'r8-0012', 'Ｒ８ー００１２', '0012'])
      expect(found(index, typed), typed).toEqual([12])
  })

  it('CI-4 a case whose personal half is gone is listed and found by its number alone', () => {
    const index = indexOf({ number: 7, name: '試験', phone: '090-0000-1234', isLost: true })
    expect(index.list()).toMatchObject([{ name: null, isPersonalLost: true, contactCount: 1 }])
    for (const typed of ['試験', '相談', '090']) expect(found(index, typed), typed).toEqual([])
    expect(found(index, 'R8-0007')).toEqual([7])
  })

  it('CI-5 folds nothing when it is made, then only what is asked for', () => {
    const folded: string[] = []
    const records = new Records()
    for (const number of [1, 2, 3]) put(records, { number, name: `試験 ${number}` })
    const index = new CaseIndex(records, (text) => {
      folded.push(text)
      return fold(text)
    })
    expect(index.list()).toHaveLength(3)
    expect(folded).toEqual([])
    expect(index.warm(1)).toBe(true)
    expect(folded.filter((text) => text.startsWith('試験'))).toHaveLength(1)
    expect(index.warm(1)).toBe(true)
    expect(index.warm(1)).toBe(false)
    expect(index.warm(9)).toBe(false)
    folded.length = 0
    expect(index.search('試験', 9).totalCount).toBe(3)
    expect(folded).toEqual(['試験'])
  })

  it('CI-5 finds the same before, during and after folding in the background', () => {
    const cases = [1, 2, 3, 4, 5].map((number) => ({ number, notes: [`話 ${number % 2}`] }))
    for (let warmed = 0; warmed <= 5; warmed += 1) {
      const index = indexOf(...cases)
      if (warmed > 0) index.warm(warmed)
      expect(found(index, '話1')).toEqual([1, 3, 5])
    }
  })

  it('CI-5 a case that changed is folded afresh', () => {
    const records = new Records()
    put(records, { number: 1, name: '旧名' })
    const index = new CaseIndex(records, fold)
    while (index.warm(1)) continue
    expect(found(index, '旧名')).toEqual([1])
    put(records, { number: 1, name: '新名' })
    index.touch('case-1')
    expect([found(index, '旧名'), found(index, '新名')]).toEqual([[], [1]])
  })
})
