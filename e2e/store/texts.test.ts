import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { doneOf, draftOf, foundDesk, idsOf, notesOf, saveCall, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
})

/** From the rows, then from the journal alone. */
const expectKept = async (check: (again: Engine) => void): Promise<void> => {
  check(engine)
  for (const isLost of [false, true]) {
    await pc.restart()
    if (isLost) pc.profile.lose()
    const opened = await unlock(pc)
    engine = opened.engine
    check(engine)
  }
}

const texts: readonly (readonly [string, string])[] = [
  ['a hundred thousand characters', 'あ𠮷🐦'.repeat(25_000)],
  ['emoji of several parts', '👨‍👩‍👧‍👦🏳️‍🌈👋🏽🇯🇵'],
  ['kanji outside the basic plane', '𠮷野家の𩸽と葛󠄀城市'],
  ['right-to-left marks', 'abc\u202eדגמה\u202c\u200f\u2066x\u2069'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>&amp;'],
  ['NUL and control characters', 'a\0b\u0001\u001b[31m\u007f\u0085'],
  ['lone surrogates', '\ud800 \udfff\ud83d'],
  ['line ends and tabs', '一行目\r\n二行目\n\t三行目\u2028\u2029'],
  ['byte order marks and no characters', '\ufeff先頭\ufffe\uffff'],
  ['names that objects have', '__proto__'],
  ['blanks', ' \u3000\u00a0\u200b '],
]

describe('texts', () => {
  it('RW-3 RP-2 come back exactly as typed, from rows and from the journal', async () => {
    const lines = texts.map(([, text]) => text)
    await saveCall(engine, 1, {
      name: lines[2] ?? '',
      kana: lines[5] ?? '',
      phone: lines[6] ?? '',
      notes: lines,
    })
    await expectKept((again) => {
      expect(notesOf(again, 1)).toEqual(lines)
      const { summary, caller } = again.readCase(idsOf(1).caseFileId) ?? {}
      expect([summary?.name, summary?.kana, caller?.phone]).toEqual([lines[2], lines[5], lines[6]])
    })
  })

  it.each(texts)('DF-1 a draft keeps %s', async (_what, text) => {
    const draft = draftOf(1, engine, {
      name: text,
      ageText: text,
      phoneText: text,
      pendingLine: text,
    })
    doneOf(await engine.saveDraft(draft))
    await pc.restart()
    const { engine: again } = await unlock(pc)
    expect(again.readDraft(draft.id)).toEqual(draft)
  })

  it('RW-3 RP-2 any text at all', async () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
    const any = fc.array(unit, { maxLength: 50 }).map((units) => units.join(''))
    let number = 0
    const kept = new Map<number, readonly string[]>()
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 4 }), async (notes) => {
        number += 1
        await saveCall(engine, number, { name: notes[0] ?? null, notes })
        kept.set(number, notes)
      }),
      { numRuns: 40 },
    )
    await expectKept((again) => {
      for (const [one, notes] of kept) expect(notesOf(again, one)).toEqual(notes)
    })
  })

  it('TF-2 a note longer than can be kept is refused, and its draft stays', async () => {
    const text = 'あ'.repeat(200_001)
    const draft = draftOf(1, engine, { pendingLine: text })
    doneOf(await engine.saveDraft(draft))
    await expect(saveCall(engine, 1, { notes: [text] })).rejects.toThrow('not-a-record')
    await pc.restart()
    const { engine: again } = await unlock(pc)
    expect(again.readDraft(draft.id)?.pendingLine).toBe(text)
    expect(again.listCases()).toEqual([])
  })
})
