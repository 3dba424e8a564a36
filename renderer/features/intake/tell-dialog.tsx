/** Which body's number was told: Enter writes it down, and it becomes a referral when the contact is finished. */
import { useState } from 'react'
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import { tellBody } from '../../actions/contact/tell-body.ts'
import { bodyFits } from '../../../shared/domain/referral/find-body.ts'
import { dateOf, type InstantText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import { listBodies } from '../../data/queries/bodies.ts'
import { subscribe } from '../../data/queries/live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PickList } from '../../ui/pick-list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLive } from '../../ui/use-live.ts'
import { useDraft } from './use-current-draft.ts'

const { frame, referrals } = messages

export interface TellDialogProps {
  keeper: DraftKeeper
  now: InstantText
  onClose: () => void
}

export function TellDialog({ keeper, now, onClose }: TellDialogProps) {
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies')
  const { toldBodies } = useDraft(keeper)
  const [activeId, setActive] = useState<string | null>(null)
  if (bodies === undefined) return null
  const today = dateOf(now)
  const offered = bodies
    .map(({ body }) => body)
    .filter(({ retiredOn }) => retiredOn === null || retiredOn > today)
  const fits = (id: string, typed: string): boolean => {
    const body = offered.find((one) => one.id === id)
    return body !== undefined && bodyFits({ ...body, kind: referrals.kinds[body.kind] }, typed)
  }
  const told = new Set<string>(toldBodies.map(({ bodyId }) => bodyId))
  const tell = (id: string | null) => {
    const body = offered.find((one) => one.id === id)
    if (body === undefined) return
    if (!told.has(body.id))
      tellBody(keeper, body.id, referrals.toldLine(body.name, body.phone), now)
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={referrals.tellTitle}
      icon="folder-out"
      size="lg"
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button variant="primary" keys="Enter" onPress={() => tell(activeId)}>
            {referrals.tell}
          </Button>
        </>
      }
    >
      <PickList
        label={referrals.body}
        hint={referrals.tellLead}
        options={offered.map(({ id, name, phone }) => ({
          ...{ id: id as string, label: name, detail: phone ?? undefined },
          mark: told.has(id) ? <Tag tone="ok">{referrals.told}</Tag> : undefined,
        }))}
        matches={({ id }, typed) => fits(id, typed)}
        emptyText={referrals.noBody}
        onPick={tell}
        onActive={setActive}
      />
    </Dialog>
  )
}
