/** The guide as a screen, and beside a call: what its address says, and the case it proposes for. */
import { useSearch } from '@tanstack/react-router'
import * as v from 'valibot'
import bodiesPreset from '../../resources/guide/body-names.json'
import { readCase } from '../data/queries/cases.ts'
import { subscribe } from '../data/queries/live.ts'
import type { CaseView } from '../data/queries/views.ts'
import { GuidePanel } from '../features/guide/guide-panel.tsx'
import type { GuideCase } from '../features/guide/guide-props.ts'
import { GuideScreen } from '../features/guide/guide-screen.tsx'
import { factsOfCase } from '../../shared/domain/guide/case-facts.ts'
import { receptionNumberText } from '../../shared/messages/dates.ts'
import { useLive } from '../ui/use-live.ts'
import { useDesk } from './desk-context.ts'

/** An entry to show, or a case to propose for. */
export const guideStart = v.object({
  entryId: v.optional(v.string()),
  caseFileId: v.optional(v.string()),
})

/** Until the directory of bodies tells them. */
const names: Readonly<Record<string, string>> = bodiesPreset.names
const nameOfBody = (id: string): string => names[id] ?? id

const aboutOf = ({ summary, contacts, posts }: CaseView): GuideCase => ({
  number: receptionNumberText(summary.receptionNumber),
  facts: factsOfCase(
    contacts.map(({ coded }) => coded),
    posts.map(({ service }) => service),
  ),
})

export function Guide() {
  const { session, settings, now } = useDesk()
  const { entryId = null, caseFileId = null } = useSearch({ from: '/guide' })
  const read = async () => (caseFileId === null ? null : readCase(caseFileId))
  const view = useLive({ read, subscribe }, caseFileId ?? '') ?? null
  return (
    <GuideScreen
      key={`${entryId ?? ''} ${caseFileId ?? ''}`}
      tabs={null}
      {...{ session, now, nameOfBody, entryId }}
      edits={settings.codeEdits}
      about={view === null ? null : aboutOf(view)}
    />
  )
}

export function GuideBeside({ onClose }: { onClose: () => void }) {
  const { now, settings } = useDesk()
  return <GuidePanel {...{ now, nameOfBody, onClose }} edits={settings.codeEdits} />
}
