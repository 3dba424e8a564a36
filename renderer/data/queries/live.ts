/** Tells screens when to read again: after every commit and every saved draft. */
import { onEngineChange } from '../client/engine-client.ts'

export const subscribe = onEngineChange
