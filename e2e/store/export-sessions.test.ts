/** Sessions written out through the real actions on the real engine and files: what is in them, and what the journal says. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  exportMonthIcs,
  exportSessionIcs,
  exportSessionsCsv,
} from '../../renderer/actions/session/export-sessions.ts'
import { csvWords, icsWords } from '../../renderer/features/schedule/print/export-words.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import { at, booked, lawyer } from '../../shared/domain/booking/booking.fixture.ts'
import { doneOf, foundDesk, idsOf, saveCall, secretOf, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const open = vi.hoisted(() => ({ engine: null as unknown }))
vi.mock('../../renderer/data/client/engine-client.ts', () => ({
  theEngine: () => open.engine,
  onEngineChange: () => () => undefined,
  callable: <F>(call: F): F => call,
}))

let pc: Pc
let engine: Engine
const use = (opened: Engine): void => {
  engine = opened
  open.engine = opened
}
const { caseFileId, personId } = idsOf(1)
const session = booked({
  caseFile: { id: caseFileId, state: 'open', callerId: personId, affectedIds: [] },
  personId,
})
const ics = icsWords([])
const csv = csvWords([])
const november = { from: '2026-11-01', to: '2026-12-01' } as const

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  setClockOffset(Date.parse(at('2026-11-20T10:00')) - Date.now())
  await saveCall(engine, 1)
  const writings = [
    { table: 'expert' as const, id: lawyer.id, baseRevision: 0, fields: { ...lawyer } },
    { table: 'expertSession' as const, id: session.id, baseRevision: 0, fields: { ...session } },
  ]
  doneOf(await engine.commit({ act: 'expert.change', writings }))
  pc.backupPath = join(pc.folder, 'out')
})
afterEach(() => setClockOffset(0))

const written = (path: string): Promise<string> => readFile(path, 'utf8')
const lastAct = async (): Promise<string | undefined> =>
  doneOf(await engine.historyOf(caseFileId))[0]?.act

describe('one session', () => {
  it('is written without names, and the history of its case says so', async () => {
    const text = await written(doneOf(await exportSessionIcs(session.id, false, ics)).path)
    expect(text).toContain(`UID:${session.id}@`)
    for (const secret of [lawyer.name, '試験 1', 'R8-0001']) expect(text).not.toContain(secret)
    expect(await lastAct()).toBe('session.export')
  })

  it('is written with names, and the history says that names went out', async () => {
    const text = await written(doneOf(await exportSessionIcs(session.id, true, ics)).path)
    expect(text).toContain(`${lawyer.name} 試験 1`)
    expect(await lastAct()).toBe('session.exportNames')
  })

  it('that is not there gives no file', async () => {
    expect(await exportSessionIcs('session-none', false, ics)).toMatchObject({
      refusal: { code: 'nothing-to-export' },
    })
    expect(await readdir(pc.folder)).not.toContain('out')
  })
})

it('a month and a period hold their sessions alone, and an empty one gives no file', async () => {
  const month = await written(doneOf(await exportMonthIcs(lawyer.id, '2026-11', false, ics)).path)
  expect(month.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  const table = await written(doneOf(await exportSessionsCsv(november, false, csv)).path)
  expect(table.split('\r\n')[1]).toContain('R8-0001')
  const empty = { refusal: { code: 'nothing-to-export' } }
  expect(await exportMonthIcs(lawyer.id, '2026-12', false, ics)).toMatchObject(empty)
  const day = { from: '2026-11-26', to: '2026-11-27' } as const
  expect(await exportSessionsCsv(day, true, csv)).toMatchObject(empty)
})

it('nothing is written and nothing put down when the place was not chosen', async () => {
  pc.backupPath = null
  const before = await lastAct()
  expect(await exportSessionIcs(session.id, true, ics)).toMatchObject({
    failure: { kind: 'cancelled' },
  })
  expect(await lastAct()).toBe(before)
})

it('AC-11 a reader writes no session out', async () => {
  const one = { name: '試験 三郎', role: 'reader', passphrase: 'ishi mizu kaze hi tsuchi' } as const
  doneOf(await engine.addCounselor(one))
  await pc.restart()
  use((await unlock(pc, secretOf(one.name, one.passphrase))).engine)
  for (const outcome of [
    await exportSessionIcs(session.id, false, ics),
    await exportMonthIcs(lawyer.id, '2026-11', false, ics),
    await exportSessionsCsv(november, false, csv),
  ])
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } })
  expect(await readdir(pc.folder)).not.toContain('out')
})
