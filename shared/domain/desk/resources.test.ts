import { describe, expect, it } from 'vitest'
import municipalitiesJson from '../../../resources/desk/municipalities.gunma.json'
import { isMunicipality } from '../person/municipality.ts'
import { gunma } from './gunma.fixture.ts'

/** JIS X 0402, check digit: weights 6 to 2, modulus 11, last digit of 11 minus the rest. */
function checkDigitOf(code: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0)
  return (sum < 11 ? 11 - sum : 11 - (sum % 11)) % 10
}

describe('shipped desk data', () => {
  it('MU-1 names 35 municipalities by codes with the right check digit', () => {
    const { municipalities, prefecture } = municipalitiesJson
    expect(municipalities).toHaveLength(35)
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(35)
    for (const { code, name } of [...municipalities, prefecture]) {
      expect(isMunicipality(code), name).toBe(true)
      expect(Number(code[5]), name).toBe(checkDigitOf(code))
    }
  })

  it('DP-2 holds a whole preset with source and date', () => {
    expect(gunma.source).not.toBe('')
    expect(gunma.date).toMatch(/^\d{4}-/)
  })
})
