import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import designatedJson from '../../../resources/takedown/designated-services.json'
import servicesJson from '../../../resources/takedown/services.json'
import { refuse } from '../core/result.ts'
import { addDays } from '../time/tokyo.ts'
import { isDesignated, parseDesignations, withDesignationEdits } from './designation.ts'
import { designated } from './takedown.fixture.ts'

const codes = servicesJson.services.map(({ code }) => code)
const anyDate = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-01-01', days))
const anyService = fc.option(fc.constantFrom(...codes), { nil: null })

describe('shipped designations', () => {
  it('name services that are known, by code and name', () => {
    const named = designatedJson.designations.flatMap(({ services }) => services)
    expect(named).toHaveLength(15)
    for (const { code, name } of named)
      expect(servicesJson.services.find((one) => one.code === code)?.name, code).toBe(name)
  })

  it('TKD-1 are refused when not whole', () => {
    const wrong = (change: object) => parseDesignations({ ...designatedJson, ...change })
    const [one] = designatedJson.designations
    for (const change of [
      { sources: [] },
      { knownUntil: '2025' },
      { inForceFrom: null },
      { designations: [one, one] },
      { designations: [{ ...one, designatedOn: '2025-03-31' }] },
      { designations: [{ ...one, designatedOn: '2025-05-31' }] },
      { designations: [{ ...one, services: [] }] },
    ])
      expect(wrong(change), JSON.stringify(change)).toEqual(refuse('not-designations'))
    expect(wrong({}).ok).toBe(true)
  })
})

describe('whether a service was designated', () => {
  it('TKD-2 from its day on, service by service', () => {
    expect(isDesignated(designated, 'youtube', '2025-04-29')).toBe('no')
    expect(isDesignated(designated, 'youtube', '2025-04-30')).toBe('yes')
    expect(isDesignated(designated, 'bakusai', '2025-05-29')).toBe('no')
    expect(isDesignated(designated, 'bakusai', '2025-05-30')).toBe('yes')
    expect(isDesignated(designated, 'bakusai', '2026-11-27')).toBe('yes')
    // Of the same company as YouTube.
    expect(isDesignated(designated, 'googleMaps', '2025-05-30')).toBe('no')
  })

  it('TKD-3 unknown after the last day that is known, for what is not listed', () => {
    expect(isDesignated(designated, 'fiveChannel', '2025-05-30')).toBe('no')
    expect(isDesignated(designated, 'fiveChannel', '2025-05-31')).toBe('unknown')
  })

  it('TKD-4 nobody before the law; what is not recognised is unknown', () => {
    expect(isDesignated(designated, null, '2025-03-31')).toBe('no')
    expect(isDesignated(designated, null, '2025-04-01')).toBe('unknown')
    expect(isDesignated(designated, 'youtube', '2025-03-31')).toBe('no')
  })

  it('TKD-3 TKD-5 the desk adds, corrects and looks further', () => {
    const added = { service: 'fiveChannel', company: '例', designatedOn: '2026-06-01' } as const
    const moved = { service: 'youtube', company: '例', designatedOn: '2025-05-01' } as const
    const edits = { knownUntil: null, sources: ['当窓口'], designations: [added, moved] } as const
    const list = withDesignationEdits(designated, edits)
    expect(isDesignated(list, 'fiveChannel', '2026-05-31')).toBe('unknown')
    expect(isDesignated(list, 'fiveChannel', '2026-06-01')).toBe('yes')
    expect(isDesignated(list, 'youtube', '2025-04-30')).toBe('no')
    expect(list.sources).toContain('当窓口')
    const further = withDesignationEdits(designated, { ...edits, knownUntil: '2026-10-01' })
    expect(isDesignated(further, 'fiveChannel', '2026-05-31')).toBe('no')
    expect(isDesignated(further, 'tabelog', '2026-10-01')).toBe('no')
    expect(isDesignated(further, 'tabelog', '2026-10-02')).toBe('unknown')
    // A desk that looked less far takes nothing back.
    const less = withDesignationEdits(designated, { ...edits, knownUntil: '2025-04-30' })
    expect(less.knownUntil).toBe(designated.knownUntil)
  })

  it('TKD-2 TKD-3 is never no after the last known day, and never ends once it began', () => {
    fc.assert(
      fc.property(anyService, anyDate, fc.nat(900), (service, date, days) => {
        const answer = isDesignated(designated, service, date)
        if (date > designated.knownUntil) expect(answer).not.toBe('no')
        if (answer === 'yes')
          expect(isDesignated(designated, service, addDays(date, days))).toBe('yes')
      }),
    )
  })
})
