/**
 * CSV for the table programs of an office.
 *
 *   CE-1  UTF-8 with a byte order mark; lines end in CR LF; a cell with a comma, quote or line break stands in quotes,
 *         its quotes doubled; control characters and halves of characters are left out.
 *   CE-2  A cell that begins with = + - @ tab or CR, wide ones and after blanks too, gets an apostrophe before it:
 *         no table program takes it for a formula.
 *
 * Must not know: what stands in the cells, files.
 */
const byteOrderMark = '\ufeff'

export const csvText = (lines: readonly (readonly string[])[]): string =>
  byteOrderMark + lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u0085\u2028\u2029\ufeff]/g
/** With the `u` flag only a half of a pair that stands alone. */
const half = /\p{Surrogate}/gu
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r]/

function cellText(text: string): string {
  const plain = text.replace(half, '').replace(control, '')
  const harmless = formula.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
