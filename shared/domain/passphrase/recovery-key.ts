/**
 * The recovery key: printed once, typed in when every passphrase is lost.
 *
 *   RK-1  It is 8 groups of 4 characters of Crockford's base 32: 140 random bits and 20 check bits.
 *   RK-2  Reading ignores case, width, spaces and dashes, and takes O for 0, I and L for 1.
 *   RK-3  Every mistake in one character, or two characters next to each other swapped, is noticed; so
 *         is every mistake in any two characters.
 *   RK-4  Fewer than 140 random bits are refused, never stretched.
 *   RK-5  What is typed back after printing is the last group.
 *
 * Source of the alphabet: Crockford, "Base 32". The check bits are a CRC over the 5-bit characters: any
 * CRC of 20 bits notices every burst of up to 20 bits; this polynomial also every two characters of 32.
 * Must not know: keys and what they open, where randomness comes from, paper.
 */
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { anyDash } from '../text/normalize.ts'

declare const checked: unique symbol
/** `XXXX-XXXX-…`, eight groups, upper case, check bits right. Keys are derived from this text. */
export type RecoveryKey = string & { readonly [checked]: 'recoveryKey' }

export type RecoveryKeyRefusal =
  | Refusal<'recovery-key-length', { readonly expected: number; readonly found: number }>
  /** `position` counts characters from 1, separators left out. */
  | Refusal<'recovery-key-character', { readonly position: number }>
  | Refusal<'recovery-key-mistyped'>

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 28
const characters = 32
const groupLength = 4
/** 140 bits in whole bytes; the last half byte is not used. */
export const recoveryRandomBytes = 18

const polynomial = 0xc1acf
const registerMask = 0xfffff
/** Not zero, so that a key of zeros alone is not a key. */
const registerStart = 0xfffff

/** `random`: at least 18 bytes from a cryptographic source. */
export function makeRecoveryKey(
  random: Uint8Array,
): Result<RecoveryKey, Refusal<'not-enough-randomness'>> {
  if (random.length < recoveryRandomBytes) return refuse('not-enough-randomness')
  const values = Array.from({ length: randomCharacters }, (_, index) =>
    fiveBitsAt(random, index * 5),
  )
  return ok(inGroups([...values, ...checkValues(values)]))
}

function fiveBitsAt(bytes: Uint8Array, bit: number): number {
  const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
  return (pair >> (11 - (bit & 7))) & 31
}

function checkValues(values: readonly number[]): readonly number[] {
  let register = registerStart
  for (const value of values) {
    for (let bit = 4; bit >= 0; bit--) {
      const out = (register >> 19) ^ ((value >> bit) & 1)
      register = ((register << 1) & registerMask) ^ (out ? polynomial : 0)
    }
  }
  return [15, 10, 5, 0].map((shift) => (register >> shift) & 31)
}

function inGroups(values: readonly number[]): RecoveryKey {
  const text = values.map((value) => alphabet.charAt(value)).join('')
  return (text.match(/.{4}/g) ?? []).join('-') as RecoveryKey
}

const readable = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(anyDash, '')
    .replace(/\s/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

export function parseRecoveryKey(typed: string): Result<RecoveryKey, RecoveryKeyRefusal> {
  const found = [...readable(typed)]
  if (found.length !== characters)
    return refuse('recovery-key-length', { expected: characters, found: found.length })
  const values = found.map((character) => alphabet.indexOf(character))
  const unknown = values.indexOf(-1)
  if (unknown >= 0) return refuse('recovery-key-character', { position: unknown + 1 })
  const expected = checkValues(values.slice(0, randomCharacters)).join()
  return expected === values.slice(randomCharacters).join()
    ? ok(inGroups(values))
    : refuse('recovery-key-mistyped')
}

/** Whether what was typed back is the key's last group, however it was typed. */
export const isLastGroup = (key: RecoveryKey, typed: string): boolean =>
  readable(typed) === key.slice(-groupLength)
