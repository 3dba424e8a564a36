/** The host's own window, if this PC has a Chromium to show it with. */
import { findChromium } from '../find-chromium.mjs'
import { openChromiumWindow } from './chromium-window.mjs'

/**
 * @param {{
 *   dataFolder: string,
 *   environment: NodeJS.ProcessEnv,
 *   say: (line: string) => void,
 *   address: () => string,
 *   closed: () => void,
 * }} options
 */
export function makeOwnWindow({ dataFolder, environment, say, address, closed }) {
  /** @type {Awaited<ReturnType<typeof openChromiumWindow>> | null} */
  let shown = null
  let isWatched = true
  const hearClosed = () => {
    if (!isWatched) return
    isWatched = false
    closed()
  }
  return {
    open: async () => {
      const chromium = await findChromium(environment)
      if (chromium === null)
        say('No Chromium was found on this PC; open the address above in a browser.')
      else
        shown = await openChromiumWindow({
          chromium,
          dataFolder,
          address: address(),
          closed: hearClosed,
        })
    },
    bringToFront: () => shown?.bringToFront(),
    /** From now on its closing is our own doing. */
    forget: () => {
      isWatched = false
    },
    end: async () => shown?.end(),
  }
}
