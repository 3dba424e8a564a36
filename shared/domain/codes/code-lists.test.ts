import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCode } from '../core/code.ts'
import { expectOk, refuse } from '../core/result.ts'
import { addCode, codesOf, editCode, offeredCodes, type CodeEdit } from './code-lists.ts'
import { codeListNames, presetCodes } from './preset-codes.ts'

const codeNames = (list: 'harm', edits: readonly CodeEdit[]): readonly string[] =>
  codesOf(list, edits).map(({ code }) => code)
const retired: CodeEdit = { list: 'harm', code: 'insult', label: null, isRetired: true }
const renamed: CodeEdit = { list: 'harm', code: 'image', label: '写真', isRetired: false }
const own: CodeEdit = { list: 'harm', code: 'own-deepfake', label: '合成画像', isRetired: false }

describe('codes', () => {
  it('CO-1 are a letter and up to 39 letters, digits, hyphens and low lines', () => {
    for (const good of ['a', 'delete', 'own-1_x', `a${'b'.repeat(39)}`])
      expect(isCode(good)).toBe(true)
    for (const bad of ['', '1a', '-a', 'a b', 'あ', `a${'b'.repeat(40)}`, 'a\n', 5, null])
      expect(isCode(bad), String(bad)).toBe(false)
    for (const list of codeListNames) expect(presetCodes[list].every(isCode)).toBe(true)
  })
})

describe('code lists', () => {
  it('CL-1 a retired code is known and not offered', () => {
    expect(codesOf('harm', [retired])).toContainEqual({
      code: 'insult',
      label: null,
      isRetired: true,
    })
    expect(offeredCodes('harm', [retired]).map(({ code }) => code)).not.toContain('insult')
    expect(offeredCodes('harm', []).map(({ code }) => code)).toContain('insult')
  })

  it('CL-2 edits stand on top of whatever presets there are', () => {
    const lists = codesOf('harm', [renamed, retired])
    expect(lists.find(({ code }) => code === 'image')?.label).toBe('写真')
    expect(lists.map(({ code }) => code)).toEqual([...presetCodes.harm])
    expect(codesOf('wish', [renamed, retired]).every(({ label }) => label === null)).toBe(true)
  })

  it('CL-3 own codes stand behind the presets, in the order they were added', () => {
    const second: CodeEdit = { ...own, code: 'own-b' }
    expect(codeNames('harm', [own, second])).toEqual([...presetCodes.harm, own.code, 'own-b'])
    expect(codeNames('harm', [second, own])).toEqual([...presetCodes.harm, 'own-b', own.code])
  })

  it('CL-4 a code is added once', () => {
    const added = expectOk(addCode([], { list: 'harm', code: own.code, label: ' 合成画像 ' }))
    expect(added).toEqual([own])
    expect(addCode(added, { list: 'harm', code: own.code, label: 'また' })).toEqual(
      refuse('code-taken'),
    )
    expect(addCode([], { list: 'harm', code: 'insult', label: 'また' })).toEqual(
      refuse('code-taken'),
    )
    expect(addCode([], { list: 'harm', code: 'own-x', label: ' 　' })).toEqual(
      refuse('label-missing'),
    )
  })

  it('CL-4 editing changes what is there and nothing else', () => {
    const change = { code: 'insult', label: null, isRetired: true }
    const edits = expectOk(editCode([own], 'harm', change))
    expect(edits).toEqual([own, retired])
    const back = expectOk(editCode(edits, 'harm', { ...change, isRetired: false }))
    expect(codesOf('harm', back)).toEqual(codesOf('harm', [own]))
    expect(editCode([], 'harm', { ...change, code: 'nowhere' })).toEqual(refuse('code-unknown'))
    expect(editCode([own], 'harm', { code: own.code, label: ' ', isRetired: false })).toEqual(
      refuse('label-missing'),
    )
  })

  it('CL-5 what is chosen stays on offer', () => {
    expect(offeredCodes('harm', [retired], ['insult']).map(({ code }) => code)).toContain('insult')
  })

  it('CL-1 CL-5 whatever is edited, every code ever chosen is still known', () => {
    const anyEdit = fc.record({
      list: fc.constantFrom(...codeListNames),
      code: fc.constantFrom('insult', 'delete', 'own-a', 'own-b', 'police'),
      label: fc.option(fc.string()),
      isRetired: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyEdit), fc.constantFrom(...codeListNames), (changes, list) => {
        let edits: readonly CodeEdit[] = []
        const known = new Set<string>(presetCodes[list])
        for (const { list: of, code, label, isRetired } of changes) {
          const done = editCode(edits, of, { code, label, isRetired })
          const more = done.ok ? done : addCode(edits, { list: of, code, label: label ?? '' })
          if (more.ok) edits = more.value
          if (more.ok && of === list) known.add(code)
        }
        const codes = codesOf(list, edits).map(({ code }) => code)
        expect(new Set(codes)).toEqual(known)
        expect(codes.length).toBe(known.size)
        expect(offeredCodes(list, edits, codes).length).toBe(codes.length)
      }),
    )
  })
})
