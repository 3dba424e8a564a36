/** Taking in the files that were dropped or chosen, one after the other; what one of them says stops no other. */
import type { TakenInView } from '../../data/queries/message-views.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import type { Progress } from '../../data/queries/views.ts'
import * as messages from '../../data/writes/messages.ts'

export interface TakenFile {
  readonly fileName: string
  readonly outcome: Outcome<TakenInView, messages.TakeInRefusal>
}

export const takeInFiles = async (
  files: readonly File[],
  onProgress: (progress: Progress & { readonly fileName: string }) => void,
  signal: AbortSignal,
): Promise<readonly TakenFile[]> => {
  const taken: TakenFile[] = []
  for (const [at, file] of files.entries()) {
    if (signal.aborted) break
    const isOne = files.length === 1
    onProgress({ done: at, total: files.length, fileName: file.name })
    const outcome = await messages.takeIn(file, file.name, (progress) => {
      if (isOne) onProgress({ ...progress, fileName: file.name })
      return !signal.aborted
    })
    taken.push({ fileName: file.name, outcome })
  }
  return taken
}
