import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRecord, fieldNames } from '../core/record.ts'
import { ok } from '../core/result.ts'
import { isOpenOn } from '../desk/desk-hours.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { addDays, type DateText } from '../time/tokyo.ts'
import { decideReferral, type NewReferral, type ReferralAround } from './decide-referral.ts'
import {
  isEnded,
  needsConsent,
  referralRecord,
  referralStates,
  withLine,
  type Referral,
} from './referral.ts'
import { presetBodyId } from '../referralBody/preset-bodies.ts'
import { compareOnBoard, followUpDay, isOverdue, overdueDays } from './referral-follow-up.ts'
import { bodyFits } from './find-body.ts'
import { resultsOfKind } from './referral-results.ts'
import { referralsOf } from './referrals-of-draft.ts'
import {
  around,
  caller,
  consent,
  introduced,
  made,
  moment,
  stranger,
  toldOnly,
} from './referral.fixture.ts'
import { writeReferralCsv, type CsvReferral, type ReferralCsvWords } from './write-referral-csv.ts'

const problemsOf = (change: Partial<NewReferral>, more: Partial<ReferralAround> = {}) => {
  const decided = decideReferral({ ...introduced, ...change }, moment, { ...around, ...more })
  return decided.ok ? [] : decided.refusal.facts.problems.map(({ code }) => code)
}

describe('a referral', () => {
  it('RFR-1 keeps words under the key of its case and counts the rest', () => {
    expect(referralRecord.keyOf).toEqual({ kind: 'field', field: 'caseFileId' })
    expect(fieldNames(referralRecord, 'personal')).toEqual([
      ...['reasons', 'personThere', 'why', 'passedOn', 'consentFor', 'resultText', 'notes'],
    ])
    expect(checkRecord(referralRecord, made()).ok).toBe(true)
  })

  it('RFR-2 gains a line with each move, and its reason beside it', () => {
    const later = { ...moment, at: '2026-11-25T09:00:00.000+09:00' } as const
    const twice = withLine(withLine(made(), 'contacted', moment, ' '), 'declined', later, '管轄外')
    expect(twice.history.map(({ act }) => act)).toEqual(['told', 'contacted', 'declined'])
    expect(twice.reasons).toEqual([{ line: 2, text: '管轄外' }])
  })

  it('RFR-3 keeps who consented, when, how, for what and to which parts', () => {
    const { consent: kept, consentFor } = made()
    expect(kept).toEqual(consent)
    expect(consentFor).toBe('削除要請の相談')
  })

  it('RFR-4 asks for consent for everything but the number', () => {
    expect(needsConsent(toldOnly)).toBe(false)
    expect(needsConsent({ ...toldOnly, passedOn: ' ' })).toBe(false)
    expect(needsConsent({ ...toldOnly, passedOn: '氏名' })).toBe(true)
    expect(needsConsent({ ...toldOnly, method: 'letter' })).toBe(true)
    expect(needsConsent({ ...toldOnly, method: 'warmHandover' })).toBe(true)
  })

  it('RFR-5 ends closed or withdrawn', () => {
    const ended = referralStates.filter((state) => isEnded({ state }))
    expect(ended).toEqual(['closed', 'withdrawn'])
  })

  it('RFA-1 RFA-2 each kind of body has its results, and all may answer in words', () => {
    expect(resultsOfKind('legal-affairs-bureau')).toEqual([
      ...['aid', 'requested', 'notRequested', 'unclear', 'investigating', 'other'],
    ])
    const ofPrivate = ['notified', 'deleted', 'partlyDeleted', 'notDeleted', 'other']
    expect(resultsOfKind('private')).toEqual(ofPrivate)
    expect(resultsOfKind('private-or-commissioned')).toEqual(ofPrivate)
    expect(resultsOfKind('police')).toEqual(['consulted', 'damageReport', 'advised', 'other'])
    expect(resultsOfKind('mental-health')).toEqual(['other'])
  })
})

