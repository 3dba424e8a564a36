import { describe, expect, it } from 'vitest'
import { expectOk } from '../core/result.ts'
import { gunmaHours } from '../desk/gunma.fixture.ts'
import { referralStates, type Referral, type ReferralState } from './referral.ts'
import {
  moveReferral,
  nextStates,
  noteConsent,
  noteOnReferral,
  passOn,
  setFollowUp,
  type ReferralMove,
} from './referral-life.ts'
import { around, consent, made, moment, moveTo, toldOnly } from './referral.fixture.ts'

const move = (referral: Referral, wanted: ReferralMove) =>
  moveReferral(referral, wanted, moment, gunmaHours)
const codeOf = (referral: Referral, wanted: ReferralMove): string | null => {
  const moved = move(referral, wanted)
  return moved.ok ? null : moved.refusal.code
}
const on = '2026-11-24'
const answered = (
  code: 'aid' | 'investigating' | 'other' | 'deleted',
  text: string | null = null,
) => moveTo('result', { result: { code, on }, resultText: text })
const standing = (state: ReferralState, more: Partial<Referral> = {}): Referral => ({
  ...{ ...made(), state },
  ...more,
})

describe('the life of a referral', () => {
  it('RFL-1 goes from told to a result, by the way of the body', () => {
    let one = made()
    for (const to of ['contacted', 'accepted', 'inProgress'] as const)
      one = expectOk(move(one, moveTo(to)))
    one = expectOk(move(one, answered('investigating')))
    one = expectOk(move(one, answered('aid')))
    one = expectOk(move(one, moveTo('closed')))
    expect(one.history.map(({ act }) => act)).toEqual([
      ...['told', 'contacted', 'accepted', 'inProgress', 'result', 'result', 'closed'],
    ])
    expect(one.result).toEqual({ code: 'aid', on })
  })

  it('RFL-1 refuses any other move with where it stands', () => {
    for (const from of referralStates)
      for (const to of referralStates) {
        const referral = standing(from)
        if (nextStates(referral).includes(to)) continue
        const moved = move(referral, moveTo(to, { reason: 'x' }))
        expect(moved).toMatchObject({ refusal: { code: 'no-such-move', facts: { from, to } } })
      }
    expect(nextStates(standing('accepted'))).toEqual(['inProgress', 'result', 'withdrawn'])
  })

  it('RFL-2 declining says why', () => {
    expect(codeOf(made(), moveTo('declined', { reason: ' ' }))).toBe('reason-needed')
    const declined = expectOk(move(made(), moveTo('declined', { reason: '管轄外' })))
    expect(declined.reasons).toEqual([{ line: 1, text: '管轄外' }])
  })

  it('RFL-3 takes a result of the kind of the body, of today or before', () => {
    const open = standing('inProgress')
    expect(codeOf(open, moveTo('result'))).toBe('result-needed')
    expect(codeOf(open, answered('deleted'))).toBe('result-not-of-kind')
    const ahead = moveTo('result', { result: { code: 'aid', on: '2026-11-25' } })
    expect(codeOf(open, ahead)).toBe('result-later')
    expect(codeOf(open, answered('other', ' '))).toBe('result-text-needed')
    expect(codeOf(open, answered('other', '調停の案内'))).toBeNull()
  })

  it('RFL-4 closes only what was told alone, was declined or has a result', () => {
    const may = referralStates.filter((state) => nextStates(standing(state)).includes('closed'))
    expect(may).toEqual(['declined', 'result'])
    expect(nextStates(standing('told', { method: 'told' }))).toContain('closed')
  })

  it('RFL-5 is withdrawn at any time before the end', () => {
    for (const state of referralStates) {
      const isOpen = state !== 'closed' && state !== 'withdrawn'
      expect(move(standing(state), moveTo('withdrawn')).ok).toBe(isOpen)
    }
  })

  it('RFL-6 keeps the day to follow up, sets another, and loses it at the end', () => {
    const kept = expectOk(move(made(), moveTo('accepted')))
    expect(kept.followUpOn).toBe('2026-12-01')
    const later = expectOk(move(made(), moveTo('accepted', { followUpOn: '2026-12-08' })))
    expect(later.followUpOn).toBe('2026-12-08')
    expect(codeOf(made(), moveTo('accepted', { followUpOn: '2026-11-28' }))).toBe(
      'referral-refused',
    )
    expect(expectOk(move(made(), moveTo('withdrawn'))).followUpOn).toBeNull()
    const set = setFollowUp(made(), null, moment, gunmaHours)
    expect(expectOk(set).followUpOn).toBeNull()
    expect(setFollowUp(made(), '2026-11-20', moment, gunmaHours).ok).toBe(false)
  })

  it('RFL-7 takes consent later, and a newer one in its place', () => {
    const told = made(toldOnly)
    const said = { consent, consentFor: '相談' }
    const agreed = expectOk(noteConsent(told, said, moment, around.caseFile))
    expect(agreed).toMatchObject(said)
    const written = { ...said, consent: { ...consent, how: 'written' } as const }
    expect(expectOk(noteConsent(agreed, written, moment, around.caseFile))).toMatchObject(written)
    const none = noteConsent(agreed, { consent: null, consentFor: null }, moment, around.caseFile)
    expect(none).toMatchObject({ refusal: { code: 'consent-stays' } })
    const blank = noteConsent(told, { consent, consentFor: '' }, moment, around.caseFile)
    expect(blank.ok).toBe(false)
  })

  it('RFL-8 adds what is passed on, after consent only', () => {
    const added = { what: '証拠の写し', method: 'letter' } as const
    const early = passOn(made(toldOnly), added, moment)
    expect(early).toMatchObject({ refusal: { code: 'consent-needed' } })
    const passed = expectOk(passOn(made(), added, moment))
    expect(passed).toMatchObject({ passedOn: '投稿の一覧\n証拠の写し', method: 'letter' })
    expect(passed.history.at(-1)?.act).toBe('passedOn')
    expect(passOn(made(), { ...added, what: ' ' }, moment).ok).toBe(false)
  })

  it('RFL-9 changes nothing on what has ended', () => {
    for (const state of ['closed', 'withdrawn'] as const) {
      const ended = standing(state)
      const said = { consent, consentFor: '相談' }
      const changes = [
        noteConsent(ended, said, moment, around.caseFile),
        passOn(ended, { what: 'x', method: 'letter' }, moment),
        setFollowUp(ended, '2026-12-01', moment, gunmaHours),
        noteOnReferral(ended, { notes: 'x' }),
      ]
      for (const change of changes)
        expect(change).toMatchObject({ refusal: { code: 'referral-ended', facts: { state } } })
    }
    expect(expectOk(noteOnReferral(made(), { notes: 'x' })).notes).toBe('x')
  })
})
