/**
 * Label line: whether a line of a mail begins with a label, and where its answer begins.
 *
 *   LL-1  Before a label may stand marks, a number and an opening bracket; behind it a closing bracket, a
 *         note in brackets, and a colon, an equals sign or an arrow, of any width.
 *   LL-2  A label without any of these needs a tab or a wide space before its answer, or any space before
 *         digits or the address of a page, or stands alone.
 *   LL-3  What stands in brackets behind a label is its note before a colon or when it is a known note;
 *         otherwise it is the answer.
 *   LL-4  Head and answer together are the line, character by character.
 *   LL-5  However long a line is, only its beginning is looked at.
 *
 * Must not know: other lines, what an answer means.
 */
import { fieldOfLabel, foldLabel, type FormField, type FormLabels } from './form-labels.ts'

export interface LabelLine {
  readonly field: FormField
  /** The line up to the answer, and the answer: together the line. */
  readonly head: string
  readonly answer: string
  /** A bracket, mark or number stands before the label. */
  readonly isMarked: boolean
  /** A colon, an equals sign or an arrow stands behind it. */
  readonly isSigned: boolean
}

const longestHead = 80
const opening = '\\[(<{\u3010\u300c\u300e\u3008\u300a\u3014\uff08\uff1c\uff3b\u226a\u2039\u00ab'
const closing = '\\])>}\u3011\u300d\u300f\u3009\u300b\u3015\uff09\uff1e\uff3d\u226b\u203a\u00bb'
/** Geometric shapes, middle dots, asterisks, the reference mark, hyphens. */
const marks = '\u25a0-\u25ff\u2605\u2606\u30fb\uff65\u2022\u00b7*\uff0a\u203b\u2713\u2714#\uff03-'
/** 1. (1) 1) and their wide forms, circled numbers. */
const number =
  '(?:[(\uff08]\\s*[0-9\uff10-\uff19]{1,2}\\s*[)\uff09]|[0-9\uff10-\uff19]{1,2}\\s*[.\uff0e\u3001,)\uff09]|[\u2460-\u2473])'
/** Colons, equals signs, arrows. */
const sign = ':\uff1a\ufe30\ufe55=\uff1d\u2192\u21d2\u27a1'

const before = new RegExp(`\\s*(?:[${marks}]\\s*){0,4}(?:${number}\\s*)?[${opening}]?\\s*`, 'y')
const label = new RegExp(`[^${opening}${closing}${sign}*\uff0a]{1,40}`, 'y')
const after = new RegExp(`\\s*[${closing}]?`, 'y')
const bracketed = new RegExp(`\\s*[${opening}]([^${opening}${closing}]{0,20})[${closing}]`, 'y')
const starAndSign = new RegExp(`\\s*[*\uff0a]?\\s*[${sign}][>\uff1e]?\\s*`, 'y')
const space = /\s*/y
/** What a single space may part from its label: digits (wide ones too), an address. */
const plainAnswer = /^(?:[+\uff0b]?[0-9\uff10-\uff19]|https?:|www\.)/i

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

export function readLabelLine(labels: FormLabels, line: string): LabelLine | null {
  const start = line.slice(0, longestHead)
  const from = lengthAt(before, start, 0)
  const isMarked = start.slice(0, from).trim() !== ''
  const run = start.slice(from, from + lengthAt(label, start, from))
  const whole = fieldOfLabel(labels, run)
  if (whole !== null) return behindLabel(labels, line, whole, from + run.length, isMarked)
  return spacedLabel(labels, line, from, run, isMarked)
}

/** The label is read; what may stand between it and the answer? */
function behindLabel(
  labels: FormLabels,
  line: string,
  field: FormField,
  end: number,
  isMarked: boolean,
): LabelLine | null {
  const start = line.slice(0, longestHead)
  const close = end + (isMarked ? lengthAt(after, start, end) : 0)
  const note = noteAt(labels, start, close)
  const signLength = lengthAt(starAndSign, start, note)
  const isSigned = signLength > 0
  if (!isMarked && !isSigned && line.slice(note).trim() !== '') return null
  const head = note + signLength + lengthAt(space, start, note + signLength)
  return { field, head: line.slice(0, head), answer: line.slice(head), isMarked, isSigned }
}

/** Where the note behind a label ends; its own place when there is none. */
function noteAt(labels: FormLabels, start: string, at: number): number {
  bracketed.lastIndex = at
  const found = bracketed.exec(start)
  if (!found) return at
  const end = at + found[0].length
  const isNote = labels.notes.has(foldLabel(found[1] ?? ''))
  return isNote || lengthAt(starAndSign, start, end) > 0 ? end : at
}

/** No sign ends the label: a space must, a wide one or a tab when nothing marks the label. */
function spacedLabel(
  labels: FormLabels,
  line: string,
  from: number,
  run: string,
  isMarked: boolean,
): LabelLine | null {
  for (const gap of [...run.matchAll(/\s+/g)].reverse()) {
    const field = fieldOfLabel(labels, run.slice(0, gap.index))
    if (field === null) continue
    const head = from + gap.index + gap[0].length
    const answer = line.slice(head)
    const isClear = /[\t\u3000]/.test(gap[0]) || plainAnswer.test(answer)
    if (!isMarked && (field === 'consultation' || !isClear)) return null
    return { field, head: line.slice(0, head), answer, isMarked, isSigned: false }
  }
  return null
}
