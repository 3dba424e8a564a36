import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeSeat } from './seat.mjs'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** @param {import('./seat.mjs').Claim} claim */
const granted = (claim) => {
  if ('refused' in claim) throw new Error(`refused: ${claim.refused}`)
  return claim
}

const makeHeldSeat = async () => {
  const onEmpty = vi.fn()
  const seat = makeSeat({ patienceMs: 500, onEmpty })
  const opening = seat.openingToken()
  const { session, ticket } = granted(await seat.claim([opening]))
  const socket = {}
  expect(seat.sit(ticket, socket)).toBe(true)
  return { seat, opening, session, ticket, socket, onEmpty }
}

test('the opening token can be used once', async () => {
  const { seat, opening, socket } = await makeHeldSeat()
  seat.leave(socket)
  expect(await seat.claim([opening])).toEqual({ refused: 'unknown' })
  expect(seat.openingToken()).not.toBe(opening)
})

test('an unused opening token stays the same', () => {
  const seat = makeSeat({ patienceMs: 500 })
  expect(seat.openingToken()).toBe(seat.openingToken())
})

test('a session survives any number of reloads', async () => {
  const { seat, session, socket } = await makeHeldSeat()
  let holder = socket
  for (let reload = 0; reload < 3; reload += 1) {
    seat.leave(holder)
    holder = {}
    expect(seat.sit(granted(await seat.claim([session])).ticket, holder)).toBe(true)
  }
})

test('a reload that asks before its old socket is closed is given the seat when it closes', async () => {
  const { seat, session, socket, onEmpty } = await makeHeldSeat()
  const claim = seat.claim([session])
  await vi.advanceTimersByTimeAsync(300)
  seat.leave(socket)
  expect(granted(await claim).session).toBe(session)
  expect(onEmpty).not.toHaveBeenCalled()
})

test('a second page is refused after the wait, and the first keeps its seat', async () => {
  const { seat, session, socket } = await makeHeldSeat()
  const claim = seat.claim([session])
  await vi.advanceTimersByTimeAsync(600)
  expect(await claim).toEqual({ refused: 'taken' })
  expect(seat.isHeld()).toBe(true)
  expect(seat.sit('', {})).toBe(false)
  seat.leave({})
  expect(seat.isHeld()).toBe(true)
  seat.leave(socket)
  expect(seat.isHeld()).toBe(false)
})

test('a refused page does not use up the opening token', async () => {
  const { seat, socket } = await makeHeldSeat()
  const next = seat.openingToken()
  const claim = seat.claim([next])
  await vi.advanceTimersByTimeAsync(600)
  expect(await claim).toEqual({ refused: 'taken' })
  seat.leave(socket)
  expect(granted(await seat.claim([next])).session).not.toBe('')
})

test('unknown tokens, none, and empty ones are refused', async () => {
  const seat = makeSeat({ patienceMs: 500 })
  seat.openingToken()
  expect(await seat.claim([])).toEqual({ refused: 'unknown' })
  expect(await seat.claim(['', 'x'.repeat(43)])).toEqual({ refused: 'unknown' })
})

test('a ticket is good for one socket, and a newer one replaces it', async () => {
  const { seat, session, ticket, socket } = await makeHeldSeat()
  seat.leave(socket)
  expect(seat.sit(ticket, {})).toBe(false)
  const older = granted(await seat.claim([session])).ticket
  const newer = granted(await seat.claim([session])).ticket
  expect(seat.sit(older, {})).toBe(false)
  expect(seat.sit(newer, {})).toBe(true)
})

test('leaving for good is told', async () => {
  const { seat, socket, onEmpty } = await makeHeldSeat()
  seat.leave(socket)
  expect(onEmpty).toHaveBeenCalledOnce()
})
