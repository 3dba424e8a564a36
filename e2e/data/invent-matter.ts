/** What a case is about before its first contact: its people, the harm, the wishes, how long it will go on. */
import { asId, type CaseFileId, type CounselorId } from '../../shared/domain/core/id.ts'
import type { CaseFile } from '../../shared/domain/caseFile/case-file.ts'
import type { PresetCode } from '../../shared/domain/codes/preset-codes.ts'
import type { DeskPromise } from '../../shared/domain/promise/promise.ts'
import type { Chance, Weighted } from './chance.ts'
import { inventCaller, type Caller } from './invent-caller.ts'

const harms: Weighted<PresetCode<'harm'>> = [
  ['defamation', 30],
  ['insult', 14],
  ['privacy', 10],
  ['doxxing', 8],
  ['impersonation', 9],
  ['image', 9],
  ['threat', 4],
  ['intimateImage', 3],
  ['harassment', 12],
  ['falseReview', 6],
  ['copyright', 1],
  ['other', 4],
]
const wishes: Weighted<PresetCode<'wish'>> = [
  ['delete', 45],
  ['identify', 22],
  ['punish', 8],
  ['compensation', 7],
  ['beHeard', 14],
  ['watch', 4],
  ['information', 16],
]
const howHeard: Weighted<PresetCode<'howHeard'> | null> = [
  ['website', 34],
  ['flyer', 14],
  ['school', 12],
  ['police', 8],
  ['municipality', 10],
  ['media', 6],
  ['sns', 5],
  ['acquaintance', 8],
  ['otherDesk', 4],
  ['other', 2],
  [null, 12],
]
const contactCounts: Weighted<readonly [from: number, to: number]> = [
  [[1, 1], 34],
  [[2, 2], 21],
  [[3, 4], 22],
  [[5, 8], 15],
  [[9, 14], 6],
  [[15, 24], 2],
]

export interface Matter {
  readonly caseFileId: CaseFileId
  readonly caller: Caller
  readonly harm: readonly PresetCode<'harm'>[]
  readonly wishes: readonly PresetCode<'wish'>[]
  readonly howHeard: PresetCode<'howHeard'> | null
  /** How many contacts it will come to, if there is time. */
  readonly contactCount: number
  readonly counselorId: CounselorId
  /** Grows as the case goes on. */
  contactsSoFar: number
  caseFile: CaseFile | null
  promise: DeskPromise | null
}

const different = <T>(chance: Chance, choices: Weighted<T>, count: number): readonly T[] => [
  ...new Set(Array.from({ length: count }, () => chance.pickWeighted(choices))),
]

export const inventMatter = (chance: Chance, counselorIds: readonly CounselorId[]): Matter => {
  const caseFileId = asId<CaseFileId>(chance.id())
  const caller = inventCaller(chance, caseFileId)
  const isOfSchool = (caller.affectedAgeYears ?? caller.ageYears ?? 99) < 18
  const harm = different(chance, harms, chance.between(1, 2))
  const [fewest, most] = chance.pickWeighted(contactCounts)
  return {
    ...{ caseFileId, caller, howHeard: chance.pickWeighted(howHeard) },
    harm: isOfSchool && chance.happens(0.6) ? ['bullying', ...harm] : harm,
    wishes: different(chance, wishes, chance.between(1, 3)),
    contactCount: chance.between(fewest, most),
    counselorId: chance.pick(counselorIds),
    ...{ contactsSoFar: 0, caseFile: null, promise: null },
  }
}
