/** Reading the directory of windows to turn to. */
import { theEngine } from '../client/engine-client.ts'
import type { BodyView } from './body-view.ts'

export type { BodyView } from './body-view.ts'

/** The effective list (RB-5): shipped ones first, retired ones too. */
export const listBodies = (): Promise<readonly BodyView[]> => theEngine().listBodies()
