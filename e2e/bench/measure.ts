/** Times in milliseconds, and how they are said: medians, 95th percentiles, ratios. */

export const percentile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((one, other) => one - other)
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share))
  return sorted[at] ?? Number.NaN
}

export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const from = performance.now()
  const value = await work()
  return { ms: performance.now() - from, value }
}

/** `ours` and `peer` in milliseconds; above 1 we are the faster one. */
export const sayRatio = (what: string, ours: number, peer: number, peerName: string): void => {
  const ratio = (peer / ours).toFixed(2)
  console.log(`${what}: ${ours.toFixed(1)} ms, ${peerName} ${peer.toFixed(1)} ms, ratio ${ratio}`)
}

export const say = (what: string, ms: number): void => console.log(`${what}: ${ms.toFixed(1)} ms`)
