/**
 * Stray call: a silent call, a wrong number or a prank. It is counted, without a form and without a case file.
 *
 *   SY-1  A stray call has a kind, a moment and the counselor who took it, and holds no word of anybody.
 *   SY-2  It is counted apart from contacts: it has no number and belongs to no case.
 *
 * Source: DOMAIN 2. Must not know: screens, storage.
 */
import * as v from 'valibot'
import { idOf, type CounselorId, type StrayCallId } from '../core/id.ts'
import { coded, defineRecord, type RecordOf } from '../core/record.ts'
import { isOpenAt, type DeskHours } from '../desk/desk-hours.ts'
import { instantField } from '../time/tokyo.ts'
import type { Draft } from './draft.ts'

export const strayKinds = ['silent', 'wrongNumber', 'prank'] as const
export type StrayKind = (typeof strayKinds)[number]

export const strayCallRecord = defineRecord({
  table: 'strayCall',
  version: 1,
  id: idOf<StrayCallId>(),
  keyOf: { kind: 'desk' },
  fields: {
    counselorId: coded(idOf<CounselorId>()),
    kind: coded(v.picklist(strayKinds)),
    receivedAt: coded(instantField),
    inDeskHours: coded(v.boolean()),
    inPhoneHours: coded(v.boolean()),
  },
})
export type StrayCall = RecordOf<typeof strayCallRecord>

/** The draft's id becomes the stray call's, so that counting twice is counting once. */
export const strayCallOf = (
  draft: Pick<Draft, 'id' | 'counselorId' | 'startedAt'>,
  kind: StrayKind,
  hours: DeskHours,
): StrayCall => ({
  id: draft.id as string as StrayCallId,
  counselorId: draft.counselorId,
  kind,
  receivedAt: draft.startedAt,
  inDeskHours: isOpenAt(hours, 'desk', draft.startedAt),
  inPhoneHours: isOpenAt(hours, 'phone', draft.startedAt),
})
