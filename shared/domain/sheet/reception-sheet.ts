/**
 * Reception sheet: what of the first reception fits one page.
 *
 *   RT-1  The first reception is the contact with the lowest number, of one number the one received first.
 *   RT-2  A text takes a row for every row it fills, at least one; a half-width character counts half.
 *   RT-3  Lines stand in their order while rows are left; the first that does not fit is cut at the last row.
 *   RT-4  Nothing is left out silently: lines cut or left out are counted.
 *   RT-5  Lines get the rows that the rest of the page leaves, at least three; a fact takes two rows at most.
 *
 * Must not know: the printer, how a row looks.
 */
import type { Contact } from '../contact/contact.ts'

interface Received {
  readonly coded: Pick<Contact, 'nth' | 'receivedAt'>
}

/** `null` where there is no contact at all. */
export const firstReception = <C extends Received>(contacts: readonly C[]): C | null =>
  contacts.reduce<C | null>((first, one) => {
    if (first === null) return one
    const [mine, its] = [one.coded, first.coded]
    const isEarlier = mine.nth === its.nth ? mine.receivedAt < its.receivedAt : mine.nth < its.nth
    return isEarlier ? one : first
  }, null)

export interface Room {
  readonly rows: number
  /** Full-width characters a row holds. */
  readonly width: number
}

const halfWidth = /[\u0020-\u007e\uff61-\uff9f]/u
const halvesOf = (character: string): number => (halfWidth.test(character) ? 1 : 2)
const lineEnd = /\r\n|[\n\r\u2028\u2029]/u

const rowsOfOne = (text: string, width: number): number => {
  let [rows, used] = [1, 0]
  for (const character of text) {
    const halves = halvesOf(character)
    if (used + halves > width * 2) [rows, used] = [rows + 1, 0]
    used += halves
  }
  return rows
}

export const rowsOf = (text: string, width: number): number =>
  text.split(lineEnd).reduce((sum, line) => sum + rowsOfOne(line, width), 0)

/** As much of the text as fits, with a mark where it was cut. */
const cutTo = (text: string, { rows, width }: Room): string => {
  let kept = ''
  for (const character of text) {
    if (rowsOf(`${kept}${character}…`, width) > rows) return `${kept}…`
    kept += character
  }
  return kept
}

export interface FittedLines {
  readonly shown: readonly string[]
  /** Lines that stand there not at all or not whole. */
  readonly notWhole: number
}

export const fitLines = (lines: readonly string[], room: Room): FittedLines => {
  const shown: string[] = []
  let left = room.rows
  for (const line of lines) {
    const rows = rowsOf(line, room.width)
    if (rows > left) {
      if (left > 0) shown.push(cutTo(line, { ...room, rows: left }))
      return { shown, notWhole: lines.length - shown.length + (left > 0 ? 1 : 0) }
    }
    shown.push(line)
    left -= rows
  }
  return { shown, notWhole: 0 }
}

const mostRowsOfFact = 2
const fewestRows = 3

/** `page`: what facts and lines share; `taken`: rows of it that something else stands on. */
export const rowsLeft = (facts: readonly string[], taken: number, page: Room): number => {
  const told = facts.map((fact) => Math.min(mostRowsOfFact, rowsOf(fact, page.width)))
  const left = page.rows - Math.ceil(taken) - told.reduce((sum, rows) => sum + rows, 0)
  return Math.max(fewestRows, left)
}
