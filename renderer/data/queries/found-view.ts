/** What the search of the title bar is given: cases, persons and posts, the best first, and how well each fits. */
import type { Ranked } from '../../../shared/domain/find/rank.ts'
import type { CaseSummary, SearchField } from './views.ts'

export interface FoundCase {
  readonly summary: CaseSummary
  readonly field: SearchField
  readonly shown: string
}
export interface FoundPerson {
  readonly personId: string
  readonly name: string | null
  readonly kana: string | null
  readonly field: SearchField
  readonly caseCount: number
  /** The newest of the cases. */
  readonly summary: CaseSummary
}
export interface FoundPost {
  readonly postId: string
  readonly summary: CaseSummary
  readonly service: string | null
  readonly url: string | null
  readonly shown: string
}

/** At most as many as were asked for; `totalCount` counts all. */
export interface FoundGroup<T> {
  readonly found: readonly Ranked<T>[]
  readonly totalCount: number
}
export interface FoundRecords {
  readonly cases: FoundGroup<FoundCase>
  readonly persons: FoundGroup<FoundPerson>
  readonly posts: FoundGroup<FoundPost>
}
