import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { coded, defineRecord, personal } from '../../../../shared/domain/core/record.ts'
import { idOf, type PersonId } from '../../../../shared/domain/core/id.ts'
import type { Change } from '../codec/entry.ts'
import { applyChange, OutOfOrder } from '../replay.ts'
import { recordsOf } from '../ring.fixture.ts'
import { applyPatch, bringTo, diff, toStored, type Flat, type Held } from './held.ts'
import { Records } from './records.ts'

const { id, fields } = recordsOf.person
const change = (changes: Partial<Change>): Change => ({
  table: 'person',
  id,
  revision: 1,
  version: 1,
  keyId: 'case-0001',
  coded: {},
  personal: {},
  ...changes,
})
const first = change({
  coded: { caseFileId: { to: 'case-0001' } },
  personal: diff(null, { name: fields['name'], kana: fields['kana'], phone: fields['phone'] }),
})

/** Version 1 had one `text`; version 2 counts, version 3 calls the text `told`. */
const thing = defineRecord({
  table: 'thing',
  version: 3,
  id: idOf<PersonId>(),
  keyOf: { kind: 'desk' },
  fields: { count: coded(v.nullable(v.number())), told: personal(v.string()) },
  upgrades: {
    1: (old) => ({ ...old, count: 0 }),
    2: ({ text, ...rest }) => ({ ...rest, told: text }),
  },
})
const heldThing = (version: number, flat: Flat): Held => ({
  revision: 1,
  sequence: 1,
  version,
  flat,
  isPersonalLost: false,
})

describe('held records', () => {
  it('HE-1 a patch is applied to the revision before it', () => {
    const records = new Records()
    applyChange(records, first, 7)
    applyChange(records, change({ revision: 2, personal: { name: { to: '別名' } } }), 9)
    expect(records.get('person', id)).toEqual({
      id,
      revision: 2,
      sequence: 9,
      coded: {
        caseFileId: 'case-0001',
        introduceAs: null,
        voicemail: null,
        familyMustNotKnow: null,
      },
      personal: {
        ...{ name: '別名', kana: 'シケン タロウ', phone: '090-0000-0001' },
        ...{ mail: null, safeHours: null },
      },
    })
  })

  it('HE-1 RP-5 a patch on any other revision is said to be out of order, and changes nothing', () => {
    const records = new Records()
    for (const revision of [0, 2, 3])
      expect(() => applyChange(records, change({ revision }), 7)).toThrow(OutOfOrder)
    expect(records.held('person', id)).toBeNull()
    applyChange(records, first, 7)
    const held = records.held('person', id)
    for (const revision of [0, 1, 3])
      expect(() => applyChange(records, change({ revision }), 8)).toThrow(OutOfOrder)
    expect(records.held('person', id)).toBe(held)
  })

  it('HE-1 what differs, applied to what was there, gives what is there now', () => {
    const flat = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue())
    fc.assert(
      fc.property(flat, flat, (before, changes) => {
        const after = { ...before, ...changes }
        const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
        expect(plain(applyPatch(before, diff(before, after)))).toEqual(plain(after))
        expect(Object.keys(diff(after, after))).toEqual([])
        for (const [name, { from, to }] of Object.entries(diff(before, after))) {
          expect(plain({ from })).toEqual(plain({ from: before[name as 'a'] }))
          expect(plain({ to })).toEqual(plain({ to: after[name as 'a'] }))
        }
        expect(Object.keys(diff(null, after)).sort()).toEqual(Object.keys(after).sort())
      }),
    )
  })

  it('HE-2 an older record is brought to the version of the patch, and no further', () => {
    expect(bringTo(thing, heldThing(1, { id, text: 'x' }), 2).flat).toEqual({
      id,
      text: 'x',
      count: 0,
    })
    expect(bringTo(thing, heldThing(1, { id, text: 'x' }), 3).flat).toEqual({
      id,
      told: 'x',
      count: 0,
    })
    expect(bringTo(thing, heldThing(2, { id, text: 'x', count: 4 }), 3).flat).toEqual({
      id,
      told: 'x',
      count: 4,
    })
    const same = heldThing(3, { told: 'x', count: null })
    expect(bringTo(thing, same, 3)).toBe(same)
  })

  it('HE-2 is shown in the newest version, whatever version it was kept in', () => {
    expect(toStored(thing, id, heldThing(1, { id, text: 'x' }))).toMatchObject({
      coded: { count: 0 },
      personal: { told: 'x' },
    })
  })

  it('HE-2 a version from a newer program is thrown, not guessed at', () => {
    expect(() => toStored(thing, id, heldThing(4, {}))).toThrow('version 4')
    expect(() => bringTo(thing, heldThing(3, {}), 2)).toThrow('version 3')
  })

  it('HE-3 where the key is gone the coded half stays and the personal half is said to be gone', () => {
    const records = new Records()
    applyChange(records, { ...first, personal: null }, 7)
    expect(records.get('person', id)).toMatchObject({
      coded: { caseFileId: 'case-0001' },
      personal: null,
    })
    expect(records.held('person', id)?.isPersonalLost).toBe(true)
  })

  it('HE-3 what is gone stays gone, whatever comes after it', () => {
    const records = new Records()
    applyChange(records, { ...first, personal: null }, 7)
    applyChange(records, change({ revision: 2, personal: { name: { to: '別名' } } }), 8)
    expect(records.get('person', id)?.personal).toBeNull()
  })
})
