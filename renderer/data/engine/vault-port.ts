/** What the engine asks of the vault folder: the contract's channels, answered by main or by a test. */
import type { Answer, Channel, Request, Response } from '../../../shared/ipc/contract.ts'
import type { Failure } from '../../../shared/ipc/failure.ts'

export type Invoke = <C extends Channel>(channel: C, request: Request<C>) => Answer<C>

/** A failure on its way to the engine's edge, where it becomes a value again. */
export class PortFailure extends Error {
  readonly failure: Failure
  constructor(channel: Channel, failure: Failure) {
    super(`${channel}: ${failure.kind} (${failure.code})`)
    this.failure = failure
  }
}

/** The value, or a thrown `PortFailure`: inside the engine failures travel by throwing, outside never. */
export const ask = async <C extends Channel>(
  invoke: Invoke,
  channel: C,
  request: Request<C>,
): Promise<Response<C>> => {
  const reply = await invoke(channel, request)
  if (!reply.ok) throw new PortFailure(channel, reply.failure)
  return reply.value
}
