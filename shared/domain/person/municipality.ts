/**
 * Municipality: where somebody lives, as a code.
 *
 *   MU-1  A municipality is a six-digit code (JIS X 0401/0402 with check digit) or `outside`.
 *
 * Must not know: which municipalities exist (`resources/desk`).
 */
import * as v from 'valibot'

export type Municipality = `${number}` | 'outside'
export const isMunicipality = (value: unknown): value is Municipality =>
  value === 'outside' || (typeof value === 'string' && /^\d{6}$/.test(value))
export const municipalityField = v.custom<Municipality>(isMunicipality)
