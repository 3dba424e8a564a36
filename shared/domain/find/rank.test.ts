import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestRank, findAmong, groupsInOrder, rankOf, worstRank, type Ranked } from './rank.ts'

const entries = [
  ['でんわをうける', 'call'],
  ['うける', 'receive'],
  ['せじょう', 'lock'],
] as const
const found = (...typed: readonly string[]) =>
  findAmong<readonly string[]>(entries, (entry) => entry, typed).map(({ value }) => value[0])

describe('finding', () => {
  it('FI-1 every word typed must be found, each in any of the words', () => {
    expect(found('うける')).toEqual(['うける', 'でんわをうける'])
    expect(found('うける', 'call')).toEqual(['でんわをうける'])
    expect(found('lock')).toEqual(['せじょう'])
    expect(found('うける', 'lock')).toEqual([])
  })

  it('FI-1 a word that folds to nothing is found nowhere', () => {
    expect(rankOf('せじょう', '')).toBeNull()
    expect(rankOf('', '')).toBeNull()
  })

  it('FI-2 the whole before the beginning before the inside', () => {
    expect([
      rankOf('うける', 'うける'),
      rankOf('うける', 'うけ'),
      rankOf('うける', 'ける'),
    ]).toEqual([0, 1, 2])
    expect(rankOf('うける', 'かける')).toBeNull()
  })

  it('FI-2 of several words the worst counts, of several places the best', () => {
    expect(worstRank([0, 2, 1])).toBe(2)
    for (const ranks of [
      [0, null],
      [null, 0],
      [null, 0, 2],
    ] as const)
      expect(worstRank(ranks)).toBeNull()
    expect(bestRank([null, 2, 1])).toBe(1)
    expect(bestRank([null, null])).toBeNull()
  })

  it('FI-3 nothing typed finds everything, in the order given', () => {
    expect(found()).toEqual(entries.map(([name]) => name))
  })

  it('FI-3 of one rank the order given stays, whatever the entries', () => {
    const letters = fc.array(fc.constantFrom('a', 'ab', 'ba', 'bab', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(letters, (texts) => {
        const all = texts.map((text, index) => ({ text, index }))
        const ranked = findAmong(all, ({ text }) => [text], ['a'])
        expect(ranked).toHaveLength(texts.filter((text) => text.includes('a')).length)
        ranked.slice(1).forEach((after, at) => {
          const before = ranked[at]
          if (before === undefined) throw new Error('no such place')
          const isBehind =
            before.rank < after.rank ||
            (before.rank === after.rank && before.value.index < after.value.index)
          expect(isBehind).toBe(true)
        })
      }),
    )
  })

  it('FI-4 groups stand by their best, of one rank as given, and empty ones are left out', () => {
    const group = (id: string, ...ranks: readonly Ranked<string>['rank'][]) => ({
      id,
      found: ranks.map((rank) => ({ rank, value: id })),
    })
    const groups = [group('a', 2), group('b'), group('c', 1, 2), group('d', 1), group('e', 0)]
    expect(groupsInOrder<string, (typeof groups)[number]>(groups).map(({ id }) => id)).toEqual([
      'e',
      'c',
      'd',
      'a',
    ])
  })
})
