/** What the window is told of the desk's guide. */
import type { GuideEntry, GuideEntryRecord } from '../../../shared/domain/guide/guide-entry.ts'

export interface GuideRecordView {
  readonly record: GuideEntryRecord
  readonly revision: number
  /** Of whoever changed it last; `null` once it is not known any more. */
  readonly changedByName: string | null
}

/** An entry as this desk has it. */
export interface GuideEntryView extends GuideEntry {
  /** Of its record; 0 while there is none. */
  readonly revision: number
  readonly changedByName: string | null
}
