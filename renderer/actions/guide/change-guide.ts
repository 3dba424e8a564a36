/** The desk's own guide: written, retired, brought back, given back. Whether somebody may is asked by the engine. */
import { asId, type CounselorId, type GuideEntryId } from '../../../shared/domain/core/id.ts'
import { refuse, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import {
  bringBackGuideEntry as bringBack,
  giveBackGuideEntry as giveBack,
  recordIdOf,
  retireGuideEntry as retire,
  writeGuideEntry,
  type GuideContent,
  type GuideEntryRecord,
  type GuideMoment,
} from '../../../shared/domain/guide/guide-entry.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { readSession } from '../../data/queries/desk.ts'
import { guidePresets, readGuideRecord } from '../../data/queries/guide.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import { commit } from '../../data/writes/records.ts'
import { nowMs } from '../../platform/clock.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { drawId } from '../record/draw-id.ts'
import { tryAfresh } from '../record/try-afresh.ts'

type Named = Pick<GuideEntryRecord, 'id' | 'presetId'>
type Decide = (
  before: GuideEntryRecord | null,
  named: Named,
  moment: GuideMoment,
) => Result<GuideEntryRecord>

const namedOf = (entryId: string): Named =>
  guidePresets.entries.some(({ id }) => id === entryId)
    ? { id: recordIdOf(entryId), presetId: entryId }
    : { id: asId<GuideEntryId>(entryId), presetId: null }

/** `seen`: the revision a form began with; `null` decides on whatever is there now. */
const change = async (
  entryId: string,
  seen: number | null,
  decide: Decide,
): Promise<Outcome<string, Refusal>> => {
  const [before, { counselor }] = await Promise.all([readGuideRecord(entryId), readSession()])
  if (counselor === null) return refused({ code: 'not-allowed', facts: { act: 'guide.change' } })
  const moment = { at: toInstantText(nowMs()), by: asId<CounselorId>(counselor.counselorId) }
  const decided = decide(before?.record ?? null, before?.record ?? namedOf(entryId), moment)
  if (!decided.ok) return refused(decided.refusal)
  const committed = await commit({
    act: 'guide.change',
    subject: decided.value.id,
    writings: [writingOf('guideEntry', decided.value, seen ?? before?.revision ?? 0)],
  })
  return committed.kind === 'done' ? done(entryId) : committed
}

/** Answers its id. */
export const addGuideEntry = (content: GuideContent): Promise<Outcome<string, Refusal>> =>
  saveGuideEntry(drawId<GuideEntryId>(), 0, content)

/** What was changed meanwhile is not written over. */
export const saveGuideEntry = (
  entryId: string,
  revision: number,
  content: GuideContent,
): Promise<Outcome<string, Refusal>> =>
  change(entryId, revision, (before, { id, presetId }, moment) =>
    writeGuideEntry(before, { id, presetId, content }, guidePresets.never, moment),
  )

export const retireGuideEntry = (entryId: string): Promise<Outcome<string, Refusal>> =>
  tryAfresh(() => change(entryId, null, retire))

export const bringBackGuideEntry = (entryId: string): Promise<Outcome<string, Refusal>> =>
  tryAfresh(() => change(entryId, null, (before, _named, moment) => bringBack(before, moment)))

/** The shipped words again. */
export const giveBackGuideEntry = (entryId: string): Promise<Outcome<string, Refusal>> =>
  tryAfresh(() =>
    change(entryId, null, (before, _named, moment) =>
      before === null ? refuse('no-shipped-words') : giveBack(before, moment),
    ),
  )
