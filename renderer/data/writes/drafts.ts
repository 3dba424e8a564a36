/** Writing drafts. Only actions come here. */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { theEngine } from '../client/engine-client.ts'
import type { WriteRefusal } from '../engine/session.ts'
import type { Outcome } from '../queries/outcome.ts'

export const saveDraft = (
  draft: Draft,
): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> => theEngine().saveDraft(draft)

export const dropDraft = (id: string): Promise<Outcome<null, WriteRefusal>> =>
  theEngine().dropDraft(id)
