/**
 * Folding phone numbers: only digits count when searching them.
 *
 *   FP-1  Only digits are kept, full-width ones as narrow ones.
 *   FP-2  The country code of Japan, written with a plus, is the trunk prefix: +81 27 and +81 (0)27 are 027.
 *   FP-3  Folding twice is folding once, and never fails, whatever the text.
 *
 * Must not know: what a valid number is (`phone.ts`).
 */
const japan = /^[^\d+]*\+\D*81\D*0?(?=\D*\d)/

export function foldPhone(text: string): string {
  const plain = text.normalize('NFKC')
  return plain.replace(japan, '0').replace(/\D/g, '')
}
