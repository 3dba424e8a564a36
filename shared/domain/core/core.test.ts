import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { asId, idOf, isId, parseId, type CaseFileId, type PersonId } from './id.ts'
import {
  checkRecord,
  coded,
  defineRecord,
  fieldNames,
  joinRecord,
  keyOwnerOf,
  personal,
  readRecord,
  splitRecord,
  upgradeRecord,
} from './record.ts'
import { expectOk, ok, refuse } from './result.ts'
import { longestText, savedText, typedText } from './text-field.ts'

describe('results', () => {
  it('hand the value over or throw the code alone', () => {
    expect(expectOk(ok(1))).toBe(1)
    expect(() => expectOk(refuse('no-way', { name: 'secret' }))).toThrow(/^refused: no-way$/)
  })
})

describe('ids', () => {
  it('ID-1 takes 8 to 64 characters of the url alphabet', () => {
    for (const good of ['abcdefgh', 'A-Z_0-9a', 'x'.repeat(64)]) expect(isId(good), good).toBe(true)
    const bad: unknown[] = [
      '',
      'abcdefg',
      'x'.repeat(65),
      'abc defgh',
      'abcdefgあ',
      'abcdefgh\n',
      '../../etc',
      12345678,
      null,
    ]
    for (const each of bad) expect(isId(each), String(each)).toBe(false)
  })

  it('ID-1 refuses or throws without repeating the text', () => {
    expect(parseId<PersonId>('short')).toEqual(refuse('not-an-id'))
    expect(parseId<PersonId>('longenough')).toEqual(ok('longenough'))
    expect(() => asId('no')).toThrow('not an id')
  })
})

const thing = defineRecord({
  table: 'thing',
  version: 3,
  id: idOf<PersonId>(),
  keyOf: { kind: 'field', field: 'caseFileId' },
  fields: {
    caseFileId: coded(idOf<CaseFileId>()),
    count: coded(v.nullable(v.number())),
    told: personal(savedText),
  },
  upgrades: {
    1: ({ text, ...rest }) => ({ ...rest, told: text }),
    2: (old) => ({ ...old, count: typeof old['count'] === 'string' ? Number(old['count']) : null }),
  },
})
const id = asId<PersonId>('thing-0001')
const caseFileId = asId<CaseFileId>('case-0001')
const anyThing = fc
  .record({ count: fc.option(fc.integer()), told: fc.string({ unit: 'binary' }) })
  .map((fields) => ({ id, caseFileId, ...fields }))

describe('records', () => {
  it('RC-1 marks every field coded or personal', () => {
    expect(fieldNames(thing, 'coded')).toEqual(['caseFileId', 'count'])
    expect(fieldNames(thing, 'personal')).toEqual(['told'])
    const split = splitRecord(thing, { id, caseFileId, count: 2, told: 'x' })
    expect(split).toEqual({ id, coded: { caseFileId, count: 2 }, personal: { told: 'x' } })
  })

  it('RC-2 joins what it split', () => {
    fc.assert(
      fc.property(anyThing, (record) => {
        expect(joinRecord(thing, splitRecord(thing, record))).toEqual(ok(record))
      }),
    )
  })

  it('RC-3 refuses a field missing, a field too many and a wrong one', () => {
    const whole = { id, caseFileId, count: null, told: '' }
    expect(checkRecord(thing, whole).ok).toBe(true)
    const less = { id, caseFileId, count: null }
    for (const bad of [
      less,
      { ...whole, more: 1 },
      { ...whole, count: '1' },
      { ...whole, id: 'x' },
      null,
      'text',
      [],
    ]) {
      expect(checkRecord(thing, bad)).toMatchObject({ refusal: { code: 'not-a-record' } })
    }
  })

  it('RC-4 names table and fields, never contents', () => {
    const refused = checkRecord(thing, { id, caseFileId, count: 'Yamada', told: 5 })
    expect(refused).toEqual(refuse('not-a-record', { table: 'thing', fields: ['count', 'told'] }))
    expect(JSON.stringify(refused)).not.toContain('Yamada')
  })

  it('RC-5 carries payloads from every version to the newest', () => {
    const first = { id, version: 1, coded: { caseFileId, count: '7' }, personal: { text: 'told' } }
    expect(readRecord(thing, first)).toEqual(ok({ id, caseFileId, count: 7, told: 'told' }))
    const second = {
      id,
      version: 2,
      coded: { caseFileId, count: 'x'.length },
      personal: { told: 'told' },
    }
    expect(readRecord(thing, second)).toEqual(ok({ id, caseFileId, count: null, told: 'told' }))
    const third = { id, version: 3, coded: { caseFileId, count: 7 }, personal: { told: 'told' } }
    expect(readRecord(thing, third)).toEqual(ok({ id, caseFileId, count: 7, told: 'told' }))
  })

  it('RC-5 refuses versions that are not known', () => {
    for (const version of [0, 4, 1.5, -1, NaN]) {
      expect(upgradeRecord(thing, version, {})).toMatchObject({
        refusal: { code: 'version-unknown' },
      })
    }
    const make = (): unknown =>
      defineRecord({
        table: 'gap',
        version: 2,
        id: idOf<PersonId>(),
        keyOf: { kind: 'desk' },
        fields: {},
      })
    expect(make).toThrow('no upgrade from version 1')
  })

  it('RC-6 finds the key by the coded half alone', () => {
    expect(keyOwnerOf(thing, id, { caseFileId })).toEqual({ kind: 'record', id: caseFileId })
    expect(() => keyOwnerOf(thing, id, {})).toThrow('no key named')
    const own = defineRecord({
      table: 'own',
      version: 1,
      id: idOf<PersonId>(),
      keyOf: { kind: 'self' },
      fields: {},
    })
    const desk = defineRecord({
      table: 'desk',
      version: 1,
      id: idOf<PersonId>(),
      keyOf: { kind: 'desk' },
      fields: {},
    })
    expect(keyOwnerOf(own, id, {})).toEqual({ kind: 'record', id })
    expect(keyOwnerOf(desk, id, {})).toEqual({ kind: 'desk' })
  })

  it('RC-6 will not have a personal field name the key', () => {
    const fields = { secret: personal(savedText) }
    const keyOf = { kind: 'field', field: 'secret' } as unknown as { kind: 'desk' }
    expect(() =>
      defineRecord({ table: 'bad', version: 1, id: idOf<PersonId>(), keyOf, fields }),
    ).toThrow('not coded')
  })
})

describe('text fields', () => {
  const hard = [
    '😀👨‍👩‍👧',
    '𠮷野家',
    '\u202e\u200f逆',
    '\u0000\u0001',
    '\ud800',
    'a\udc00b',
    '<script>',
    '\ufeff',
    '葛\u{e0100}',
  ]

  it('TF-1 keeps any text through JSON and UTF-8', () => {
    const through = (text: string): unknown =>
      JSON.parse(
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          new TextEncoder().encode(JSON.stringify(text)),
        ),
      )
    for (const text of hard) expect(through(text)).toBe(text)
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        }),
        (text) => {
          expect(v.is(savedText, text)).toBe(true)
          expect(through(text)).toBe(text)
        },
      ),
    )
  })

  it('TF-2 keeps 200,000 units when saved and any number while typed', () => {
    expect(v.is(savedText, '0'.repeat(longestText))).toBe(true)
    expect(v.is(savedText, '0'.repeat(longestText + 1))).toBe(false)
    expect(v.is(typedText, '0'.repeat(longestText * 2))).toBe(true)
  })
})
