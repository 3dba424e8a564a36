/** The people of a case: who calls, who is concerned, and what is known of them. */
import { municipalities as towns } from '../../renderer/data/queries/presets.ts'
import { bracketOf, type Gender } from '../../shared/domain/contact/contact.ts'
import type { CaseFileId, PersonId } from '../../shared/domain/core/id.ts'
import type { CallerKind, Tie } from '../../shared/domain/eligibility/eligibility.ts'
import type { Municipality } from '../../shared/domain/person/municipality.ts'
import { notAskedHowToReach, type Person } from '../../shared/domain/person/person.ts'
import type { AgeBracket } from '../../shared/domain/text/age.ts'
import type { SchoolLevel } from '../../shared/domain/triage/triage.ts'
import type { Chance, Weighted } from './chance.ts'
import names from './names.json'
import notes from './notes.json'

type Name = readonly [written: string, kana: string]
const nameOf = (pair: readonly string[]): Name => [pair[0] ?? '', pair[1] ?? '']
const families = names.families.map(nameOf)
const given = { female: names.female.map(nameOf), male: names.male.map(nameOf) }

const callerKinds: Weighted<CallerKind> = [
  ['self', 72],
  ['guardian', 15],
  ['thirdParty', 10],
  ['poster', 3],
]
const genders: Weighted<Gender | null> = [
  ['female', 58],
  ['male', 36],
  ['other', 1],
  ['undisclosed', 2],
  [null, 3],
]
const ages: Weighted<readonly [from: number, to: number]> = [
  [[10, 17], 15],
  [[18, 19], 7],
  [[20, 29], 24],
  [[30, 39], 20],
  [[40, 49], 18],
  [[50, 59], 9],
  [[60, 69], 4],
  [[70, 88], 3],
]
/** The list begins with the large towns. */
const municipalities: Weighted<Municipality | null> = [
  ...towns.map(({ code }, at) => [code, 10 / (at + 2)] as const),
  ['outside', 2],
  [null, 2.5],
]

export interface Caller {
  readonly caller: Person
  readonly affected: Person | null
  readonly affectedAgeYears: number | null
  readonly relation: string | null
  readonly callerKind: CallerKind
  readonly gender: Gender | null
  readonly ageYears: number | null
  readonly ageBracket: AgeBracket
  readonly schoolLevel: SchoolLevel | null
  readonly municipality: Municipality | null
  readonly ties: readonly Tie[] | null
}

const nameFor = (chance: Chance, gender: Gender | null, family: Name): Name => {
  const [written, kana] = chance.pick(given[gender === 'male' ? 'male' : 'female'])
  return [`${family[0]} ${written}`, `${family[1]} ${kana}`]
}

const schoolOf = (age: number | null): SchoolLevel | null => {
  if (age === null || age >= 23) return null
  if (age <= 12) return 'elementary'
  if (age <= 15) return 'juniorHigh'
  return age <= 18 ? 'highSchool' : 'university'
}

const tiesOf = (chance: Chance, municipality: Municipality | null): readonly Tie[] | null => {
  if (municipality === null) return chance.happens(0.5) ? null : ['lives']
  if (municipality === 'outside')
    return chance.happens(0.2) ? [] : [chance.pick(['studies', 'works'])]
  return chance.happens(0.3) ? ['lives', 'works'] : ['lives']
}

const personOf = (chance: Chance, caseFileId: CaseFileId, name: Name | null): Person => {
  const digits = String(chance.between(0, 9999)).padStart(4, '0')
  const isAsked = chance.happens(0.6)
  return {
    ...notAskedHowToReach,
    id: chance.id<PersonId>(),
    caseFileId,
    name: name?.[0] ?? null,
    kana: name?.[1] ?? null,
    phone: chance.happens(0.85) ? `090-0000-${digits}` : null,
    mail: chance.happens(0.35) ? `mihon${digits}@example.jp` : null,
    safeHours: isAsked ? chance.pick(notes.safeHours) : null,
    introduceAs: isAsked ? chance.pick(['desk', 'counselor'] as const) : null,
    voicemail: isAsked ? chance.pick(['allowed', 'notAllowed'] as const) : null,
    familyMustNotKnow: isAsked ? chance.happens(0.2) : null,
  }
}

/** Guardians call for their children, third parties for anybody. */
const affectedOf = (
  chance: Chance,
  { caseFileId }: Person,
  kind: CallerKind,
  family: Name,
): Pick<Caller, 'affected' | 'affectedAgeYears' | 'relation'> => {
  if (kind !== 'guardian' && kind !== 'thirdParty')
    return { affected: null, affectedAgeYears: null, relation: null }
  const name = nameFor(
    chance,
    chance.pick(['female', 'male'] as const),
    kind === 'guardian' ? family : chance.pick(families),
  )
  const affected = {
    ...notAskedHowToReach,
    ...{ id: chance.id<PersonId>(), caseFileId, name: name[0], kana: name[1], phone: null },
  }
  const affectedAgeYears = kind === 'guardian' ? chance.between(8, 17) : chance.between(12, 60)
  return { affected, affectedAgeYears, relation: chance.pick(notes.relations) }
}

export const inventCaller = (chance: Chance, caseFileId: CaseFileId): Caller => {
  const callerKind = chance.pickWeighted(callerKinds)
  const gender = chance.pickWeighted(genders)
  const [youngest, oldest] =
    callerKind === 'guardian' ? ([32, 55] as const) : chance.pickWeighted(ages)
  const age = chance.between(youngest, oldest)
  const family = chance.pick(families)
  const name = chance.happens(0.88) ? nameFor(chance, gender, family) : null
  const municipality = chance.pickWeighted(municipalities)
  const caller = personOf(chance, caseFileId, name)
  const ageYears = chance.happens(0.75) ? age : null
  const told = chance.happens(0.7) ? bracketOf(age, 'unknown') : 'unknown'
  return {
    caller,
    ...affectedOf(chance, caller, callerKind, family),
    ...{ callerKind, gender, municipality, ties: tiesOf(chance, municipality) },
    ...{ ageYears, ageBracket: bracketOf(ageYears, told), schoolLevel: schoolOf(ageYears) },
  }
}
