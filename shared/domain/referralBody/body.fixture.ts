/** An invented window to turn to. */
import { asId, type ReferralBodyId } from '../core/id.ts'
import type { BodyHours, ReferralBody } from './referral-body.ts'

const weekday = [{ fromMinute: 510, toMinute: 1035 }]

/** Weekdays 8:30 to 17:15, closed on holidays and at the year's end. */
export const officeHours: BodyHours = {
  week: [weekday, weekday, weekday, weekday, weekday, [], []],
  isClosedOnHolidays: true,
  isClosedAtYearEnd: true,
  isClosureAssumed: false,
  exceptions: [],
}
const wholeDay = [{ fromMinute: 0, toMinute: 1440 }]
export const alwaysOpen: BodyHours = {
  week: [wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay, wholeDay],
  isClosedOnHolidays: false,
  isClosedAtYearEnd: false,
  isClosureAssumed: false,
  exceptions: [],
}

export const bodyNamed = (name: string, given: Partial<ReferralBody> = {}): ReferralBody => ({
  id: bodyId('1'),
  kind: 'municipal',
  phone: '090-0000-2222',
  web: null,
  place: null,
  note: null,
  canDo: null,
  howTo: null,
  needs: ['be-heard'],
  persons: ['anyone'],
  hours: officeHours,
  source: null,
  isVerified: true,
  checkedOn: null,
  retiredOn: null,
  ...given,
  name,
})
export const bodyId = (digits: string): ReferralBodyId =>
  asId<ReferralBodyId>(`body-test-${digits}`)
