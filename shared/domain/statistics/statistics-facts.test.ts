import { describe, expect, it } from 'vitest'
import { expertSessionRecord } from '../booking/expert-session.ts'
import { caseFileRecord } from '../caseFile/case-file.ts'
import { contactRecord } from '../contact/contact.ts'
import { strayCallRecord } from '../contact/stray-call.ts'
import { fieldNames } from '../core/record.ts'
import { postRecord } from '../post/post.ts'
import { introduced, made } from '../referral/referral.fixture.ts'
import { referralRecord } from '../referral/referral.ts'
import { caseOf, contactOf, factsWith, postOf, sessionOf, strayOf } from './facts.fixture.ts'
import { factFields, factsOf } from './statistics-facts.ts'

const shapes = {
  contacts: contactRecord,
  caseFiles: caseFileRecord,
  sessions: expertSessionRecord,
  referrals: referralRecord,
  posts: postRecord,
  strayCalls: strayCallRecord,
} as const

describe('facts of statistics', () => {
  it.each(Object.entries(shapes))('SF-1 of %s are the id and coded fields alone', (kind, shape) => {
    const allowed = ['id', ...fieldNames(shape, 'coded')]
    const names: readonly string[] = factFields[kind as keyof typeof shapes]
    expect(names.filter((name) => !allowed.includes(name))).toEqual([])
    expect(names).toContain('id')
  })

  it('SF-1 nothing else of a record is taken along', () => {
    const facts = factsOf(factsWith({ referrals: [made(introduced)] }))
    expect(Object.keys(facts.referrals[0] ?? {})).toEqual([...factFields.referrals])
    expect(JSON.stringify(facts)).not.toContain(introduced.passedOn)
  })

  it('SF-2 every record gives its facts', () => {
    const facts = factsWith({
      contacts: [contactOf(1), contactOf(2)],
      caseFiles: [caseOf(1)],
      sessions: [sessionOf(1)],
      referrals: [],
      posts: [postOf(1)],
      strayCalls: [strayOf(1), strayOf(2)],
    })
    expect(factsOf(facts)).toEqual(facts)
  })
})
