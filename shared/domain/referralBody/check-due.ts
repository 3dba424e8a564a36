/**
 * Checking the directory: which windows somebody at the desk should ask again.
 *
 *   DD-1  A window is due when nobody has checked it yet, or not for more than the desk's number of days.
 *   DD-2  A retired window is never due.
 *   DD-3  Checked on a day it is that day's; it may be checked again on the same day.
 *
 * Must not know: the clock, how many days the desk chose (`settings/desk-settings.ts`).
 */
import { daysBetween, type DateText } from '../time/tokyo.ts'
import { isRetiredOn, type ReferralBody } from './referral-body.ts'

export const isCheckDue = (
  body: Pick<ReferralBody, 'checkedOn' | 'retiredOn'>,
  today: DateText,
  afterDays: number,
): boolean =>
  !isRetiredOn(body, today) &&
  (body.checkedOn === null || daysBetween(body.checkedOn, today) > afterDays)

export const checkedBody = <T extends Pick<ReferralBody, 'checkedOn'>>(
  body: T,
  checkedOn: DateText,
): T => ({ ...body, checkedOn })
