/** What is answered and done about a danger: written into the record with its time, as a line and as a code. */
import {
  answerDanger,
  answerOf,
  type DangerDeed,
  type DangerKind,
} from '../../../shared/domain/triage/triage.ts'
import { expectOk } from '../../../shared/domain/core/result.ts'
import type { DeskHours } from '../../../shared/domain/desk/desk-hours.ts'
import { callBackInDanger } from '../../../shared/domain/promise/promise.ts'
import { presetBodyId } from '../../../shared/domain/referralBody/preset-bodies.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { setPromise } from './set-promise.ts'
import { noteToldBody } from './tell-body.ts'

/** A line with the danger mark behind those already ended. */
export const noteDangerLine = (keeper: DraftKeeper, text: string, at: InstantText): void =>
  keeper.update({ lines: [...keeper.draft.lines, { at, text, mark: 'danger' }] })

/** `line`: how the reason is written among the notes. */
export const retractDanger = (
  keeper: DraftKeeper,
  kind: DangerKind,
  line: string,
  at: InstantText,
): void => {
  const taken = answerDanger(keeper.draft.triage, { kind, answer: 'no', at, hasReason: true })
  keeper.update({ triage: expectOk(taken) })
  noteDangerLine(keeper, line, at)
}

/** Answered yes; a line says so once. */
export const findDanger = (
  keeper: DraftKeeper,
  kind: DangerKind,
  line: string,
  at: InstantText,
): void => {
  if (answerOf(keeper.draft.triage, kind) === 'yes') return
  const found = answerDanger(keeper.draft.triage, { kind, answer: 'yes', at, hasReason: false })
  keeper.update({ triage: expectOk(found) })
  noteDangerLine(keeper, line, at)
}

export interface DangerDone {
  readonly deed: DangerDeed
  /** Which line of the guide was given; `null` for other deeds. */
  readonly lineId: string | null
  /** How it is written among the notes. */
  readonly text: string
}

/** A number that was told becomes a referral (RFD), a call back that is promised the next promise of the record (PR-8). */
export const noteDangerDeed = (
  keeper: DraftKeeper,
  done: DangerDone,
  at: InstantText,
  hours: DeskHours,
): void => {
  const { deed, lineId, text } = done
  keeper.update({ dangerActions: [...keeper.draft.dangerActions, { at, deed, lineId }] })
  noteDangerLine(keeper, text, at)
  if (deed === 'told' && lineId !== null) noteToldBody(keeper, presetBodyId(lineId), at)
  if (deed !== 'promisedCallBack') return
  const promise = callBackInDanger(hours, keeper.draft.nextPromise, dateOf(at))
  if (promise !== null) setPromise(keeper, promise.kind, promise.dueOn)
}
