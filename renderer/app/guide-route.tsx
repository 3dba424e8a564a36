/** The guide as a screen, and beside a call: what its address says, and the case it proposes for. */
import { useSearch } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { currentDraft } from '../actions/contact/current-draft.ts'
import { tellBody } from '../actions/contact/tell-body.ts'
import { listBodies } from '../data/queries/bodies.ts'
import { readCase } from '../data/queries/cases.ts'
import { subscribe } from '../data/queries/live.ts'
import type { CaseView } from '../data/queries/views.ts'
import { BodyDoings, type BodyDoing } from '../features/guide/body-line.tsx'
import { GuidePanel } from '../features/guide/guide-panel.tsx'
import type { GuideCase } from '../features/guide/guide-props.ts'
import { GuideScreen } from '../features/guide/guide-screen.tsx'
import { ReferralDialog } from '../features/referrals/referral-dialog.tsx'
import { whyNot } from '../features/schedule/schedule-desk.ts'
import { factsOfCase } from '../../shared/domain/guide/case-facts.ts'
import { presetBodyId } from '../../shared/domain/referralBody/preset-bodies.ts'
import type { ReferralBody } from '../../shared/domain/referralBody/referral-body.ts'
import { dateOf } from '../../shared/domain/time/tokyo.ts'
import { receptionNumberText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import { useLive } from '../ui/use-live.ts'
import { useDesk } from './desk-context.ts'
import { DirectoryTabs } from './directory-tabs.tsx'

/** An entry to show, or a case to propose for. */
export const guideStart = v.object({
  entryId: v.optional(v.string()),
  caseFileId: v.optional(v.string()),
})

/** A body of the directory as the guide names it; its shipped id where the directory has none. */
function useBodies(): {
  readonly bodyOf: (id: string) => ReferralBody | undefined
  readonly nameOfBody: (id: string) => string
} {
  const bodies = useLive({ read: listBodies, subscribe }, 'bodies') ?? []
  const bodyOf = (id: string) => bodies.find(({ body }) => body.id === presetBodyId(id))?.body
  const nameOfBody = (id: string): string => {
    const body = bodyOf(id)
    return body === undefined ? id : [body.name, body.phone ?? ''].join(' ').trim()
  }
  return { bodyOf, nameOfBody }
}

const aboutOf = ({ summary, contacts, posts }: CaseView): GuideCase => ({
  number: receptionNumberText(summary.receptionNumber),
  facts: factsOfCase(
    contacts.map(({ coded }) => coded),
    posts.map(({ service }) => service),
  ),
})

export function Guide() {
  const { session, settings, now, hours, say } = useDesk()
  const { entryId = null, caseFileId = null } = useSearch({ from: '/guide' })
  const read = async () => (caseFileId === null ? null : readCase(caseFileId))
  const view = useLive({ read, subscribe }, caseFileId ?? '') ?? null
  const { nameOfBody } = useBodies()
  const [referred, setReferred] = useState<string | null>(null)
  const doing: BodyDoing | null =
    caseFileId === null || whyNot({ session }, 'referral.make') !== undefined
      ? null
      : { kind: 'refer', isDone: () => false, run: setReferred }
  return (
    <BodyDoings value={doing}>
      <GuideScreen
        key={`${entryId ?? ''} ${caseFileId ?? ''}`}
        tabs={<DirectoryTabs />}
        {...{ session, now, nameOfBody, entryId }}
        edits={settings.codeEdits}
        about={view === null ? null : aboutOf(view)}
      />
      {referred !== null && caseFileId !== null && (
        <ReferralDialog
          caseFileId={caseFileId}
          desk={{ today: dateOf(now), hours, session }}
          firstBodyId={presetBodyId(referred)}
          onClose={() => setReferred(null)}
          onMade={(said) => {
            setReferred(null)
            say(said)
          }}
        />
      )}
    </BodyDoings>
  )
}

export function GuideBeside({ onClose }: { onClose: () => void }) {
  const { now, settings } = useDesk()
  const { bodyOf, nameOfBody } = useBodies()
  const keeper = useSyncExternalStore(currentDraft.subscribe, () => currentDraft.keeper)
  const told = useSyncExternalStore(
    currentDraft.subscribe,
    () => currentDraft.keeper?.draft.toldBodies ?? null,
  )
  const isTold = (id: string): boolean =>
    told?.some(({ bodyId }) => bodyId === presetBodyId(id)) ?? false
  const tell = (id: string) => {
    const body = bodyOf(id)
    if (keeper === null || body === undefined || isTold(id)) return
    tellBody(keeper, body.id, messages.referrals.toldLine(body.name, body.phone), now)
  }
  return (
    <BodyDoings value={{ kind: 'tell', isDone: isTold, run: tell }}>
      <GuidePanel {...{ now, nameOfBody, onClose }} edits={settings.codeEdits} />
    </BodyDoings>
  )
}
