import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import phrasesJson from '../../../resources/desk/answer-phrases.json'
import { expectOk, refuse } from '../core/result.ts'
import {
  answerSubject,
  fillPhrase,
  gapsIn,
  insertPhrase,
  parsePhrases,
  phrasePlaces,
  type Known,
} from './answer-text.ts'

const { phrases, gaps } = expectOk(parsePhrases(phrasesJson))
const known: Known = {
  ...gaps,
  ...{ name: '試験 花子', receptionNumber: 'R8-0001', deskName: '窓口', counselor: '' },
}

describe('text of an answer', () => {
  it('AT-1 one mark of answering, however many there were', () => {
    expect(answerSubject('相談のお願い')).toBe('Re: 相談のお願い')
    expect(answerSubject('Re: RE：返信: Re[2]: 相談')).toBe('Re: 相談')
    expect(answerSubject(null)).toBe('')
    expect(answerSubject('Re:')).toBe('')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
        expect(answerSubject(answerSubject(subject))).toBe(answerSubject(subject))
      }),
    )
  })

  it('AT-2 fills what is known, once', () => {
    expect(fillPhrase('{{name}} 様（{{receptionNumber}}）', known, gaps)).toBe(
      '試験 花子 様（R8-0001）',
    )
    const tricky = { ...known, name: '{{receptionNumber}} $& $1' }
    expect(fillPhrase('{{name}}', tricky, gaps)).toBe('{{receptionNumber}} $& $1')
  })

  it('AT-3 a gap is seen and named', () => {
    const filled = fillPhrase('{{counselor}}と{{name}}', known, gaps)
    expect(filled).toBe('〔担当〕と試験 花子')
    expect(gapsIn(filled, gaps)).toEqual(['〔担当〕'])
    const unknown: Known = { ...gaps, ...Object.fromEntries(phrasePlaces.map((one) => [one, ''])) }
    for (const { text } of phrases) {
      expect(fillPhrase(text, unknown, gaps)).not.toContain('{{')
      expect(gapsIn(fillPhrase(text, unknown, gaps), gaps)).toHaveLength(
        new Set(text.match(/\{\{\w+\}\}/g)).size,
      )
    }
    expect(parsePhrases({ ...phrasesJson, phrases: [...phrasesJson.phrases, phrases[0]] })).toEqual(
      refuse('not-phrases'),
    )
    const odd = { id: 'odd', title: 'x', text: '{{nobody}}' }
    expect(parsePhrases({ ...phrasesJson, phrases: [odd] })).toEqual(refuse('not-phrases'))
  })

  it('AT-4 a phrase stands apart and nothing else is changed', () => {
    expect(insertPhrase('前後', { from: 1, to: 1 }, '句')).toEqual({ text: '前\n\n句\n後', at: 4 })
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (written, pick, phrase) => {
        const from = pick % (written.length + 1)
        const { text, at } = insertPhrase(written, { from, to: from }, phrase)
        expect(text.slice(0, at).endsWith(phrase)).toBe(true)
        expect(text.startsWith(written.slice(0, from))).toBe(true)
        expect(text.endsWith(written.slice(from))).toBe(true)
        expect(text.length - written.length - phrase.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
