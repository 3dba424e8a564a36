import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contactRules,
  introductions,
  isRestricted,
  notAskedHowToReach,
  ruleState,
  voicemails,
} from './person.ts'

const anybody = fc.record({
  mail: fc.constant(null),
  safeHours: fc.option(fc.constantFrom('平日の昼')),
  introduceAs: fc.option(fc.constantFrom(...introductions)),
  voicemail: fc.option(fc.constantFrom(...voicemails)),
  familyMustNotKnow: fc.option(fc.boolean()),
})

describe('how a person may be reached', () => {
  it('PS-4 a rule restricts, does not restrict, or was not asked', () => {
    const told = {
      ...notAskedHowToReach,
      introduceAs: 'desk',
      voicemail: 'notAllowed',
      familyMustNotKnow: false,
    } as const
    expect(contactRules.map((rule) => ruleState(told, rule))).toEqual([
      'unasked',
      'free',
      'restricts',
      'free',
    ])
    expect(isRestricted(told)).toBe(true)
    expect(isRestricted({ ...told, voicemail: 'allowed' })).toBe(false)
    expect(isRestricted(notAskedHowToReach)).toBe(false)
  })

  it('PS-4 only what was said restricts', () => {
    fc.assert(
      fc.property(anybody, (person) => {
        for (const rule of contactRules)
          expect(ruleState(person, rule) === 'unasked').toBe(person[rule] === null)
        expect(isRestricted(person)).toBe(
          person.safeHours !== null ||
            person.introduceAs === 'counselor' ||
            person.voicemail === 'notAllowed' ||
            person.familyMustNotKnow === true,
        )
      }),
    )
  })
})
