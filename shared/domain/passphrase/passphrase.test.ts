import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import wordsJson from '../../../resources/passphrase/words.json'
import { expectOk, ok, refuse } from '../core/result.ts'
import { estimateStrength } from './estimate-strength.ts'
import { canonicalPassphrase, checkPassphrase, drawPassphrase } from './passphrase-rules.ts'
import {
  isLastGroup,
  makeRecoveryKey,
  parseRecoveryKey,
  recoveryRandomBytes,
  type RecoveryKey,
} from './recovery-key.ts'

const { words } = wordsJson
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('passphrases', () => {
  it('PP-1 have at least 15 characters', () => {
    expect(checkPassphrase('a'.repeat(14))).toEqual(
      refuse('passphrase-too-short', { least: 15, missing: 1 }),
    )
    expect(checkPassphrase('a'.repeat(15))).toEqual(ok('a'.repeat(15)))
    expect(checkPassphrase('𠮷'.repeat(14)).ok).toBe(false)
    expect(checkPassphrase('か\u3099'.repeat(14)).ok).toBe(false)
    expect(checkPassphrase('')).toEqual(refuse('passphrase-too-short', { least: 15, missing: 15 }))
  })

  it('PP-2 are the same in any width, and keep blanks and case', () => {
    expect(canonicalPassphrase('Ｓａｋｕｒａ　１２３')).toBe('Sakura 123')
    expect(canonicalPassphrase(' Sakura ')).toBe(' Sakura ')
    expect(canonicalPassphrase('ｶﾞ')).toBe('ガ')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(canonicalPassphrase(canonicalPassphrase(typed))).toBe(canonicalPassphrase(typed))
      }),
    )
  })

  it('PP-3 are drawn as five words, each equally likely', () => {
    expect(drawPassphrase(words, [0, 1, 2, 3, words.length])).toEqual(
      ok(`${words.slice(0, 4).join('-')}-${words[0]}`),
    )
    const last = 2 ** 32 - 1
    expect(drawPassphrase(['a', 'b', 'c'], [last, 0, 1, 2, 3, 4, 5])).toEqual(ok('a-b-c-a-b'))
    fc.assert(
      fc.property(fc.array(fc.nat({ max: last }), { minLength: 12, maxLength: 12 }), (random) => {
        const drawn = expectOk(drawPassphrase(words, random))
        expect(drawn.split('-').every((word) => words.includes(word))).toBe(true)
        expect(drawn.split('-')).toHaveLength(5)
        expect(checkPassphrase(drawn).ok).toBe(true)
      }),
    )
  })

  it('PP-3 has a word list of short, different, plain words', () => {
    expect(words).toHaveLength(wordsJson.count)
    expect(new Set(words).size).toBe(words.length)
    expect(words.length).toBeGreaterThanOrEqual(2000)
    for (const word of words) expect(word).toMatch(/^[a-z]{3,10}$/)
  })

  it('PP-4 refuse too little randomness', () => {
    expect(drawPassphrase(words, [1, 2, 3, 4])).toEqual(refuse('not-enough-randomness'))
    expect(drawPassphrase(['a', 'b', 'c'], [2 ** 32 - 1, 0, 1, 2, 3])).toEqual(
      refuse('not-enough-randomness'),
    )
    expect(drawPassphrase([], [1, 2, 3, 4, 5])).toEqual(refuse('not-enough-randomness'))
  })
})

describe('strength', () => {
  const guessable = { names: ['Yamada Hanako', '山田 花子'], listWords: new Set(words) }
  const score = (typed: string): number => estimateStrength(typed, guessable).score
  const bits = (typed: string): number => estimateStrength(typed, guessable).bits

  it('ES-1 counts given words next to nothing', () => {
    for (const weak of [
      'passwordpassword',
      'yamadahanako2026',
      'YamadaHanakoYamada',
      'ｙａｍａｄａ　ｈａｎａｋｏ１',
      'madoguchi-soudan',
      '山田花子山田花子山田花子山田花子',
    ]) {
      expect(score(weak), weak).toBeLessThanOrEqual(1)
    }
  })

  it('ES-2 counts runs and repeats as little', () => {
    for (const weak of [
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      '123456789012345678',
      'abcdefghijklmnopqrstuvwxyz',
      'xk7xk7xk7xk7xk7xk7',
      '98765432198765432',
    ]) {
      expect(score(weak), weak).toBeLessThanOrEqual(1)
    }
    expect(bits('q'.repeat(1000)) - bits('q'.repeat(20))).toBeLessThan(8)
  })

  it('ES-3 counts drawn words as draws', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 5, maxLength: 5 }),
        (drawn) => {
          expect(score(drawn.join('-'))).toBeGreaterThanOrEqual(3)
        },
      ),
      { numRuns: 1000 },
    )
    // Words that begin alike are draws all the same, and none of the list is what a guesser tries first.
    expect(score('kabin-kabi-kagaku-kagami-kaga')).toBeGreaterThanOrEqual(2)
    expect(score('abura-ahiru-aida-amado-anko-aozora-arashi')).toBe(4)
    expect(score('tQ7#vB2!xM9$kL4&wZ')).toBeGreaterThanOrEqual(3)
  })

  it('ES-4 gives what is too short nothing', () => {
    expect(score('')).toBe(0)
    expect(score('tQ7#vB2!xM9$kL')).toBe(0)
  })

  it('ES-2 never fails and never counts less than nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => bits(typed) >= 0),
    )
    expect(bits('あ漢a1! '.repeat(200))).toBeLessThan(100)
  })
})