describe('making a referral', () => {
  it('RFM-1 asks for an open case and one of its persons', () => {
    const closed = { ...around.caseFile, state: 'closed' } as const
    expect(problemsOf({}, { caseFile: closed })).toEqual(['case-closed'])
    expect(problemsOf({ personId: stranger })).toEqual(['person-not-of-case'])
  })

  it('RFM-2 passes nothing on without consent', () => {
    const without = { consent: null, consentFor: null }
    expect(problemsOf(without)).toEqual(['consent-needed'])
    expect(problemsOf({ ...without, method: 'told' })).toEqual(['consent-needed'])
    expect(problemsOf({ ...without, method: 'told', passedOn: null })).toEqual([])
    expect(problemsOf({ ...without, method: 'warmHandover', passedOn: null })).toEqual([
      'consent-needed',
    ])
  })

  it('RFM-3 takes consent of a person of the case, not from tomorrow, for something', () => {
    expect(problemsOf({ consent: { ...consent, givenBy: stranger } })).toEqual([
      'consent-not-of-case',
    ])
    expect(problemsOf({ consent: { ...consent, on: '2026-11-25' } })).toEqual(['consent-later'])
    expect(problemsOf({ consentFor: ' ' })).toEqual(['consent-purpose-needed'])
  })

  it('RFM-4 follows up on an open day that has not passed', () => {
    expect(problemsOf({ followUpOn: '2026-11-20' })).toEqual(['follow-up-passed'])
    expect(problemsOf({ followUpOn: '2026-11-28' })).toEqual(['follow-up-closed-day'])
    expect(problemsOf({ followUpOn: '2026-11-24' })).toEqual([])
  })

  it('RFM-5 begins as told', () => {
    const begun = made()
    expect(begun).toMatchObject({ state: 'told', madeAt: moment.at, madeBy: moment.by })
    expect(begun.history).toEqual([{ act: 'told', ...moment }])
  })

  it('RFM-6 says everything at once', () => {
    const change = { personId: stranger, consent: null, followUpOn: '2026-11-20' } as const
    expect(problemsOf(change)).toEqual([
      ...['person-not-of-case', 'consent-needed', 'follow-up-passed'],
    ])
  })
})

const anyDay = fc.integer({ min: 0, max: 900 }).map((days): DateText => addDays('2026-01-01', days))

describe('following up', () => {
  it('RFF-1 counts open days and never falls on a closed one', () => {
    expect(followUpDay(gunmaHours, '2026-11-24', 5)).toBe('2026-12-01')
    expect(followUpDay(gunmaHours, '2026-11-24', 0)).toBeNull()
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (today, count) => {
        const day = followUpDay(gunmaHours, today, count)
        expect(day !== null && day > today && isOpenOn(gunmaHours, day)).toBe(true)
      }),
    )
  })

  it('RFF-2 is overdue from the day after, until it ends', () => {
    const open = { state: 'inProgress', followUpOn: '2026-12-01' } as const
    expect(isOverdue(open, '2026-12-01')).toBe(false)
    expect(isOverdue(open, '2026-12-02')).toBe(true)
    expect(isOverdue({ ...open, state: 'closed' }, '2026-12-02')).toBe(false)
    expect(isOverdue({ ...open, followUpOn: null }, '2026-12-02')).toBe(false)
    expect(overdueDays(gunmaHours, open, '2026-12-01')).toBeNull()
    expect(overdueDays(gunmaHours, open, '2026-12-04')).toBe(3)
  })

  it('RFF-3 puts the longest overdue first, and the ended last', () => {
    const one = (state: Referral['state'], followUpOn: DateText | null, day: number) => ({
      ...{ state, followUpOn },
      madeAt: `2026-11-0${day}T09:00:00.000+09:00` as const,
    })
    const inTurn = [
      one('told', '2026-11-10', 1),
      one('accepted', '2026-11-20', 2),
      one('accepted', '2026-11-24', 3),
      one('accepted', '2026-12-01', 4),
      one('told', null, 6),
      one('told', null, 5),
      one('closed', null, 8),
      one('withdrawn', null, 7),
    ]
    const sorted = [...inTurn].reverse().sort((a, b) => compareOnBoard(a, b, '2026-11-24'))
    expect(sorted).toEqual(inTurn)
  })
})

