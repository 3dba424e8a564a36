import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type CounselorId } from '../core/id.ts'
import { checkRecord, keyOwnerOf, readRecord } from '../core/record.ts'
import type { InstantText } from '../time/tokyo.ts'
import {
  addCustody,
  checkPoints,
  deeds,
  evidenceRecord,
  fits,
  hashHead,
  isGrownFrom,
  matchOf,
  orderedChecks,
  receive,
  type Evidence,
} from './evidence.ts'

const moment = (second: number): InstantText =>
  `2026-04-01T09:00:${String(second).padStart(2, '0')}.000+09:00`
const by = asId<CounselorId>('counselor-0001')
const received: Evidence = receive({
  id: asId('evidence-0001'),
  keyId: asId('case-0001'),
  caseFileId: asId('case-0001'),
  contactId: null,
  addedAt: moment(0),
  addedBy: by,
  sizeBytes: 3,
  sha256: 'a1'.repeat(32),
  mediaKind: 'image',
  blobId: 'blob-0001',
  fileName: '画面\u202egnp.exe',
  contentType: 'image/png',
})
const isRecord = (evidence: object): boolean => checkRecord(evidenceRecord, evidence).ok
const later = fc.array(fc.constantFrom(...deeds), { maxLength: 12 })
const withDeeds = (done: readonly (typeof deeds)[number][]): Evidence =>
  done.reduce(
    (evidence, deed, index) => addCustody(evidence, { at: moment(index + 1), by, deed }),
    received,
  )

describe('evidence', () => {
  it('is a record from its receipt on, with the name as it came', () => {
    expect(checkRecord(evidenceRecord, received)).toEqual({ ok: true, value: received })
    expect(received.custody).toEqual([{ at: moment(0), by, deed: 'received' }])
  })

  it('EV-5 is sealed under its own key; of version 1 that of its case file', () => {
    expect(evidenceRecord.keyOf).toEqual({ kind: 'field', field: 'keyId' })
    const moved = { ...received, caseFileId: asId('case-0002') }
    expect(keyOwnerOf(evidenceRecord, moved.id, moved)).toEqual({ kind: 'record', id: 'case-0001' })
    const old = Object.entries(received).filter(([name]) => name !== 'id' && name !== 'keyId')
    const stored = { id: received.id, version: 1, coded: Object.fromEntries(old), personal: {} }
    expect(readRecord(evidenceRecord, stored)).toEqual({ ok: true, value: received })
  })

  it('EV-1 fits only with the length and the hash of the receipt', () => {
    expect(fits(received, { sizeBytes: 3, sha256: 'a1'.repeat(32) })).toBe(true)
    expect(fits(received, { sizeBytes: 4, sha256: 'a1'.repeat(32) })).toBe(false)
    expect(fits(received, { sizeBytes: 3, sha256: 'a2'.repeat(32) })).toBe(false)
    for (const sha256 of ['', 'A1'.repeat(32), 'a1'.repeat(31), `${'a1'.repeat(32)}0`])
      expect(isRecord({ ...received, sha256 }), sha256).toBe(false)
  })

  it('EV-2 custody only grows, whatever is done', () => {
    fc.assert(
      fc.property(later, later, (before, after) => {
        const one = withDeeds(before)
        const other = withDeeds([...before, ...after])
        expect(isGrownFrom(one.custody, other.custody)).toBe(true)
        expect(isRecord(other)).toBe(true)
        if (after.length > 0) expect(isGrownFrom(other.custody, one.custody)).toBe(false)
      }),
    )
  })

  it('EV-2 a line that was changed or taken out is seen', () => {
    fc.assert(
      fc.property(later, fc.nat(), (done, pick) => {
        const { custody } = withDeeds(done)
        const at = pick % custody.length
        const without = custody.filter((_line, index) => index !== at)
        const changed = custody.map((line, index) =>
          index === at ? { ...line, by: asId<CounselorId>('somebody-else') } : line,
        )
        expect(isGrownFrom(custody, changed)).toBe(false)
        expect(isGrownFrom(custody, without)).toBe(false)
      }),
    )
  })

  it('EV-2 custody that does not begin with the receipt is no record', () => {
    expect(isRecord({ ...received, custody: [] })).toBe(false)
    expect(isRecord({ ...received, custody: [{ at: moment(0), by, deed: 'viewed' }] })).toBe(false)
  })

  it('EV-3 the last look at the bytes counts', () => {
    expect(matchOf(received.custody)).toBe('matches')
    expect(matchOf(withDeeds(['viewed', 'mismatch']).custody)).toBe('differs')
    expect(matchOf(withDeeds(['mismatch', 'printed']).custody)).toBe('differs')
    expect(matchOf(withDeeds(['mismatch', 'verified']).custody)).toBe('matches')
  })

  it('EV-4 the check-list names each point once, in one order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...checkPoints)), (points) => {
        const checks = orderedChecks(points)
        expect(new Set(checks)).toEqual(new Set(points))
        expect(orderedChecks(checks)).toEqual(checks)
        expect(isRecord({ ...received, checks })).toBe(true)
      }),
    )
    for (const checks of [['dateTime', 'wholeUrl'], ['context', 'context'], ['other']])
      expect(isRecord({ ...received, checks }), checks.join()).toBe(false)
  })

  it('says the head of a hash in two groups', () => {
    expect(hashHead(`9f2c71ab${'0'.repeat(56)}`)).toBe('9f2c 71ab')
  })
})
