/** The typed handle on what the preload put on `window`. The one place that touches `window.desktop`. */
import type { Channel, Desktop, PushChannel, Request } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    readonly desktop: Desktop
  }
}

export const invoke: Desktop['invoke'] = <C extends Channel>(channel: C, request: Request<C>) =>
  window.desktop.invoke(channel, request)

export const listen = (channel: PushChannel, heard: () => void): (() => void) =>
  window.desktop.listen(channel, heard)