describe('numbers told during a contact', () => {
  const at = moment.at
  const later = '2026-11-24T10:50:00.000+09:00'
  const { caseFileId, contactId } = made()
  if (contactId === null) throw new Error('a contact')
  const draft = (...bodies: readonly (readonly [string, Referral['madeAt']])[]) => ({
    ...{ id: contactId, caseFileId, personId: caller, counselorId: moment.by },
    toldBodies: bodies.map(([bodyId, when], nth) => ({
      ...{ id: `referral-10${nth}` as Referral['id'], at: when },
      bodyId: presetBodyId(bodyId),
    })),
  })
  const bodies = [
    { id: presetBodyId('police-110'), kind: 'police' },
    { id: presetBodyId('ihc'), kind: 'private' },
  ] as const

  it('RFD-1 become one referral a body, told first, with nothing passed on', () => {
    const found = referralsOf(
      draft(['police-110', at], ['ihc', later], ['police-110', later]),
      bodies,
    )
    expect(found.map((one) => [one.bodyId, one.madeAt, one.bodyKind])).toEqual([
      ['body-police-110', at, 'police'],
      ['body-ihc', later, 'private'],
    ])
    for (const one of found) {
      expect(one).toMatchObject({ state: 'told', method: 'told', contactId, personId: caller })
      expect(needsConsent(one)).toBe(false)
      expect(checkRecord(referralRecord, one)).toEqual(ok(one))
    }
  })

  it('RFD-2 bring their ids, so that saving twice is saving once', () => {
    const told = draft(['ihc', at])
    expect(referralsOf(told, bodies)).toEqual(referralsOf(told, bodies))
    expect(referralsOf(told, bodies)[0]?.id).toBe('referral-100')
  })

  it('RFD-3 DC-15 of what is no body on record nothing becomes', () => {
    expect(referralsOf(draft(['no-such', at]), bodies)).toEqual([])
  })
})

describe('finding a body', () => {
  const body = { name: 'こどもの人権110番', kind: '法務局', phone: '0120-007-110' }

  it('RFN-1 by a part of its name or kind, however it is typed', () => {
    for (const typed of ['', '人権', 'コドモ', 'こども', '人権110', '法務', '人権１１０'])
      expect(bodyFits(body, typed), typed).toBe(true)
    for (const typed of ['警察', 'おとな']) expect(bodyFits(body, typed), typed).toBe(false)
  })

  it('RFN-2 by a part of its number, and by no number that is part of a word', () => {
    for (const typed of ['0120', '0120-007', '007110', '００７'])
      expect(bodyFits(body, typed), typed).toBe(true)
    for (const typed of ['999', '警察007', '#9110'])
      expect(bodyFits(body, typed), typed).toBe(false)
    expect(bodyFits({ ...body, phone: null }, '0120')).toBe(false)
  })
})

describe('referrals as CSV', () => {
  const words: ReferralCsvWords = {
    columns: {
      ...{ madeOn: '案内日', number: '受付番号', person: '相談者', body: '案内先' },
      ...{ bodyKind: '種別', method: '方法', state: '状態', consent: '同意' },
      ...{ followUpOn: '確認日', result: '結果', resultOn: '結果の日' },
    },
    methods: { told: '番号', warmHandover: '電話', letter: '紹介状' },
    states: Object.fromEntries(referralStates.map((state) => [state, state])) as never,
    results: { aid: '援助' } as never,
    ways: { oral: '口頭', written: '書面', mail: 'メール' },
    noConsent: 'なし',
    kinds: { 'legal-affairs-bureau': '法務局' } as never,
  }
  const row = (bodyName = '法務局'): CsvReferral => ({
    ...{ referral: made(), bodyName, personName: '見本 花子' },
    receptionNumber: { fiscalYear: 2026, number: 12 },
  })

  it('RFX-1 one line a referral, and no word of what was told', () => {
    const text = writeReferralCsv([row(), row()], words, true)
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text).toContain('2026/11/24')
    for (const secret of ['削除要請の相談', '投稿の一覧']) expect(text).not.toContain(secret)
  })

  it('RFX-2 has no name and no column for it, unless asked for', () => {
    expect(writeReferralCsv([row()], words, true)).toContain('見本 花子')
    const without = writeReferralCsv([row()], words, false)
    expect(without).not.toContain('見本')
    expect(without).not.toContain('相談者')
  })

  it('RFX-3 CE-2 no cell is a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '＝'), (sign) => {
        expect(writeReferralCsv([row(`${sign}1`)], words, false)).toContain(`,'${sign}1,`)
      }),
    )
  })
})
