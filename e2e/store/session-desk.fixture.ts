/** Bookings at a desk of tests: what is wanted, and two who read before either writes. Everybody is invented. */
import type { Booking } from '../../renderer/actions/session/book-session.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { at, lawyer, sessionNumber } from '../../shared/domain/booking/booking.fixture.ts'
import type { Expert } from '../../shared/domain/expert/expert.ts'
import type { DeskSettings } from '../../shared/domain/settings/desk-settings.ts'
import { doneOf, idsOf, ownId } from './desk.fixture.ts'

export const addExpert = async (engine: Engine, { id, ...fields }: Expert): Promise<void> => {
  const writings = [{ table: 'expert', id, baseRevision: 0, fields }] as const
  doneOf(await engine.commit({ act: 'expert.change', subject: id, writings }))
}

export const changeSettings = async (
  engine: Engine,
  change: Partial<DeskSettings>,
): Promise<void> => {
  const { settings, revision } = engine.readSettings()
  const { id, ...fields } = { ...settings, ...change }
  const writings = [{ table: 'settings', id, baseRevision: revision, fields }] as const
  doneOf(await engine.commit({ act: 'settings.change', writings }))
}

/** Wednesday 25 November 2026, 13:00, with the lawyer, for the case of that number. */
export const bookingOf = (
  engine: Engine,
  number: number,
  wanted: Partial<Booking> = {},
): Booking => {
  const { caseFileId, personId } = idsOf(number)
  return {
    ...{ id: sessionNumber(number), caseFileId, personId, expertId: lawyer.id, room: null },
    ...{ from: at('2026-11-25T13:00'), to: at('2026-11-25T13:30'), overrideReason: null },
    ...{ state: 'confirmed', holdUntil: null, requestedAt: at('2026-11-18T15:00') },
    conflictCheck: { at: at('2026-11-20T09:55'), by: ownId(engine), isHit: false },
    noteForExpert: '削除の請求について',
    ...wanted,
  }
}

/** The engine, with what is read back held until both have read: neither can have seen the other's writing. */
export const bothReadFirst = (
  real: Engine,
): { readonly held: unknown; readonly reads: () => number } => {
  let reads = 0
  let bothRead = (): void => undefined
  const both = new Promise<void>((resolve) => (bothRead = resolve))
  const held = new Proxy(real, {
    get: (_target, name) => {
      const member = Reflect.get(real, name, real)
      if (typeof member !== 'function') return member
      if (name !== 'bookingGround') return member.bind(real)
      return async (question: Parameters<Engine['bookingGround']>[0]) => {
        const ground = real.bookingGround(question)
        reads += 1
        if (reads === 2) bothRead()
        await both
        return ground
      }
    },
  })
  return { held, reads: () => reads }
}
