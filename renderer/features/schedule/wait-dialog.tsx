/** Somebody waits for a session: for which case and kind, with which wishes. */
import { useState } from 'react'
import { drawId } from '../../actions/record/draw-id.ts'
import { joinWaiting } from '../../actions/session/waitlist.ts'
import { readCase } from '../../data/queries/cases.ts'
import { subscribe } from '../../data/queries/live.ts'
import { asId, type WaitlistEntryId } from '../../../shared/domain/core/id.ts'
import { expertKinds, type ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useShortcuts } from '../../ui/keys.ts'
import { Segment } from '../../ui/segment.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLive } from '../../ui/use-live.ts'
import { CasePick } from './case-pick.tsx'
import { problemLines, Problems } from './problems.tsx'
import type { ScheduleDesk } from './schedule-desk.ts'
import { kindIcon } from './schedule-text.ts'
import { personsOf } from './use-booking.ts'

const { frame, sessions, words } = messages
const kindOptions = expertKinds.map((id) => ({
  ...{ id, label: sessions.kinds[id], icon: kindIcon[id] },
}))
const weekdayOptions = words.weekdays.map((label, at) => ({ id: String(at + 1), label }))

export interface WaitDialogProps {
  desk: ScheduleDesk
  onClose: () => void
  onSay: (said: string) => void
}

export function WaitDialog({ onClose, onSay }: WaitDialogProps) {
  const [id] = useState(() => drawId<WaitlistEntryId>())
  const [caseFileId, setCase] = useState<string | null>(null)
  const [kind, setKind] = useState<ExpertKind>('lawyer')
  const [weekdays, setWeekdays] = useState<readonly string[]>([])
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const view = useLive(
    { read: async () => (caseFileId === null ? null : readCase(caseFileId)), subscribe },
    caseFileId ?? '',
  )
  const personId = personsOf(view)[0]?.id
  const missing = personId === undefined ? sessions.missing.case : undefined
  const save = async () => {
    if (caseFileId === null || personId === undefined) return setProblems([sessions.missing.case])
    const outcome = await joinWaiting({
      ...{ id, caseFileId: asId<never>(caseFileId), personId: asId<never>(personId), kind },
      preferredExperts: [],
      preferredWeekdays: weekdays.map(Number),
      note: note.trim() === '' ? null : note.trim(),
    })
    setProblems(problemLines(outcome))
    if (outcome.kind !== 'done') return
    onSay(sessions.said.waits)
    onClose()
  }
  useShortcuts({ 'Ctrl+Enter': () => void save() }, { underDialog: true })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={sessions.addWaiting}
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button
            variant="primary"
            keys="Ctrl+Enter"
            onPress={() => void save()}
            disabledReason={missing}
          >
            {sessions.waitNow}
          </Button>
        </>
      }
    >
      <CasePick caseFileId={caseFileId} chosen={view?.summary ?? null} onChoose={setCase} />
      <Segment<ExpertKind>
        label={sessions.filterKind}
        labelWidth="4.6em"
        options={kindOptions}
        value={kind}
        onChange={(next) => setKind(next ?? kind)}
        isRequired
      />
      <ChipGroup
        label={sessions.wishedWeekdays}
        layout="stacked"
        options={weekdayOptions}
        value={weekdays}
        onChange={setWeekdays}
      />
      <TextField label={sessions.waitNote} layout="stacked" onText={setNote} />
      <Problems lines={problems} />
    </Dialog>
  )
}
