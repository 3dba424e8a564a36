import { usualBookingSettings } from '../booking/booking-settings.ts'
import { describe, expect, it } from 'vitest'
import { checkRecord, readRecord } from '../core/record.ts'
import { ok } from '../core/result.ts'
import { shippedWeek } from '../desk/week-hours.ts'
import { gunma } from '../desk/gunma.fixture.ts'
import {
  answerDueMinutesOf,
  defaultSettings,
  offersChannel,
  settingsRecord,
  type ChannelOffer,
} from './desk-settings.ts'

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

  it('DS-8 DS-9 settings of version 2 keep the shipped week and offer every channel', () => {
    const { id, weekHours, channelOffers, ...rest } = defaultSettings
    const { deskName, deskPhone, deskMail, codeEdits, ...coded } = {
      ...rest,
      deskName: '窓口',
      answerDueMinutes: 240,
    }
    const personal = { deskName, deskPhone, deskMail, codeEdits }
    expect(readRecord(settingsRecord, { id, version: 2, coded, personal })).toEqual(
      ok({ ...defaultSettings, deskName: '窓口', answerDueMinutes: 240 }),
    )
    expect([weekHours, channelOffers]).toEqual([
      null,
      ['phone', 'mail', 'form'].map((channel) => ({ channel, answerDueMinutes: null })),
    ])
  })

  it('DS-8 a week of its own is whole', () => {
    const check = (weekHours: unknown): boolean =>
      checkRecord(settingsRecord, { ...defaultSettings, weekHours }).ok
    const week = shippedWeek(gunma)
    expect(check(week)).toBe(true)
    expect(check({ ...week, desk: week.desk.slice(1) })).toBe(false)
    expect(check({ desk: week.desk })).toBe(false)
    expect(check({ ...week, desk: week.desk.map(() => []) })).toBe(false)
  })

  const offer = (
    channel: ChannelOffer['channel'],
    answerDueMinutes: number | null = null,
  ): ChannelOffer => ({ channel, answerDueMinutes })

  it('DS-9 DS-10 at least one channel, in order, each once; the telephone has no measure', () => {
    const check = (...channelOffers: readonly ChannelOffer[]): boolean =>
      checkRecord(settingsRecord, { ...defaultSettings, channelOffers }).ok
    expect(check(offer('mail'))).toBe(true)
    expect(check(offer('phone'), offer('form', 60))).toBe(true)
    expect(check()).toBe(false)
    expect(check(offer('form'), offer('mail'))).toBe(false)
    expect(check(offer('mail'), offer('mail'))).toBe(false)
    expect(check(offer('phone', 60))).toBe(false)
    expect(check(offer('mail', 29))).toBe(false)
  })

  it('DS-9 DS-10 what is offered, and its measure or the usual one', () => {
    const own = { answerDueMinutes: 480, channelOffers: [offer('phone'), offer('form', 60)] }
    expect(offersChannel(own, 'form')).toBe(true)
    expect(offersChannel(own, 'mail')).toBe(false)
    expect(answerDueMinutesOf(own, 'form')).toBe(60)
    expect(answerDueMinutesOf(own, 'mail')).toBe(480)
  })

  it('DS-11 BG-1 the usual choices about bookings, in older settings too', () => {
    const old: Record<string, unknown> = { ...defaultSettings }
    delete old['booking']
    expect(settingsRecord.upgrades[3]?.(old as never)).toMatchObject({
      booking: usualBookingSettings,
    })
    expect(defaultSettings.booking).toEqual(usualBookingSettings)
  })

  it('DS-11 BG-2 a limit is none or 1 to 99', () => {
    const check = (lawyer: unknown): boolean => {
      const quotaPerYear = { lawyer, psychologist: null }
      const booking = { ...usualBookingSettings, quotaPerYear }
      return checkRecord(settingsRecord, { ...defaultSettings, booking }).ok
    }
    expect([null, 1, 99].map(check)).toEqual([true, true, true])
    expect([0, 100, 1.5, '2'].map(check)).toEqual([false, false, false, false])
  })
  it('DS-12 asks windows to turn to again after 7 to 730 days, 90 in older settings', () => {
    const old: Record<string, unknown> = { ...defaultSettings }
    delete old['directoryCheckDays']
    expect(settingsRecord.upgrades[4]?.(old as never)).toEqual(defaultSettings)
    expect(defaultSettings.directoryCheckDays).toBe(90)
    const check = (directoryCheckDays: unknown): boolean =>
      checkRecord(settingsRecord, { ...defaultSettings, directoryCheckDays }).ok
    expect([7, 90, 730].map(check)).toEqual([true, true, true])
    expect([6, 731, 30.5, null].map(check)).toEqual([false, false, false, false])
  })
})
