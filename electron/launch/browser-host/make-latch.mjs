/** A promise that is settled from outside. */

/**
 * @template T
 * @returns {{ promise: Promise<T>, open: (value: T) => void }}
 */
export function makeLatch() {
  /** @type {(value: T) => void} */
  let open = () => undefined
  /** @type {Promise<T>} */
  const promise = new Promise((resolve) => (open = resolve))
  return { promise, open }
}
