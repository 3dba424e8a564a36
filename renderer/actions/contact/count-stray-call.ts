/** Counting a silent call, a wrong number or a prank: no form, no case file; what was typed is thrown away. */
import { strayCallOf, type StrayKind } from '../../../shared/domain/contact/stray-call.ts'
import { readSettings } from '../../data/queries/desk.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { deskHoursOf } from '../../data/queries/presets.ts'
import { commit } from '../../data/writes/records.ts'
import { currentDraft } from './current-draft.ts'
import { discardDraft } from './take-call.ts'

/** The draft goes only once the call is counted; counting it twice counts it once. */
export const countStrayCall = async (kind: StrayKind): Promise<Outcome<null>> => {
  const { keeper } = currentDraft
  if (keeper === null) throw new Error('no call is open')
  const { settings } = await readSettings()
  const { id, ...fields } = strayCallOf(keeper.draft, kind, deskHoursOf(settings))
  const counted = await commit({
    act: 'contact.save',
    subject: id,
    writings: [{ table: 'strayCall', id, baseRevision: 0, fields: { id, ...fields } }],
  })
  const isCountedBefore = counted.kind === 'refused' && counted.refusal.code === 'changed-meanwhile'
  if (counted.kind !== 'done' && !isCountedBefore) return counted
  return discardDraft(keeper.draft.id)
}
