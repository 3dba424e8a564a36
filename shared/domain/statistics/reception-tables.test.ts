import { describe, expect, it } from 'vitest'
import { at, contactOf, strayOf } from './facts.fixture.ts'
import { tableOf } from './tables.fixture.ts'

describe('tables of reception', () => {
  it('TD-1 weekday and hour are those of Tokyo, up to the last minute of the day', () => {
    const contacts = [
      contactOf(1, { receivedAt: at('2026-11-30T00:00') }),
      contactOf(2, { receivedAt: at('2026-11-29T23:59'), ofCase: 2 }),
    ]
    expect(tableOf('T2-weekday', { contacts }).named).toEqual({ 'phone × 1': 1, 'phone × 7': 1 })
    expect(tableOf('T2-hour', { contacts }).named).toEqual({ '0 × phone': 1, '23 × phone': 1 })
    expect(tableOf('T2-hour', { contacts }).rows).toHaveLength(24)
  })

  it('TD-2 a call goes by the hours of the telephone, what is written by those of the desk', () => {
    const hours = { inDeskHours: true, inPhoneHours: false }
    const contacts = [contactOf(1, hours), contactOf(2, { ...hours, channel: 'mail', ofCase: 2 })]
    expect(tableOf('T2-open', { contacts }).named).toEqual({
      ...{ 'phone × outOfHours': 1, 'mail × inHours': 1 },
    })
  })

  it('TD-3 silent calls are counted apart', () => {
    const strayCalls = [strayOf(1), strayOf(2, { kind: 'prank', inPhoneHours: false })]
    const table = tableOf('T2-stray', { strayCalls })
    expect(table.named).toEqual({ 'silent × inHours': 1, 'prank × outOfHours': 1 })
    expect(table.counts).toBe('strayCalls')
    expect(tableOf('T1-contacts', { strayCalls }).base).toBe(0)
  })
})
