/** Start of the window: asks main what there is, sets the clock, starts the engine. */
import kanjiVariants from '../../../resources/desk/kanji-variants.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parseKanjiVariants } from '../../../shared/domain/text/fold.ts'
import type { Failure } from '../../data/queries/outcome.ts'
import { startEngine } from '../../data/writes/vault.ts'
import { setClockOffset } from '../../platform/clock.ts'
import { invoke } from '../../platform/desktop.ts'

export interface LastLock {
  readonly by: string
  readonly at: string
  readonly callStartedAt: string | null
}
export interface StartedUp {
  readonly hasVault: boolean
  readonly folder: string
  readonly lastLock: LastLock | null
  readonly version: string
  readonly isDemo: boolean
}
export type StartUp =
  | { readonly kind: 'done'; readonly value: StartedUp }
  | { readonly kind: 'failed'; readonly failure: Failure }

export const startUp = async (): Promise<StartUp> => {
  const boot = await invoke('app.boot', {})
  if (!boot.ok) return { kind: 'failed', failure: boot.failure }
  const { clockOffsetMs, lastLock, version, isDemo } = boot.value
  setClockOffset(clockOffsetMs)
  await startEngine({ clockOffsetMs, variants: expectOk(parseKanjiVariants(kanjiVariants)) })
  const looked = await invoke('vault.look', {})
  if (!looked.ok) return { kind: 'failed', failure: looked.failure }
  const { header, folder } = looked.value
  const hasVault = header !== null
  return { kind: 'done', value: { hasVault, folder, lastLock, version, isDemo } }
}
