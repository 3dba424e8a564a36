import { describe, expect, it } from 'vitest'
import { at, contactOf, sessionOf } from './facts.fixture.ts'
import { measureOf, tableOf } from './tables.fixture.ts'

describe('tables of time', () => {
  it('TO-1 whole minutes of calls; of what is written none', () => {
    const contacts = [
      contactOf(1, {
        receivedAt: at('2026-11-30T23:50'),
        endedAt: '2026-12-01T00:10:59.999+09:00',
      }),
      contactOf(2, { nth: 2, endedAt: at('2026-11-24T10:07') }),
      contactOf(3, { channel: 'mail', endedAt: at('2026-11-24T18:00'), ofCase: 2 }),
    ]
    const { measures, total } = measureOf('T16-minutes', { contacts })
    expect(measures.map(({ sum }) => sum)).toEqual([20, 7])
    expect(total.n).toBe(2)
  })

  const written = [
    contactOf(1, {
      ...{ channel: 'mail', receivedAt: at('2026-11-27T16:30'), answerChannel: 'phone' },
      // A Friday evening and the next Monday: 30 minutes and 60.
      answeredAt: at('2026-11-30T10:00'),
    }),
    contactOf(2, {
      ...{ channel: 'form', receivedAt: at('2026-11-30T23:59'), answerChannel: 'mail', ofCase: 2 },
      answeredAt: at('2026-12-01T09:45'),
    }),
    contactOf(3, { channel: 'form', answeredAt: at('2026-11-25T10:00'), ofCase: 3 }),
    contactOf(4, { channel: 'mail', ofCase: 4 }),
    contactOf(5, { channel: 'phone', ofCase: 5 }),
  ] as const

  it('TO-2 until the answer only desk hours count, though it came in the next month', () => {
    const { measures, total } = measureOf('T16-answers', { contacts: written })
    expect(measures).toMatchObject([
      { n: 1, sum: 90 },
      { n: 1, sum: 45 },
    ])
    expect(total.spread).toEqual({ least: 45, median: 67.5, most: 90 })
  })

  it('TO-3 mails and forms are answered, needed no answer, or wait', () => {
    const table = tableOf('T16-answered', { contacts: written })
    expect(table.named).toEqual({
      'mail × answered': 1,
      'form × answered': 1,
      'form × noAnswerNeeded': 1,
      'mail × waiting': 1,
    })
    expect(table.base).toBe(4)
  })

  it('TO-4 days waited are those of sessions that were held', () => {
    const sessions = [
      sessionOf(1, { requestedAt: at('2026-11-20T16:59') }),
      sessionOf(2, { requestedAt: at('2026-11-24T09:00'), kind: 'psychologist' }),
      sessionOf(3, { state: 'cancelled' }),
      sessionOf(4, { state: 'confirmed' }),
    ]
    const { measures, total } = measureOf('T11-waited', { sessions })
    expect(measures).toMatchObject([
      { n: 1, sum: 4 },
      { n: 1, sum: 0 },
    ])
    expect(total.n).toBe(2)
  })
})
