/**
 * Words that the desk never uses: found however they are spaced and in whichever width they are typed.
 *
 * Must not know: which words they are (passed in), whose text it is.
 */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase()

/** The first of the words that stands in one of the texts. */
export function wordNeverSaid(texts: readonly string[], never: readonly string[]): string | null {
  const written = plain(texts.join('\n'))
  return never.find((word) => written.includes(plain(word))) ?? null
}
