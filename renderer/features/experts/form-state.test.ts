import { describe, expect, it } from 'vitest'
import clock from '../../../resources/desk/clock-words.json'
import names from '../../../resources/desk/era-names.json'
import { everyWeek, lawyer } from '../../../shared/domain/booking/booking.fixture.ts'
import type { RecurringLine } from '../../../shared/domain/expert/roster.ts'
import {
  blankRows,
  dropLine,
  editLine,
  isChanged,
  newExpert,
  openForm,
  takeAllRows,
  takeRow,
  type ExpertForm,
  type Rows,
} from './form-state.ts'

const tables = { clock, names }
const form = openForm({ ...lawyer, roster: { ...lawyer.roster } }, 1, '')
const typing = (rows: Partial<Rows>, from = form): ExpertForm => ({
  ...from,
  rows: { ...from.rows, ...rows },
})
const [known] = lawyer.roster.recurring as readonly [RecurringLine]
const tuesday = { ...blankRows.line, weekday: 2, hours: '9-12' }

describe('the form of an expert', () => {
  it('is changed by what is typed anywhere, rows for adding too', () => {
    expect(isChanged(form)).toBe(false)
    expect(isChanged(openForm(newExpert(lawyer.id), 0, ''))).toBe(false)
    expect(isChanged({ ...form, typed: { ...form.typed, kana: 'コウ' } })).toBe(true)
    expect(isChanged({ ...form, absences: [] })).toBe(false)
    expect(isChanged({ ...form, roster: { ...form.roster, removed: ['2026-11-25'] } })).toBe(true)
    expect(isChanged(typing({ removed: { date: 'R' } }))).toBe(true)
  })

  it('takes up one row, which is blank again, and keeps one that cannot be read', () => {
    const taken = takeRow(typing({ line: tuesday }), 'line', tables)
    expect(taken).toMatchObject({
      value: { roster: { recurring: [known, everyWeek(2, 9, 12)] }, rows: blankRows },
    })
    const wrong = takeRow(typing({ day: { date: '12/3', hours: '9-12' } }), 'day', tables)
    expect(wrong).toMatchObject({
      refusal: { facts: { problems: { date: { code: 'not-a-date' } } } },
    })
  })

  it('takes up every row in which something stands, and says what stays', () => {
    const all = typing({
      line: tuesday,
      day: { date: 'R8.12.3', hours: '9-10' },
      removed: { date: 'R8.12.1' },
      absence: { from: 'R8.12.24', until: '', reason: '' },
    })
    const { form: taken, problems } = takeAllRows(all, tables)
    // The first of December is a day of the line that was added with it.
    expect(taken.roster.removed).toEqual(['2026-12-01'])
    expect(taken.roster.added).toHaveLength(1)
    expect(taken.roster.recurring).toHaveLength(2)
    expect(problems).toEqual({ absence: { until: { code: 'missing', facts: {} } } })
    expect(taken.rows).toEqual({ ...blankRows, absence: all.rows.absence })
    expect(takeAllRows(form, tables)).toEqual({ form, problems: {} })
  })

  it('rewords a line in its place, and drops the wording with the line', () => {
    const two = { ...form, roster: { ...form.roster, recurring: [known, everyWeek(2, 9, 12)] } }
    const editing = editLine(two, known)
    expect(editing.rows.line).toMatchObject({ weekday: 3, nths: [2, 4], hours: '13:00–16:00' })
    const line = { ...editing.rows.line, hours: '10-12 13-15' }
    expect(takeRow(typing({ line }, editing), 'line', tables)).toMatchObject({
      value: {
        roster: {
          recurring: [
            { weekday: 3, fromMinute: 600 },
            { weekday: 3, fromMinute: 780 },
            { weekday: 2 },
          ],
        },
        rows: { replaced: null },
      },
    })
    const dropped = dropLine(editing, known)
    expect(dropped.roster.recurring).toEqual([everyWeek(2, 9, 12)])
    expect(dropped.rows).toEqual(blankRows)
  })
})
