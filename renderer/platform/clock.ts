/** The app's clock: the PC's, moved by the offset main told at start (tests and trials only). */
let offsetMs = 0

export const setClockOffset = (clockOffsetMs: number): void => {
  offsetMs = clockOffsetMs
}

/** Milliseconds since 1970 by the app's clock. */
export const nowMs = (): number => Date.now() + offsetMs
