import { describe, expect, it } from 'vitest'
import type { RecordHistory } from '../../data/queries/case-views.ts'
import {
  cancelBooking,
  noteForExpert,
  notePersonTold,
} from '../../../shared/domain/booking/booking-life.ts'
import {
  around,
  at,
  booked,
  caseFile,
  counselor,
  lawyer,
} from '../../../shared/domain/booking/booking.fixture.ts'
import { moveBooking } from '../../../shared/domain/booking/decide-booking.ts'
import type { ExpertSession } from '../../../shared/domain/booking/expert-session.ts'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { actText, toldFields } from './history-text.ts'

const using = {
  edits: [],
  expertNames: new Map<string, string>([[lawyer.id, lawyer.name]]),
  bodyNames: new Map<string, string>(),
}
/** As the journal tells it: the fields that differ. */
const change = (before: ExpertSession | null, after: ExpertSession): RecordHistory => ({
  ...{ table: 'expertSession', id: after.id, isNew: before === null, isPersonalLost: false },
  fields: Object.entries(after).flatMap(([field, to]) => {
    const from: unknown = before?.[field as keyof ExpertSession] ?? null
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }]
  }),
})
const told = (record: RecordHistory): readonly string[] =>
  toldFields(record, using).map(({ name, from, to }) =>
    from === null ? `${name} ${to}` : `${name} ${from} → ${to}`,
  )
const session = booked({ room: 'room1' })
const moment = { at: at('2026-11-21T09:00'), by: counselor }

describe('the history of a session', () => {
  it('says what was booked', () => {
    const record = change(null, session)
    expect(actText({ act: 'session.book', records: [record] })).toBe('専門相談を予約した')
    expect(told(record)).toEqual([
      '専門家の種類 弁護士',
      '専門家 弁護士 甲',
      '始まり 2026/11/25 13:00',
      '終わり 2026/11/25 13:30',
      '部屋 相談室1',
      '状態 確定',
      '申し込み 2026/11/18 15:00',
      '相手方の確認 該当なし',
      '回数に数える はい',
    ])
  })

  it('says where it was moved, from where and why', () => {
    const seen = expectOk(notePersonTold(session, moment, 'phone'))
    const place = { from: at('2026-11-25T14:00'), to: at('2026-11-25T14:30'), room: 'room1' }
    const by = { caseFile: caseFile(), expertId: lawyer.id, override: null, by: counselor }
    const moved = expectOk(moveBooking(seen, { ...place, ...by, reason: '本人の都合' }, around))
    const record = change(seen, moved)
    expect(actText({ act: 'session.change', records: [record] })).toBe('専門相談の予約を移した')
    expect(told(record)).toEqual([
      '始まり 2026/11/25 13:00 → 2026/11/25 14:00',
      '終わり 2026/11/25 13:30 → 2026/11/25 14:30',
      'ご本人への連絡 電話 ・ 2026/11/21 09:00 → なし',
      '理由 本人の都合',
    ])
    const gone = change(moved, expectOk(cancelBooking(moved, moment, '解決した')))
    expect(actText({ act: 'session.change', records: [gone] })).toBe('専門相談の予約を取り消した')
    expect(told(gone)).toEqual([
      '状態 確定 → 取り消し',
      '回数に数える はい → いいえ',
      '理由 解決した',
    ])
  })

  it('says what was written on it, and that an override was one', () => {
    const noted = change(session, expectOk(noteForExpert(session, '録音あり')))
    expect(actText({ act: 'session.change', records: [noted] })).toBe('専門家へのメモを書いた')
    expect(told(noted)).toEqual(['専門家へのメモ なし → 録音あり'])
    expect(actText({ act: 'session.override', records: [change(null, session)] })).toBe(
      '当番の外の時間に予約した',
    )
  })

  it('says who waits, and for whom', () => {
    const field = (name: string, to: unknown) => ({ field: name, from: null, to })
    const joined: RecordHistory = {
      ...{ table: 'waitlistEntry', id: 'waiting-1', isNew: true, isPersonalLost: false },
      fields: [
        ...[field('kind', 'lawyer'), field('preferredExperts', [lawyer.id])],
        ...[field('preferredWeekdays', [1, 3]), field('state', 'waiting'), field('note', null)],
      ],
    }
    expect(actText({ act: 'session.change', records: [joined] })).toBe('空き待ちに入れた')
    expect(told(joined)).toEqual([
      '専門家の種類 弁護士',
      '希望の専門家 弁護士 甲',
      '希望の曜日 月 ・ 水',
      '状態 待っている',
    ])
    const ended = {
      ...joined,
      isNew: false,
      fields: [{ field: 'state', from: 'waiting', to: 'withdrawn' }],
    }
    expect(actText({ act: 'session.change', records: [ended] })).toBe('空き待ちを取りやめた')
    expect(actText({ act: 'caseFile.close', records: [] })).toBe('終結した')
  })
})
