/** The record that is open on the desk right now. */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { makeCurrent } from '../record/current-keeper.ts'

export const currentDraft = makeCurrent<Draft>()