describe('the recovery key', () => {
  const random = fc.uint8Array({ minLength: recoveryRandomBytes, maxLength: recoveryRandomBytes })
  const anyKey = random.map((bytes) => expectOk(makeRecoveryKey(bytes)))
  const bare = (key: string): string => key.replaceAll('-', '')
  const replaced = (text: string, at: number, by: string): string =>
    text.slice(0, at) + by + text.slice(at + 1)

  it('RK-1 is 8 groups of 4 that read back', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseRecoveryKey(key)).toEqual(ok(key))
      }),
    )
  })

  it('RK-1 carries all 140 bits', () => {
    const zero = new Uint8Array(recoveryRandomBytes)
    const seen = new Set([bare(expectOk(makeRecoveryKey(zero))).slice(0, 28)])
    for (let bit = 0; bit < 140; bit++) {
      const bytes = zero.slice()
      bytes[bit >> 3] = 0x80 >> (bit & 7)
      seen.add(bare(expectOk(makeRecoveryKey(bytes))).slice(0, 28))
    }
    expect(seen.size).toBe(141)
    expect(bare(expectOk(makeRecoveryKey(zero)))).toMatch(/^0{28}/)
  })

  it('RK-2 reads every way of typing it', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const wide = [...key]
          .map((c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
          .join('')
        const ways = [
          key.toLowerCase(),
          bare(key),
          key.replaceAll('-', ' '),
          wide,
          ` ${key}\n`,
          key.replaceAll('-', 'ー'),
          key.replaceAll('0', 'o').replaceAll('1', 'l'),
          key.replaceAll('0', 'O').replaceAll('1', 'I'),
        ]
        for (const way of ways) expect(parseRecoveryKey(way), way).toEqual(ok(key))
      }),
    )
  })

  it('RK-3 notices every mistake in one character', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        const right = bare(key)
        for (let at = 0; at < right.length; at++) {
          for (const other of alphabet) {
            if (other !== right[at])
              expect(parseRecoveryKey(replaced(right, at, other))).toEqual(
                refuse('recovery-key-mistyped'),
              )
          }
        }
      }),
      { numRuns: 3 },
    )
  })

  it('RK-3 notices every swap of neighbours and every mistake in two characters', () => {
    const two = fc.tuple(
      fc.nat(31),
      fc.nat(31),
      fc.constantFrom(...alphabet),
      fc.constantFrom(...alphabet),
    )
    fc.assert(
      fc.property(anyKey, fc.array(two, { maxLength: 30 }), (key, mistakes) => {
        const right = bare(key)
        for (let at = 0; at + 1 < right.length; at++) {
          const [one = '', other = ''] = [right[at], right[at + 1]]
          const swapped = replaced(replaced(right, at, other), at + 1, one)
          expect(parseRecoveryKey(swapped).ok).toBe(one === other)
        }
        for (const [at, and, one, other] of mistakes) {
          const wrong = replaced(replaced(right, at, one), and, other)
          expect(parseRecoveryKey(wrong).ok).toBe(wrong === right)
        }
      }),
    )
  })

  it('RK-3 says whether length or a character is wrong', () => {
    const key = expectOk(makeRecoveryKey(new Uint8Array(recoveryRandomBytes).fill(7)))
    expect(parseRecoveryKey('')).toEqual(refuse('recovery-key-length', { expected: 32, found: 0 }))
    expect(parseRecoveryKey(`${key}0`)).toEqual(
      refuse('recovery-key-length', { expected: 32, found: 33 }),
    )
    expect(parseRecoveryKey(replaced(key, 5, 'U'))).toEqual(
      refuse('recovery-key-character', { position: 5 }),
    )
    expect(parseRecoveryKey('0'.repeat(32)).ok).toBe(false)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => !parseRecoveryKey(typed).ok))
  })

  it('RK-4 refuses too little randomness', () => {
    expect(makeRecoveryKey(new Uint8Array(17))).toEqual(refuse('not-enough-randomness'))
  })

  it('RK-5 is typed back by its last group', () => {
    const key = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-H01K' as RecoveryKey
    for (const way of ['H01K', 'h01k', 'hOlK', 'Ｈ０１Ｋ', ' h01k '])
      expect(isLastGroup(key, way), way).toBe(true)
    for (const way of ['', 'H01', 'GGGG', 'H01KK']) expect(isLastGroup(key, way), way).toBe(false)
  })
})
