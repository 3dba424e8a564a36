/** Printing the letter or the form of consent of a referral: it stands in the history of its case. */
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { printAs } from '../record/print-as.ts'

export const printReferral = (referralId: string): Promise<Outcome<null, Refusal>> =>
  printAs('referral.print', referralId)
