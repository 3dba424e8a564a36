/**
 * Finding a body by what is typed.
 *
 *   RFN-1 What is typed is part of the name or of the word for the kind, wide or narrow, large or small, hiragana or
 *         katakana.
 *   RFN-2 Digits alone, two or more, are part of the telephone number, however it is grouped.
 *
 * Must not know: screens, the words for the kinds.
 */
import { foldPhone } from '../text/fold-phone.ts'
import { toKatakana } from '../text/normalize.ts'

const plain = (text: string): string => toKatakana(text.normalize('NFKC')).trim().toLowerCase()
const number = /^[\d\s#()+-]{2,}$/

export function bodyFits(
  body: { readonly name: string; readonly kind: string; readonly phone: string | null },
  typed: string,
): boolean {
  const wanted = plain(typed)
  if (plain(`${body.name} ${body.kind}`).includes(wanted)) return true
  return number.test(wanted) && foldPhone(body.phone ?? '').includes(foldPhone(wanted))
}
