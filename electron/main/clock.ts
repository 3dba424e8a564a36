/**
 * The app's clock for unpackaged runs: MADOGUCHI_NOW is the moment at which it starts running.
 * A text without an offset is a moment in Tokyo.
 */
const hasOffset = /(?:[zZ]|[+-]\d{2}:?\d{2})$/

/** Milliseconds to add to the PC's clock. Throws on a text that is no moment. */
export const readClockOffsetMs = (
  wanted: string | undefined,
  isPackaged: boolean,
  pcNowMs: number,
): number => {
  if (wanted === undefined || wanted === '' || isPackaged) return 0
  const text = /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? `${wanted}T00:00` : wanted
  const startMs = Date.parse(hasOffset.test(text) ? text : `${text}+09:00`)
  if (Number.isNaN(startMs)) throw new RangeError(`MADOGUCHI_NOW is not an ISO moment: ${wanted}`)
  return startMs - pcNowMs
}
