import { describe, expect, it } from 'vitest'
import { checkRecord } from '../core/record.ts'
import { defaultSettings, settingsRecord } from './desk-settings.ts'

describe('desk settings', () => {
  it('DS-4 the last backup is a moment, or there was none', () => {
    const at = '2026-11-24T10:30:00.000+09:00' as const
    expect(checkRecord(settingsRecord, defaultSettings).ok).toBe(true)
    expect(checkRecord(settingsRecord, { ...defaultSettings, lastBackupAt: at }).ok).toBe(true)
    expect(checkRecord(settingsRecord, { ...defaultSettings, lastBackupAt: 'today' }).ok).toBe(
      false,
    )
  })
})
