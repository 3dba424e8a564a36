/** What a counselor does to a case besides contacts: closing, reopening, another urgency, notes. */
import {
  decideClosing,
  decideNote,
  decideReopening,
  decideUrgency,
  type ChangedCase,
  type Ending,
} from '../../../shared/domain/caseFile/decide-case.ts'
import type { CaseNoteId } from '../../../shared/domain/core/id.ts'
import { ok, type Result } from '../../../shared/domain/core/result.ts'
import type { Urgency } from '../../../shared/domain/triage/triage.ts'
import type { CaseRecords } from '../../data/queries/case-views.ts'
import { drawId } from '../record/draw-id.ts'
import { writeCase, writingOf, type Acting } from './write-case.ts'

const momentOf = (acting: Acting) => ({ ...acting, noteId: drawId<CaseNoteId>() })

const writingsOf = ({ caseFile }: CaseRecords, changed: Result<ChangedCase>) =>
  changed.ok
    ? ok([
        writingOf('caseFile', changed.value.caseFile, caseFile.revision),
        writingOf('caseNote', changed.value.note),
      ])
    : changed

export const closeCase = (caseFileId: string, ending: Ending) =>
  writeCase('caseFile.close', caseFileId, (records, acting) => {
    const { caseFile, wishes, openPromises } = records
    const now = { caseFile: caseFile.record, wishes, openPromises }
    return writingsOf(records, decideClosing(now, ending, momentOf(acting)))
  })

export const reopenCase = (caseFileId: string, reason: string) =>
  writeCase('caseFile.reopen', caseFileId, (records, acting) =>
    writingsOf(records, decideReopening(records.caseFile.record, reason, momentOf(acting))),
  )

export const changeUrgency = (caseFileId: string, urgency: Urgency | null, text: string) =>
  writeCase('caseFile.change', caseFileId, (records, acting) => {
    const wanted = { urgency, text }
    return writingsOf(records, decideUrgency(records.caseFile.record, wanted, momentOf(acting)))
  })

export const noteOnCase = (caseFileId: string, text: string) =>
  writeCase('caseNote.write', caseFileId, ({ caseFile }, acting) => {
    const note = decideNote(caseFile.record, text, momentOf(acting))
    return note.ok ? ok([writingOf('caseNote', note.value)]) : note
  })
