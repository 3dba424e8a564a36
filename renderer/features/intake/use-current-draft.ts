/** The record that is open, as it stands now, and how its saving goes. Inputs take their first values from it only. */
import { useSyncExternalStore } from 'react'
import { currentDraft } from '../../actions/contact/current-draft.ts'
import type { DraftKeeper, SavingState } from '../../actions/contact/draft-keeper.ts'
import type { Draft } from '../../../shared/domain/contact/draft.ts'

export const useKeeper = (): DraftKeeper | null =>
  useSyncExternalStore(currentDraft.subscribe, () => currentDraft.keeper)

export const useDraft = (keeper: DraftKeeper): Draft =>
  useSyncExternalStore(keeper.subscribe, () => keeper.draft)

export const useSaving = (keeper: DraftKeeper): SavingState =>
  useSyncExternalStore(keeper.subscribe, () => keeper.state)
