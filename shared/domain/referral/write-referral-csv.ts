/**
 * Referrals as a CSV file.
 *
 *   RFX-1 After the head one line a referral, in the order given: coded facts only, no word of what was told, passed on
 *         or answered.
 *   RFX-2 Without names there is no column for the person's name.
 *   RFX-3 Cells are those of every CSV (CE): none is taken for a formula.
 *
 * Must not know: languages (its words are passed in), files, the clock.
 */
import { formatReceptionNumber, type ReceptionNumber } from '../reception/reception-number.ts'
import type { BodyKind } from '../referralBody/referral-body.ts'
import { csvText } from '../text/csv-text.ts'
import type { ConsentWay, Referral, ReferralMethod, ReferralState } from './referral.ts'
import type { ResultCode } from './referral-results.ts'

const columns = [
  'madeOn',
  'number',
  'person',
  'body',
  'bodyKind',
  'method',
  'state',
  'consent',
  'followUpOn',
  'result',
  'resultOn',
] as const
export type ReferralColumn = (typeof columns)[number]

export interface ReferralCsvWords {
  readonly columns: Readonly<Record<ReferralColumn, string>>
  readonly methods: Readonly<Record<ReferralMethod, string>>
  readonly states: Readonly<Record<ReferralState, string>>
  readonly results: Readonly<Record<ResultCode, string>>
  readonly ways: Readonly<Record<ConsentWay, string>>
  readonly noConsent: string
  readonly kinds: Readonly<Record<BodyKind, string>>
}
export interface CsvReferral {
  readonly referral: Pick<
    Referral,
    'madeAt' | 'bodyKind' | 'method' | 'state' | 'consent' | 'followUpOn' | 'result'
  >
  readonly receptionNumber: ReceptionNumber | null
  readonly personName: string | null
  readonly bodyName: string
}

export function writeReferralCsv(
  referrals: readonly CsvReferral[],
  words: ReferralCsvWords,
  withNames: boolean,
): string {
  const written = columns.filter((column) => withNames || column !== 'person')
  return csvText([
    written.map((column) => words.columns[column]),
    ...referrals.map((each) => written.map((column) => cellOf[column](each, words))),
  ])
}

const dayOf = (at: string | null | undefined): string =>
  at === null || at === undefined ? '' : at.slice(0, 10).replaceAll('-', '/')

const cellOf: Readonly<
  Record<ReferralColumn, (of: CsvReferral, words: ReferralCsvWords) => string>
> = {
  madeOn: ({ referral }) => dayOf(referral.madeAt),
  number: ({ receptionNumber }) =>
    receptionNumber === null ? '' : formatReceptionNumber(receptionNumber),
  person: ({ personName }) => personName ?? '',
  body: ({ bodyName }) => bodyName,
  bodyKind: ({ referral }, { kinds }) => kinds[referral.bodyKind],
  method: ({ referral }, { methods }) => methods[referral.method],
  state: ({ referral }, { states }) => states[referral.state],
  consent: ({ referral: { consent } }, { ways, noConsent }) =>
    consent === null ? noConsent : ways[consent.how],
  followUpOn: ({ referral }) => dayOf(referral.followUpOn),
  result: ({ referral: { result } }, { results }) => (result === null ? '' : results[result.code]),
  resultOn: ({ referral }) => dayOf(referral.result?.on),
}
