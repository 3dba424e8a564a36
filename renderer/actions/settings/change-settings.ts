/** What this desk chooses for itself. */
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { Refusal } from '../../../shared/domain/core/result.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { readSettings } from '../../data/queries/desk.ts'
import { commit } from '../../data/writes/records.ts'

export const changeSettings = async (
  changes: Partial<Omit<DeskSettings, 'id'>>,
): Promise<Outcome<unknown, Refusal>> => {
  const { settings, revision } = await readSettings()
  const fields = { ...settings, ...changes }
  return commit({
    act: 'settings.change',
    writings: [{ table: 'settings', id: settings.id, baseRevision: revision, fields }],
  })
}
