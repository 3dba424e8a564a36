/** Reading case files. */
import { theEngine } from '../client/engine-client.ts'
import type { CaseSummary, CaseView, EarlierAnswer, EarlierTyped, SearchAnswer } from './views.ts'

/** Newest contact first. */
export const listCases = (): Promise<readonly CaseSummary[]> => theEngine().listCases()

/** `null` when there is no such case file. */
export const readCase = (caseFileId: string): Promise<CaseView | null> =>
  theEngine().readCase(caseFileId)

/** Hits newest first, at most `most`; `totalCount` counts all. */
export const searchCases = (typed: string, most: number): Promise<SearchAnswer> =>
  theEngine().search(typed, most)

/** Cases that may be about the same person or post, strongest match first. */
export const findEarlier = (typed: EarlierTyped): Promise<EarlierAnswer> =>
  theEngine().findEarlier(typed)
