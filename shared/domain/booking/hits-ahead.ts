/**
 * Hits ahead: the open bookings that a change would hit, told before it is made.
 *
 *   HA-1  Hit is what fits before the change and no longer fits after it (HB-3), with why, in the order of time;
 *         whatever the change is: a closure, other hours, another roster, an absence, a retirement.
 *   HA-2  What did not fit before is not told again, and what a change makes fit is not told at all.
 *
 * Must not know: what was changed, screens.
 */
import type { Around } from './check-booking.ts'
import { noLongerFit, type Unfitting } from './hit-by.ts'

type Place = Pick<Around, 'hours' | 'experts'>

export function hitsOfChange(
  before: Place,
  after: Place,
  around: Pick<Around, 'now' | 'sessions'>,
): readonly Unfitting[] {
  const known = new Set(noLongerFit({ ...around, ...before }).map(({ session }) => session.id))
  return noLongerFit({ ...around, ...after }).filter(({ session }) => !known.has(session.id))
}
