/** The window's end of the engine: starts the worker, hands it the way to main, ends it on locking. */
import * as comlink from 'comlink'
import type { Engine } from '../engine/engine.ts'
import type { Boot, Start } from '../engine/worker.ts'
import { invoke } from '../../platform/desktop.ts'

let worker: Worker | null = null
let engine: comlink.Remote<Engine> | null = null
const listeners = new Set<() => void>()

export const startEngine = async (boot: Boot): Promise<void> => {
  worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' })
  const start = comlink.wrap<Start>(worker)
  engine = (await start(comlink.proxy(invoke), boot)) as unknown as comlink.Remote<Engine>
  await engine.onChange(comlink.proxy(() => listeners.forEach((listener) => listener())))
}

/** Locked, and the page about to be loaded anew: what is still asked by then is never answered. */
const ended = new Proxy(
  {},
  { get: () => () => new Promise(() => undefined) },
) as comlink.Remote<Engine>

export const theEngine = (): comlink.Remote<Engine> => {
  if (engine === null) throw new Error('the engine is not started')
  return engine
}

/** Keys and plaintext end with the worker. */
export const endEngine = (): void => {
  worker?.terminate()
  worker = null
  engine = ended
}

/** Called after every change of drafts or records; returns how to stop. */
export const onEngineChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A function that the worker may call back. */
export const callable = <F extends (...args: never[]) => void>(call: F): F =>
  comlink.proxy(call) as unknown as F
