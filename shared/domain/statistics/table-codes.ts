/**
 * The statistics there are: each with a code for the one sentence that says what it counts.
 * T8 (whether the offender is known) is not among them: no record keeps it as a code yet. Of T13 there is what is
 * known without requests for deletion: how old posts were when the desk was told of them.
 */
export const statisticCodes = [
  'T1-contacts',
  'T1-caseFiles',
  'T1-persons',
  'T2-weekday',
  'T2-hour',
  'T2-open',
  'T2-stray',
  'T3-contacts',
  'T3-persons',
  'T4-contacts',
  'T4-persons',
  'T4-school',
  'T5-contacts',
  'T5-persons',
  'T6-contacts',
  'T6-caseFiles',
  'T7-posts',
  'T7-caseFiles',
  'T9-contacts',
  'T9-caseFiles',
  'T10-advice',
  'T10-referrals',
  'T11-sessions',
  'T11-waited',
  'T12-bodies',
  'T12-kinds',
  'T13-noted',
  'T14-urgency',
  'T14-dangers',
  'T14-deeds',
  'T15-contacts',
  'T15-caseFiles',
  'T16-minutes',
  'T16-answered',
  'T16-answers',
  'T17-reasons',
  'T17-wishes',
] as const
export type StatisticCode = (typeof statisticCodes)[number]
export type TableId = StatisticCode extends infer C
  ? C extends `${infer Id}-${string}`
    ? Id
    : never
  : never

export const tableIdOf = (code: StatisticCode): TableId =>
  code.slice(0, code.indexOf('-')) as TableId
