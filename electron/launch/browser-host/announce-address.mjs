/** The seat and the address that leads to it. Each address is good for one page. */
import { makeSeat } from './seat.mjs'

const reloadPatienceMs = 1500
const newAddressAfterMs = 2000

/**
 * @param {{ origin: string, say: (line: string) => void, repeats: boolean }} options
 * `repeats`: says a new address whenever the page has gone
 */
export function makeAnnouncedSeat({ origin, say, repeats }) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const announce = () => {
    if (!seat.isHeld()) say(`Madoguchi: ${address()}`)
  }
  const seat = makeSeat({
    patienceMs: reloadPatienceMs,
    onEmpty: () => {
      clearTimeout(timer) // a reload empties the seat for a moment
      if (repeats) timer = setTimeout(announce, newAddressAfterMs).unref()
    },
  })
  const address = () => `${origin}/#${seat.openingToken()}`
  return { seat, address, announce }
}
