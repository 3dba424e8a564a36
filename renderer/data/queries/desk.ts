/** Reading what belongs to the desk: counselors, settings, drafts, the open vault. */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { theEngine } from '../client/engine-client.ts'
import type {
  CircumstanceIds,
  CounselorView,
  DraftCircumstances,
  DraftView,
  SessionView,
  SettingsView,
} from './views.ts'

export const listCounselors = (): Promise<readonly CounselorView[]> => theEngine().listCounselors()

export const readSettings = (): Promise<SettingsView> => theEngine().readSettings()

/** Newest first. */
export const listDrafts = (): Promise<readonly DraftView[]> => theEngine().listDrafts()

export const readDraft = (id: string): Promise<Draft | null> => theEngine().readDraft(id)

export const readSession = (): Promise<SessionView> => theEngine().view()

export const readCircumstances = (ids: CircumstanceIds): Promise<DraftCircumstances> =>
  theEngine().circumstancesOf(ids)
