import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRecord } from '../core/record.ts'
import type { Result } from '../core/result.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { addDays, dateOf, instantOn, type DateText } from '../time/tokyo.ts'
import { decideReferral } from './decide-referral.ts'
import {
  consentWays,
  referralMethods,
  referralRecord,
  referralStates,
  type Moment,
  type Referral,
} from './referral.ts'
import { isOverdue } from './referral-follow-up.ts'
import { moveReferral, noteConsent, passOn, setFollowUp } from './referral-life.ts'
import { resultCodes } from './referral-results.ts'
import { around, caller, moment, stranger, toldOnly } from './referral.fixture.ts'

const step = fc.record({
  act: fc.constantFrom('move', 'move', 'move', 'move', 'consent', 'pass', 'followUp'),
  to: fc.constantFrom(...referralStates),
  code: fc.option(fc.constantFrom(...resultCodes)),
  text: fc.constantFrom(null, '', ' ', '言葉'),
  days: fc.integer({ min: -3, max: 12 }),
  how: fc.constantFrom(...consentWays),
  giver: fc.constantFrom(caller, caller, caller, stranger),
  method: fc.constantFrom('warmHandover' as const, 'letter' as const),
  waits: fc.integer({ min: 0, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
const plan = fc.record({
  method: fc.constantFrom(...referralMethods),
  agreed: fc.boolean(),
  passedOn: fc.constantFrom(null, '', '一覧'),
  bodyKind: fc.constantFrom('police', 'private', 'legal-affairs-bureau', 'mental-health'),
  steps: fc.array(step, { maxLength: 14 }),
})

const blank = (text: string | null): boolean => (text ?? '').trim() === ''
/** Written down once more, in other words than the rules: from each state the letters of where it leads. */
const slowWays: Readonly<Record<string, string>> = {
  told: 'contacted accepted declined withdrawn',
  contacted: 'accepted declined withdrawn',
  accepted: 'inProgress result withdrawn',
  inProgress: 'result withdrawn',
  declined: 'closed withdrawn',
  result: 'result closed withdrawn',
  closed: '',
  withdrawn: '',
}
const slowCodesOf: Readonly<Record<string, string>> = {
  'legal-affairs-bureau': 'aid requested notRequested unclear investigating other',
  private: 'notified deleted partlyDeleted notDeleted other',
  police: 'consulted damageReport advised other',
  'mental-health': 'other',
}
const slowClosed = (day: DateText): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const closed = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-11']
  return weekday === 0 || weekday === 6 || closed.includes(day) || isNewYear(day)
}
const isNewYear = (day: DateText): boolean => ['01-01', '01-02', '01-03'].includes(day.slice(5))
const slowBadDay = (day: DateText | null, today: DateText): boolean =>
  day !== null && (day < today || slowClosed(day))

/** Whether the desk must say no, thought of independently of the rules. */
function slowRefuses(referral: Referral, wanted: Step, today: DateText): boolean {
  const isOver = referral.state === 'closed' || referral.state === 'withdrawn'
  const day = addDays(today, wanted.days)
  if (wanted.act === 'consent')
    return isOver || wanted.giver === stranger || day > today || blank(wanted.text)
  if (wanted.act === 'pass') return isOver || referral.consent === null || blank(wanted.text)
  if (wanted.act === 'followUp') return isOver || slowBadDay(day, today)
  const ways = (slowWays[referral.state] ?? '').split(' ')
  const telling = referral.state === 'told' && referral.method === 'told'
  const leads = ways.includes(wanted.to) || (telling && wanted.to === 'closed')
  if (!leads) return true
  if (wanted.to === 'declined') return blank(wanted.text)
  if (wanted.to !== 'result') return false
  const codes = (slowCodesOf[referral.bodyKind] ?? '').split(' ')
  return (
    wanted.code === null ||
    !codes.includes(wanted.code) ||
    day > today ||
    (wanted.code === 'other' && blank(wanted.text))
  )
}

function tryStep(referral: Referral, wanted: Step, at: Moment): Result<Referral> {
  const day = addDays(dateOf(at.at), wanted.days)
  if (wanted.act === 'consent') {
    const { giver: givenBy, how } = wanted
    const consent = { givenBy, on: day, how, covers: [], ...at }
    return noteConsent(referral, { consent, consentFor: wanted.text }, at, around.caseFile)
  }
  if (wanted.act === 'pass')
    return passOn(referral, { what: wanted.text ?? '', method: wanted.method }, at)
  if (wanted.act === 'followUp') return setFollowUp(referral, day, at, gunmaHours)
  const { to, code, text: reason } = wanted
  const result = code === null ? null : { code, on: day }
  return moveReferral(referral, { to, reason, result, resultText: reason }, at, gunmaHours)
}

function expectSound(referral: Referral, today: DateText): void {
  expect(checkRecord(referralRecord, referral).ok).toBe(true)
  const isOver = ['closed', 'withdrawn'].includes(referral.state)
  if (!blank(referral.passedOn) || referral.method !== 'told') {
    expect(referral.consent).not.toBeNull()
    expect(blank(referral.consentFor)).toBe(false)
  }
  if (isOver) expect(referral.followUpOn).toBeNull()
  expect(isOverdue(referral, today)).toBe(
    !isOver && referral.followUpOn !== null && referral.followUpOn < today,
  )
  if (referral.state === 'result') expect(referral.result).not.toBeNull()
  const moves = referral.history.filter(({ act }) =>
    (referralStates as readonly string[]).includes(act),
  )
  expect(moves.at(-1)?.act).toBe(referral.state)
  const times = referral.history.map(({ at }) => at)
  expect([...times].sort()).toEqual(times)
  for (const { line } of referral.reasons) expect(line).toBeLessThan(referral.history.length)
}

describe('referrals worked on at random', () => {
  it('break no rule, pass nothing on without consent, and are refused only for a reason', () => {
    const seen = new Map<string, number>()
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
    fc.assert(
      fc.property(plan, ({ method, agreed, passedOn, bodyKind, steps }) => {
        const consent = { givenBy: caller, on: '2026-11-24', how: 'oral', covers: [] } as const
        const said = agreed
          ? { consent: { ...consent, ...moment }, consentFor: '相談' }
          : { consent: null, consentFor: null }
        const wanted = { ...toldOnly, ...said, method, bodyKind, passedOn }
        const begun = decideReferral(wanted, moment, around)
        expect(begun.ok).toBe(agreed || (method === 'told' && blank(passedOn)))
        if (!begun.ok) return
        let referral = begun.value
        let today = dateOf(moment.at)
        for (const each of steps) {
          today = addDays(today, each.waits)
          const at = { at: instantOn(today, 700), by: moment.by }
          const next = tryStep(referral, each, at)
          expect(next.ok).toBe(!slowRefuses(referral, each, today))
          count(next.ok ? `${each.act} ${next.value.state}` : `no ${next.refusal.code}`)
          if (!next.ok) continue
          expect(next.value.history).toHaveLength(referral.history.length + 1)
          expect(next.value.history.slice(0, -1)).toEqual(referral.history)
          referral = next.value
          expectSound(referral, today)
        }
      }),
      { numRuns: 3000, seed: 20261124 },
    )
    for (const state of referralStates.filter((each) => each !== 'told'))
      expect(seen.get(`move ${state}`) ?? 0, state).toBeGreaterThan(5)
    for (const code of ['no-such-move', 'reason-needed', 'result-not-of-kind', 'consent-needed'])
      expect(seen.get(`no ${code}`) ?? 0, code).toBeGreaterThan(5)
    expect(seen.size).toBeGreaterThan(15)
  })
})
