/** The IPC edge: who may ask (our own page), what may be asked (the contract), how failures leave. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import * as v from 'valibot'
import { contract, type Channel } from '../../../shared/ipc/contract.ts'
import type { Reply } from '../../../shared/ipc/failure.ts'
import { reply } from '../failure.ts'
import { isOwnPage } from '../window/app-address.ts'
import type { Handlers } from './handlers.ts'

const refuseStrangers = (event: IpcMainInvokeEvent): void => {
  const url = event.senderFrame?.url ?? ''
  if (!isOwnPage(url)) throw new Error('IPC from a page that is not ours')
}

const registerOne = <C extends Channel>(channel: C, handlers: Handlers): void => {
  const { request: schema } = contract[channel]
  ipcMain.handle(channel, async (event, request: unknown): Promise<Reply<unknown>> => {
    refuseStrangers(event)
    const parsed = v.safeParse(schema, request)
    // A message that breaks the contract is a bug of ours; its content stays out of the log.
    if (!parsed.success) throw new TypeError(`${channel}: request does not fit the contract`)
    const handle = handlers[channel] as (request: unknown) => Promise<unknown>
    return reply(() => handle(parsed.output))
  })
}

export const registerHandlers = (handlers: Handlers): void => {
  for (const channel of Object.keys(contract) as Channel[]) registerOne(channel, handlers)
}
