/** Chance that can be repeated: the same seed gives the same draws, on every machine. No clock, no `Math.random`. */

/** FNV-1a over the UTF-16 units, stirred once more: neighbouring texts begin far apart. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** A choice and how often it is made beside the others. */
export type Weighted<T> = readonly (readonly [choice: T, weight: number])[]

export class Chance {
  readonly #seed: string
  #state: number

  constructor(seed: string) {
    this.#seed = seed
    this.#state = hashOf(seed)
  }

  /** Draws of its own, whatever was drawn here before. */
  branch(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`)
  }

  /** 0 (included) to 1 (not): mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }

  happens(share: number): boolean {
    return this.next() < share
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.next() * list.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }

  pickWeighted<T>(choices: Weighted<T>): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    return this.pick(choices)[0]
  }

  /** At most `count` different ones, in the order of the list. */
  pickSome<T>(list: readonly T[], count: number): readonly T[] {
    const left = list.map((_each, at) => at)
    const taken: number[] = []
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(Math.floor(this.next() * left.length), 1))
    return list.filter((_each, at) => taken.includes(at))
  }

  /** As random as a UUID looks. */
  id<I extends string>(): I {
    const part = () => Math.floor(this.next() * 0x1_0000_0000).toString(16)
    const hex = [part(), part(), part(), part()].map((each) => each.padStart(8, '0')).join('')
    return hex as I
  }
}
