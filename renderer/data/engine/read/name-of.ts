/** The name of a counselor, as it is on record now. */
import type { Records } from '../memory/records.ts'

export const nameOf = (records: Records, counselorId: string | null): string | null =>
  counselorId === null ? null : (records.get('counselor', counselorId)?.personal?.name ?? null)
