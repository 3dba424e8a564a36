/**
 * Desk form: the answers a mail gives to the desk's own format, in any order.
 *
 *   MF-1  A line that begins with a label opens its field; the answer stands behind the label or, when
 *         nothing does, in the next line; a blank line may come between unless the label ends in a colon.
 *   MF-2  What the person tells (the consultation) runs over any number of lines, until a label or a
 *         signature line; addresses of pages may stand on several lines.
 *   MF-3  While the consultation runs, only a label of a field not yet answered, with the mark or sign the
 *         consultation's own label had, ends it: a told list of leaked data stays told.
 *   MF-4  Quoted lines, the line that introduces them, and all below the mark of an answered mail are
 *         read as no answer.
 *   MF-5  A field answered twice keeps its first answer; the second goes to the rest.
 *   MF-6  Nothing is dropped: every line that is not blank stands in an answer, with its label, or in the
 *         rest.
 *   MF-7  Any text is read, in time that grows as its length.
 *
 * Pure: labels are passed in. Must not know: mails, forms of the web, screens.
 */
import type { FormField, FormLabels } from './form-labels.ts'
import { foldLabel } from './form-labels.ts'
import { readLabelLine, type LabelLine } from './label-line.ts'

export interface FormAnswer {
  readonly field: FormField
  /** As typed, with its brackets and signs. */
  readonly label: string
  /** As typed, without the blank around it; '' when nothing was answered. */
  readonly value: string
}

export interface DeskForm {
  /** In the order of the text; one per field, but for labels left empty and filled further below. */
  readonly answers: readonly FormAnswer[]
  /** The lines no answer holds, in their order. */
  readonly rest: string
}

/** The answer to one field; `null` when it was not answered. */
export const answerOf = (form: DeskForm, field: FormField): string | null =>
  form.answers.find((answer) => answer.field === field && answer.value !== '')?.value ?? null

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
/** A quoting mark; two of them before a digit name a post of a thread and quote nothing. */
const quote = /^\s*[>\uff1e|](?![>\uff1e][0-9\uff10-\uff19])/
const introduction = /[:\uff1a]\s*$/
/** A row of one or two kinds of dashes, stars or lines, three or more. */
const rule =
  /^\s*[-_=*~\u2010-\u2015\u2212\u2500-\u257f\u30fc\uff0a\uff0d\uff1d\uff3f\uff5e\u301c]{3,}\s*$/
const signature = /^\s*--\s*$/
const longestMark = 100
const originalMark = /^\s*-{2,}\s*(.{1,40}?)\s*-{2,}\s*$/
const pageAddress = /^\s*(?:h?t?tps?:\/\/|www\.)\S+\s*$/i

interface Open {
  readonly field: FormField
  readonly label: string
  readonly isMarked: boolean
  readonly isSigned: boolean
  readonly lines: string[]
}

export function readDeskForm(text: string, labels: FormLabels): DeskForm {
  const reading = new Reading(labels)
  const lines = text.split(lineEnd)
  lines.forEach((line, at) => {
    reading.take(line, lines[at + 1] ?? '')
  })
  return reading.finish()
}

class Reading {
  readonly #labels: FormLabels
  readonly #answers: FormAnswer[] = []
  readonly #answered = new Set<FormField>()
  readonly #rest: string[] = []
  #open: Open | null = null
  /** Below a signature or the mark of an answered mail nothing is an answer. */
  #isOver = false

  constructor(labels: FormLabels) {
    this.#labels = labels
  }

  take(line: string, next: string): void {
    if (this.#isOver) this.#rest.push(line)
    else if (line.trim() === '') this.#takeBlank(line)
    else if (this.#endsAt(line)) this.#putAside(line)
    else if (quote.test(line) || (quote.test(next) && introduction.test(line)))
      this.#rest.push(line)
    else this.#takeWords(line)
  }

  finish(): DeskForm {
    this.#close()
    return { answers: this.#answers, rest: this.#rest.join('\n').trim() }
  }

  #takeBlank(line: string): void {
    if (this.#open?.field === 'consultation') this.#open.lines.push(line)
    else this.#rest.push('')
    if (this.#open?.isSigned && this.#open.field !== 'consultation') this.#close()
  }

  #endsAt(line: string): boolean {
    const mark = line.length <= longestMark ? originalMark.exec(line)?.[1] : undefined
    const isOriginal = mark !== undefined && this.#labels.originalMarks.has(foldLabel(mark))
    this.#isOver = isOriginal || signature.test(line)
    return this.#isOver || rule.test(line)
  }

  #putAside(line: string): void {
    this.#close()
    this.#rest.push(line)
  }

  #takeWords(line: string): void {
    const found = readLabelLine(this.#labels, line)
    const isTold = this.#open?.field === 'consultation'
    if (found && this.#opens(found)) this.#openField(found)
    else if (this.#open && (isTold || (!found && goesOn(this.#open, line))))
      this.#open.lines.push(line)
    else this.#putAside(line)
  }

  /** Whether a label met here begins an answer. */
  #opens({ field, isMarked, isSigned }: LabelLine): boolean {
    if (this.#answered.has(field) || this.#open?.field === field) return false
    if (this.#open?.field !== 'consultation' || isUnanswered(this.#open)) return true
    return this.#open.isMarked ? isMarked : !this.#open.isSigned || isSigned
  }

  #openField({ field, head, answer, isMarked, isSigned }: LabelLine): void {
    this.#close()
    const lines = answer.trim() === '' ? [] : [answer]
    this.#open = { field, label: head, isMarked, isSigned, lines }
  }

  #close(): void {
    if (!this.#open) return
    const { field, label, lines } = this.#open
    const value = lines.join('\n').trim()
    if (value !== '') this.#answered.add(field)
    this.#answers.push({ field, label: label.trim(), value })
    this.#open = null
  }
}

const isUnanswered = ({ lines }: Open): boolean => lines.every((line) => line.trim() === '')

/** Whether a line without a label belongs to an open field of few words. */
const goesOn = (open: Open, line: string): boolean =>
  isUnanswered(open) || (open.field === 'url' && pageAddress.test(line))
