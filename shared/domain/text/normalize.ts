/**
 * Normalising: what happens to a field when it is left (never while it is typed).
 *
 *   TX-1  Text is brought to NFKC and trimmed: full-width letters and digits become narrow, half-width
 *         katakana wide.
 *   TX-2  Compatibility ideographs (the old shapes in names) stay as typed: the original spelling prints.
 *   TX-3  Kana is written in katakana.
 *   TX-4  A phone number keeps its grouping; every dash in it becomes a hyphen.
 *   TX-5  Normalising twice is normalising once, and never fails, whatever the text.
 *
 * Must not know: fields, screens. For searching see `fold.ts`.
 */
/** CJK compatibility ideographs: NFKC would replace them by the modern shape. */
const notOldShapes = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu
const hiragana = /[\u3041-\u3096\u309d\u309e]/g
/** Any dash, the minus signs, and the katakana long mark that an IME leaves where a hyphen was meant. */
export const anyDash = /[\p{Dash}\u30fc\u02d7\u2500\u2501]/gu

export const normalizeText = (text: string): string =>
  text.replace(notOldShapes, (part) => part.normalize('NFKC')).trim()

export const toKatakana = (text: string): string =>
  text.replace(hiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

export const normalizeKana = (text: string): string =>
  normalizeText(toKatakana(normalizeText(text)))

export const normalizePhone = (text: string): string =>
  normalizeText(normalizeText(text).replace(anyDash, '-'))
