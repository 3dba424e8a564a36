/** Five words offered, and how hard a passphrase is to guess. */
import wordList from '../../../resources/passphrase/words.json'
import {
  estimateStrength,
  type Strength,
} from '../../../shared/domain/passphrase/estimate-strength.ts'
import {
  checkPassphrase,
  drawPassphrase,
} from '../../../shared/domain/passphrase/passphrase-rules.ts'
import { expectOk } from '../../../shared/domain/core/result.ts'

const listWords: ReadonlySet<string> = new Set(wordList.words)
/** Five words need five fair numbers; with 64, missing one is beyond all chance. */
const randomCount = 64

export const proposePassphrase = (): string =>
  expectOk(drawPassphrase(wordList.words, crypto.getRandomValues(new Uint32Array(randomCount))))

export const strengthOf = (passphrase: string, names: readonly string[]): Strength =>
  estimateStrength(passphrase, { names, listWords })

/** What a screen needs to let somebody choose: the check in its own words, the strength, the offer. */
export const passphraseRule = (
  names: readonly string[],
  texts: {
    readonly tooShort: string | undefined
    readonly notSame: string
    readonly proposed: (words: string) => string
  },
) => ({
  check: (value: string) => (checkPassphrase(value).ok ? undefined : texts.tooShort),
  strengthOf: (value: string) => strengthOf(value, names).score,
  propose: proposePassphrase,
  notSame: texts.notSame,
  proposedText: texts.proposed,
})
