/** The worker's door: the window hands over how main is asked and how the clock stands, then calls the engine. */
import * as comlink from 'comlink'
import type { KanjiVariants } from '../../../shared/domain/text/fold.ts'
import { toInstantText } from '../../../shared/domain/time/tokyo.ts'
import { Engine } from './engine.ts'
import { usualStrength } from './vault/open-vault.ts'
import type { Invoke } from './vault-port.ts'

export interface Boot {
  readonly clockOffsetMs: number
  readonly variants: KanjiVariants
}

/** Called once, before anything else. `invoke` is a comlink proxy: its arguments are copied. */
const start = (invoke: Invoke, { clockOffsetMs, variants }: Boot): Engine & comlink.ProxyMarked => {
  const now = (): string => toInstantText(Date.now() + clockOffsetMs)
  return comlink.proxy(new Engine({ invoke, now, strength: usualStrength, variants }))
}

export type Start = typeof start

comlink.expose(start)
