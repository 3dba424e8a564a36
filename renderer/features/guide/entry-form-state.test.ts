import { describe, expect, it } from 'vitest'
import { guidePresets } from '../../data/queries/guide.ts'
import { refuse } from '../../../shared/domain/core/result.ts'
import {
  dropForm,
  formOf,
  keepForm,
  keptForm,
  keptIds,
  newForm,
  readForm,
} from './entry-form-state.ts'

describe('the form of an entry', () => {
  it('comes to what it was opened with, for every shipped entry', () => {
    for (const { id, ...content } of guidePresets.entries) {
      const read = readForm(formOf({ ...content, id, revision: 0 }))
      expect(read.ok && { ...read.value, tags: [...read.value.tags].sort() }, id).toEqual({
        ...content,
        tags: [...content.tags].sort(),
      })
    }
  })

  it('names everything that is missing at once', () => {
    const blank = { ...newForm('2026-11-25'), checkedOn: '昨日' }
    expect(readForm(blank)).toEqual(
      refuse('form', { fields: ['title', 'text', 'tags', 'source', 'checkedOn'] }),
    )
  })

  it('takes lines, marks between words, full width and eras', () => {
    const form = {
      ...newForm('2026-11-25'),
      title: ' 題 ',
      words: 'かな、カナ，x,、 ',
      steps: '1つめ\r\n\n 2つめ ',
      tags: ['desk'],
      source: '窓口',
      checkedOn: '令和８年11月20日',
    } as const
    expect(readForm(form)).toMatchObject({
      value: {
        title: '題',
        words: ['かな', 'カナ', 'x'],
        steps: ['1つめ', '2つめ'],
        say: null,
        checkedOn: '2026-11-20',
      },
    })
  })

  it('is kept by entry until it is dropped', () => {
    const form = { ...newForm('2026-11-25'), entryId: 'evidence', title: '途中' }
    keepForm(form)
    expect(keptForm('evidence')).toBe(form)
    expect(keptForm(null)).toBeNull()
    expect(keptIds()).toEqual(new Set(['evidence']))
    dropForm('evidence')
    expect(keptForm('evidence')).toBeNull()
  })
})
