/**
 * CSV text -> rows of cells. papaparse reads; what it finds broken is set aside line by line.
 *
 *   CV-1  Quoted cells may hold separators, quotes and line breaks; a comma, tab or semicolon parts cells,
 *         whichever the first line holds most of.
 *   CV-2  A row whose quotes do not close, or close in the middle of a cell, is set aside as its first line;
 *         reading goes on with the next line, so that one broken row does not swallow those below it.
 *   CV-3  Blank lines are no rows. Every other line is in a row or set aside.
 *   CV-4  After many broken rows the remaining text is set aside as a whole: reading ends in any case.
 *
 * Must not know: what cells mean.
 */
import Papa from 'papaparse'

export interface CsvPiece {
  /** Of the row's first line in the file, from 1. */
  readonly lineNumber: number
  readonly cells: readonly string[]
}
export interface BrokenPiece {
  readonly lineNumber: number
  readonly raw: string
}
export interface SplitCsv {
  readonly rows: readonly CsvPiece[]
  readonly broken: readonly BrokenPiece[]
}

const mostBroken = 200
const delimiters = [',', '\t', ';'] as const

const countIn = (text: string, part: string): number => text.split(part).length - 1

function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '')
  return delimiters.reduce((best, each) =>
    countIn(line, each) > countIn(line, best) ? each : best,
  )
}

export function splitCsv(original: string): SplitCsv {
  const text = original.replace(/\r\n?/g, '\n')
  const rows: CsvPiece[] = []
  const broken: BrokenPiece[] = []
  const delimiter = delimiterOf(text)
  let at = 0
  let lineNumber = 1
  while (at < text.length) {
    const stop = readRows(text.slice(at), delimiter, lineNumber, rows)
    if (stop === null) break
    at += stop.offset
    lineNumber = stop.lineNumber
    const end = text.indexOf('\n', at)
    const isLast = end < 0 || broken.length + 1 >= mostBroken
    broken.push({ lineNumber, raw: isLast ? text.slice(at) : text.slice(at, end) })
    at = isLast ? text.length : end + 1
    lineNumber += 1
  }
  return { rows, broken }
}

interface Stop {
  readonly offset: number
  readonly lineNumber: number
}

/** Reads until the end (`null`) or to the start of a broken row. */
function readRows(
  text: string,
  delimiter: string,
  firstLine: number,
  rows: CsvPiece[],
): Stop | null {
  let [offset, lineNumber] = [0, firstLine]
  let stop: Stop | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data: cells, errors, meta }, parser) => {
      if (errors.length > 0) {
        stop = { offset, lineNumber }
        parser.abort()
        return
      }
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ lineNumber, cells })
      lineNumber += countIn(text.slice(offset, meta.cursor), '\n')
      offset = meta.cursor
    },
  })
  return stop
}
