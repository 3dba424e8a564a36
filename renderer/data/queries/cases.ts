/** Reading case files. */
import { theEngine } from '../client/engine-client.ts'
import type { CaseRecords, HistoryEntry } from './case-views.ts'
import type { Outcome } from './outcome.ts'
import type {
  CaseSummary,
  CaseView,
  EarlierAnswer,
  EarlierTyped,
  OpenPromiseView,
  SearchAnswer,
} from './views.ts'

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
/** All cases of one caller, newest contact first. */
export const readPersonCases = (personId: string): Promise<readonly CaseSummary[]> =>
  theEngine().casesOf(personId)

/** Over all cases, what is due first stands first. */
export const listOpenPromises = (): Promise<readonly OpenPromiseView[]> =>
  theEngine().listOpenPromises()

/** Newest first; reads the whole journal each time. */
export const readCaseHistory = (caseFileId: string): Promise<Outcome<readonly HistoryEntry[]>> =>
  theEngine().historyOf(caseFileId)

/** What deciding on a case needs; `null` when there is no such case file. */
export const readCaseRecords = (caseFileId: string): Promise<CaseRecords | null> =>
  theEngine().caseRecords(caseFileId)
