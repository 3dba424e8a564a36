import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/desk/referral-bodies.json'
import { expectOk } from '../core/result.ts'
import { makeFolder } from '../text/fold.ts'
import type { InstantText } from '../time/tokyo.ts'
import { alwaysOpen, bodyId, bodyNamed, officeHours } from './body.fixture.ts'
import { checkedBody, isCheckDue } from './check-due.ts'
import { parsePresetBodies } from './preset-bodies.ts'
import {
  bodyNeeds,
  personGroups,
  residentOf,
  type BodyPerson,
  type ReferralBody,
} from './referral-body.ts'
import { noWish, turnTo, type Wish } from './turn-to.ts'

const all = expectOk(parsePresetBodies(shipped))
const fold = makeFolder({ groups: [] })
const evening = '2026-11-24T18:00:00.000+09:00' as InstantText
const found = (
  wish: Partial<Wish>,
  bodies: readonly ReferralBody[] = all,
  at: InstantText = evening,
): readonly string[] =>
  turnTo(
    bodies,
    at,
    { ...noWish, ...wish },
    {
      bodyOf: (body) => body,
      wordsOf: ({ kind }) => (kind === 'legal-aid' ? ['法律'] : []),
      fold,
    },
  ).map(({ one }) => one.name)

describe('turning to a window', () => {
  it('TU-1 one of the chosen needs is enough', () => {
    const punish = found({ needs: ['punish'] })
    expect(punish).toContain('警察相談専用電話')
    expect(punish).not.toContain('よりそいホットライン')
    expect(found({ needs: ['punish', 'be-heard'] })).toContain('よりそいホットライン')
    expect(found({ needs: ['punish', 'be-heard'] })).toContain('警察相談専用電話')
  })

  it('TU-2 is for anyone, for one of the persons, or for whom is not known', () => {
    const child = found({ persons: ['child'] })
    expect(child).toContain('チャイルドライン')
    expect(child).toContain('よりそいホットライン')
    expect(child).not.toContain('女性の人権ホットライン')
    const shibukawa = '渋川市 誹謗中傷等被害者支援相談窓口'
    expect(child).not.toContain(shibukawa)
    expect(found({ persons: [residentOf('102083')] })).toContain(shibukawa)
    expect(found({ persons: [residentOf('102016')] })).not.toContain(shibukawa)
    expect(found({ persons: ['woman'] }, [bodyNamed('だれ', { persons: [] })])).toEqual(['だれ'])
  })

  it('TU-3 open ones first, then the soonest, then unknown, retired last', () => {
    const later = {
      ...officeHours,
      week: officeHours.week.map((_day, at) =>
        at === 3 ? [{ fromMinute: 600, toMinute: 700 }] : [],
      ),
    }
    const never = { ...officeHours, week: officeHours.week.map(() => []) }
    const bodies = [
      bodyNamed('廃止', { id: bodyId('1'), hours: alwaysOpen, retiredOn: '2026-11-24' }),
      bodyNamed('不明', { id: bodyId('2'), hours: null }),
      bodyNamed('なし', { id: bodyId('3'), hours: never }),
      bodyNamed('木曜', { id: bodyId('4'), hours: later }),
      bodyNamed('平日', { id: bodyId('5') }),
      bodyNamed('平日2', { id: bodyId('6') }),
      bodyNamed('いつも', { id: bodyId('7'), hours: alwaysOpen, retiredOn: '2026-11-25' }),
    ]
    expect(found({}, bodies)).toEqual(['いつも', '平日', '平日2', '木曜', 'なし', '不明', '廃止'])
  })

  it('TU-4 finds every word, folded, in any of its words', () => {
    expect(found({ typed: 'さぽーと' })).toEqual(['法テラス・サポートダイヤル'])
    expect(found({ typed: '0570 078374' })).toEqual(['法テラス・サポートダイヤル'])
    expect(found({ typed: '02798526' })).toEqual([])
    expect(found({ typed: '群馬 法律' })).toEqual(['群馬司法書士会', '群馬弁護士会'])
    expect(found({ typed: '　' })).toHaveLength(29)
  })

  it('TU-5 only what is open leaves unknown and retired ones out', () => {
    const open = found({ isOpenOnly: true, needs: ['identify'] })
    expect(open).toEqual(['違法・有害情報相談センター(総務省)', '法テラス・サポートダイヤル'])
    const retired = bodyNamed('廃止', { hours: alwaysOpen, retiredOn: '2026-01-01' })
    expect(found({ isOpenOnly: true }, [retired, bodyNamed('不明', { hours: null })])).toEqual([])
  })

  it('TU-6 keeps every window that fits, once', () => {
    const person = fc.constantFrom<BodyPerson>(...personGroups, residentOf('102083'))
    const wishes = fc.record({
      needs: fc.subarray([...bodyNeeds]),
      persons: fc.uniqueArray(person),
      isOpenOnly: fc.boolean(),
    })
    const moments = fc.constantFrom(evening, '2026-12-31T10:00:00.000+09:00' as InstantText)
    fc.assert(
      fc.property(wishes, moments, (wish, at) => {
        const names = found(wish, all, at)
        expect(new Set(names).size).toBe(names.length)
        const rest = all.filter(({ name }) => !names.includes(name))
        // What is left out is left out by itself too.
        for (const body of rest) expect(found(wish, [body], at), body.name).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('checking the directory', () => {
  const checked = (checkedOn: ReferralBody['checkedOn']) => bodyNamed('試験', { checkedOn })

  it('DD-1 is due after more than the days the desk chose, and when nobody has', () => {
    expect(isCheckDue(checked(null), '2026-11-24', 90)).toBe(true)
    expect(isCheckDue(checked('2026-08-26'), '2026-11-24', 90)).toBe(false)
    expect(isCheckDue(checked('2026-08-25'), '2026-11-24', 90)).toBe(true)
    expect(isCheckDue(checked('2026-08-25'), '2026-11-24', 91)).toBe(false)
  })

  it('DD-2 a retired one is never due', () => {
    expect(isCheckDue({ ...checked(null), retiredOn: '2026-11-24' }, '2026-11-24', 90)).toBe(false)
    expect(isCheckDue({ ...checked(null), retiredOn: '2026-11-25' }, '2026-11-24', 90)).toBe(true)
  })

  it('DD-3 is checked on the day it is', () => {
    const body = checkedBody(checked(null), '2026-11-24')
    expect(isCheckDue(body, '2026-11-24', 0)).toBe(false)
    expect(checkedBody(body, '2026-11-24')).toEqual(body)
  })
})
