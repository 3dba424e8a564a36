/** Taking messages in and writing drafts of answers. Only actions come here. */
import type { AnswerDraft } from '../../../shared/domain/message/answer.ts'
import { callable, theEngine } from '../client/engine-client.ts'
import type { FileToExport } from '../engine/export-file.ts'
import type { GoesOn } from '../engine/evidence/sealed-blob.ts'
import type { TakeInRefusal } from '../engine/messages/take-in.ts'
import type { WriteRefusal } from '../engine/session.ts'
import type { TakenInView } from '../queries/message-views.ts'
import type { Outcome } from '../queries/outcome.ts'

export type { TakeInRefusal }

export const takeIn = (
  file: Blob,
  fileName: string,
  goesOn: GoesOn,
): Promise<Outcome<TakenInView, TakeInRefusal>> =>
  theEngine().takeIn(file, fileName, callable(goesOn))

export const saveAnswerDraft = (
  draft: AnswerDraft,
): Promise<Outcome<{ readonly savedAt: string }, WriteRefusal>> =>
  theEngine().saveAnswerDraft(draft)

export const dropAnswerDraft = (id: string): Promise<Outcome<null, WriteRefusal>> =>
  theEngine().dropAnswerDraft(id)

/** Asks where; `path` is what the counselor chose. */
export const exportFile = (
  file: FileToExport,
): Promise<Outcome<{ readonly path: string }, WriteRefusal>> => theEngine().exportFile(file)
