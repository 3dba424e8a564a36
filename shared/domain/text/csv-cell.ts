/**
 * A cell on its way out and back: the mark that makes it harmless (CE-2) is left out when it is read.
 *
 *   CC-1  A cell with the apostrophe before what a table program would take for a formula is read without it.
 *   CC-2  Any cell that is made ready, written and read is the same cell, one that begins with apostrophes too.
 *
 * Must not know: what stands in the cells.
 */
const marked = /^'+\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]/

/** One that looks marked already gets another mark, so that reading takes off the one that was added. */
export const readyCell = (cell: string): string => (marked.test(cell) ? `'${cell}` : cell)

export const plainCell = (cell: string): string => (marked.test(cell) ? cell.slice(1) : cell)
