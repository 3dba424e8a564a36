import { describe, expect, it } from 'vitest'
import { checkRecord, readRecord } from '../core/record.ts'
import { ok } from '../core/result.ts'
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

  it('DS-5 DS-6 DS-7 settings of version 1 gain the usual choices', () => {
    const { id, idleLockMinutes, extraClosures, extraOpenings, lastBackupAt } = defaultSettings
    const coded = { idleLockMinutes, extraClosures, extraOpenings, lastBackupAt }
    expect(readRecord(settingsRecord, { id, version: 1, coded, personal: {} })).toEqual(
      ok(defaultSettings),
    )
    expect(defaultSettings).toMatchObject({
      deskName: null,
      answerDueMinutes: 480,
      takesPosters: false,
    })
  })

  it('DS-6 the measure of an answer has its limits', () => {
    const check = (answerDueMinutes: unknown): boolean =>
      checkRecord(settingsRecord, { ...defaultSettings, answerDueMinutes }).ok
    expect([29, 30, 4800, 4801, 60.5, null].map(check)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
