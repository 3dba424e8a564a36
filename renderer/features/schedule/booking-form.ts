/** What a booking form holds while it is filled in. What was typed outlives a look at another screen; locking ends it. */
import type { ExpertKind } from '../../../shared/domain/expert/expert.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'

export interface Place {
  readonly expertId: string
  readonly from: InstantText
  readonly to: InstantText
}

export interface BookingForm {
  readonly caseFileId: string | null
  /** `null`: whoever is concerned. */
  readonly personId: string | null
  readonly kind: ExpertKind
  readonly place: Place | null
  /** `null`: the expert's usual one. */
  readonly room: string | null
  readonly note: string
  /** The day on which it was asked for, as typed; blank: today. */
  readonly requestedOn: string
  /** Words about the other side, a line each. */
  readonly words: string
  readonly isSeries: boolean
  readonly everyWeeks: string
  readonly count: string
  readonly overrideReason: string
  /** Of a session that took place already. */
  readonly answer: string
  readonly nextStep: string
}

export const emptyForm: BookingForm = {
  ...{ caseFileId: null, personId: null, kind: 'lawyer', place: null, room: null, note: '' },
  ...{ requestedOn: '', words: '', isSeries: false, everyWeeks: '2', count: '6' },
  ...{ overrideReason: '', answer: '', nextStep: '' },
}

let kept: BookingForm | null = null

export const keepForm = (form: BookingForm): void => {
  kept = form
}
export const forgetForm = (): void => {
  kept = null
}
export const keptForm = (): BookingForm | null => kept

/** Whether something stands in it that a person typed. */
export const isBegun = (form: BookingForm): boolean =>
  [form.note, form.words, form.overrideReason, form.answer, form.nextStep].some(
    (text) => text.trim() !== '',
  )

export type SeriesWanted = { readonly everyWeeks: number; readonly count: number }

const seriesLimits = { weeks: 8, count: 24 } as const
const wholeOf = (text: string, most: number): number | null => {
  const number = Number(text.normalize('NFKC').trim())
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null
}

/** `null`: not a series; `unreadable`: what was typed is none. */
export const seriesOf = (form: BookingForm): SeriesWanted | 'unreadable' | null => {
  if (!form.isSeries || form.kind !== 'psychologist') return null
  const everyWeeks = wholeOf(form.everyWeeks, seriesLimits.weeks)
  const count = wholeOf(form.count, seriesLimits.count)
  return everyWeeks === null || count === null ? 'unreadable' : { everyWeeks, count }
}
