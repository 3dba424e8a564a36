/** Experts: who they are, when they are there, and from when no more. Whether somebody may is asked by the engine. */
import { checkRecord } from '../../../shared/domain/core/record.ts'
import { ok, type Refusal, type Result } from '../../../shared/domain/core/result.ts'
import {
  bringBackExpert as bringBack,
  expertRecord,
  retireExpert as retire,
  type Expert,
} from '../../../shared/domain/expert/expert.ts'
import {
  withAbsence,
  withAddedDay,
  withoutAbsence,
  withRemovedDay,
  type Absence,
  type AddedDay,
} from '../../../shared/domain/expert/roster.ts'
import type { Period } from '../../../shared/domain/time/period.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { done, refused, type Outcome } from '../../data/queries/outcome.ts'
import type { ExpertView } from '../../data/queries/session-views.ts'
import { listExperts } from '../../data/queries/sessions.ts'
import { commit } from '../../data/writes/records.ts'
import { writingOf } from '../caseFile/write-case.ts'
import { tryAfresh } from '../record/try-afresh.ts'

const readExpert = async (id: string): Promise<ExpertView | null> =>
  (await listExperts()).find(({ record }) => record.id === id) ?? null

/** `revision`: of what was changed, 0 for a new expert. Answers the expert as it is kept now. */
export const saveExpert = async (
  expert: Expert,
  revision: number,
): Promise<Outcome<ExpertView, Refusal>> => {
  if (expert.name.trim() === '') return refused({ code: 'name-missing', facts: {} })
  const checked = checkRecord(expertRecord, expert)
  if (!checked.ok) return refused(checked.refusal)
  const committed = await commit({
    act: 'expert.change',
    subject: expert.id,
    writings: [writingOf('expert', checked.value, revision)],
  })
  if (committed.kind !== 'done') return committed
  const kept = await readExpert(expert.id)
  return kept === null ? refused({ code: 'no-such-expert', facts: {} }) : done(kept)
}

const change = (
  id: string,
  decide: (expert: Expert) => Result<Expert>,
): Promise<Outcome<ExpertView, Refusal>> =>
  tryAfresh(async () => {
    const known = await readExpert(id)
    if (known === null) return refused({ code: 'no-such-expert', facts: {} })
    const decided = decide(known.record)
    return decided.ok ? saveExpert(decided.value, known.revision) : refused(decided.refusal)
  })

export const retireExpert = (id: string, on: DateText): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, (expert) => retire(expert, on))

export const bringBackExpert = (id: string): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, bringBack)

export const addRosterDay = (id: string, day: AddedDay): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, (expert) => ok({ ...expert, roster: withAddedDay(expert.roster, day) }))

export const removeRosterDay = (
  id: string,
  date: DateText,
): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, (expert) => ok({ ...expert, roster: withRemovedDay(expert.roster, date) }))

export const addAbsence = (id: string, absence: Absence): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, (expert) => ok({ ...expert, absences: withAbsence(expert.absences, absence) }))

export const removeAbsence = (id: string, period: Period): Promise<Outcome<ExpertView, Refusal>> =>
  change(id, (expert) => ok({ ...expert, absences: withoutAbsence(expert.absences, period) }))
