import { notAskedHowToReach } from '../../shared/domain/person/person.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CommitOrder } from '../../renderer/data/engine/commit.ts'
import type { Session } from '../../renderer/data/engine/session.ts'
import { transactions } from '../../renderer/data/engine/store/profile.fixture.ts'
import { memoryOf, makeBare, openBare, rowsOf } from './bare.fixture.ts'
import {
  callOrder,
  doneOf,
  foundDesk,
  idsOf,
  ownId,
  recoverySecret,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'
import { play, script } from './script.fixture.ts'

const person = (baseRevision: number, name: string | null, id = 'person-9999') => ({
  table: 'person' as const,
  id,
  baseRevision,
  fields: {
    caseFileId: idsOf(1).caseFileId,
    name,
    kana: null,
    phone: null,
    ...notAskedHowToReach,
  },
})
const write = (session: Session, ...writings: CommitOrder['writings']) =>
  session.commitUnasked('test', { writings })

let pc: Pc
let session: Session
beforeEach(async () => {
  pc = await Pc.make()
  await makeBare(pc)
  session = await openBare(pc)
  await play(session)
})

/** The same after a restart as before the refused or failed commit. */
const expectUnchanged = async (work: () => Promise<unknown>): Promise<void> => {
  const before = { memory: memoryOf(session.records), head: session.head }
  await work()
  expect({ memory: memoryOf(session.records), head: session.head }).toEqual(before)
  expect((await rowsOf(pc, session.ring)).contents).toEqual(before.memory)
  await pc.restart()
  const again = await openBare(pc)
  expect({ memory: memoryOf(again.records), head: again.head }).toEqual(before)
}

describe('commit', () => {
  it('CM-1 is refused on any other revision than the one it was made on', async () => {
    await expectUnchanged(async () => {
      const { personId } = idsOf(1)
      for (const revision of [0, 1, 2, 4]) {
        const outcome = await write(session, person(revision, '別名', personId))
        expect(outcome).toEqual({
          kind: 'refused',
          refusal: { code: 'changed-meanwhile', facts: { table: 'person' } },
        })
      }
    })
  })

  it('CM-1 of two made on one revision only the first is taken', async () => {
    const { personId } = idsOf(1)
    const outcomes = await Promise.all([
      write(session, person(3, '一番', personId)),
      write(session, person(3, '二番', personId)),
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused'])
    expect(session.records.get('person', personId)?.personal?.name).toBe('一番')
  })

  it('CM-1 one record that does not fit refuses the whole commit', async () => {
    await expectUnchanged(async () => {
      const outcome = await write(
        session,
        person(0, '新しい'),
        person(1, '古い', idsOf(1).personId),
      )
      expect(outcome.kind).toBe('refused')
      expect(session.records.held('person', 'person-9999')).toBeNull()
    })
  })

  it('CM-2 a record that does not fit its shape is refused, and only its fields are named', async () => {
    await expectUnchanged(async () => {
      const wrong = { ...person(0, '秘密の名前').fields, phone: 9, more: 1 }
      const outcome = await write(session, { ...person(0, ''), fields: wrong })
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'not-a-record' } })
      expect(outcome.kind === 'refused' && outcome.refusal.facts).toEqual({
        table: 'person',
        fields: ['phone', 'more'],
      })
      expect(JSON.stringify(outcome)).not.toContain('秘密')
    })
  })

  it('CM-2 a record whose key is not there is refused', async () => {
    await expectUnchanged(async () => {
      const fields = { ...person(0, '新しい').fields, caseFileId: 'case-file-9999' }
      const outcome = await write(session, { ...person(0, ''), fields })
      expect(outcome).toEqual({
        kind: 'refused',
        refusal: { code: 'key-missing', facts: { table: 'person' } },
      })
    })
  })

  it('CM-3 a failure leaves journal, store and memory as they were, and the next one is taken', async () => {
    const failure = { kind: 'disk-full', code: 'ENOSPC' } as const
    await expectUnchanged(async () => {
      pc.failing.set('journal.append', failure)
      expect(await write(session, person(0, '新しい'))).toEqual({ kind: 'failed', failure })
      pc.failing.clear()
    })
    session = await openBare(pc)
    expect((await write(session, person(0, '新しい'))).kind).toBe('done')
  })

  it('CM-4 a store that cannot be written does not undo a commit, and is caught up by the next', async () => {
    const { onPut } = pc.profile
    pc.profile.fillUp()
    const missed = person(0, '店に届かない', 'person-7777')
    expect((await write(session, missed, person(0, '新しい'))).kind).toBe('done')
    expect(
      (await write(session, person(1, 'もっと新しい'), person(0, '別', 'person-8888'))).kind,
    ).toBe('done')
    expect((await rowsOf(pc, session.ring)).sequence).toBe(script.length)
    pc.profile.onPut = onPut
    expect((await write(session)).kind).toBe('done')
    const rows = await rowsOf(pc, session.ring)
    expect(rows.contents).toEqual(memoryOf(session.records))
    expect(rows.sequence).toBe(session.head)
  })

  it('CM-4 a store that lags when the vault is closed is caught up when it opens', async () => {
    pc.profile.fillUp()
    await write(session, person(0, '新しい'))
    const memory = memoryOf(session.records)
    await pc.restart()
    const again = await openBare(pc)
    expect(memoryOf(again.records)).toEqual(memory)
    expect((await rowsOf(pc, again.ring)).contents).toEqual(memory)
    expect(again.notices).toEqual([])
  })

  it('CM-5 many at once happen one after the other, in the order in which they were asked', async () => {
    const head = session.head
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_unused, index) =>
        write(session, person(index, `名前 ${index}`)),
      ),
    )
    expect(outcomes.map((outcome) => doneOf(outcome).sequence)).toEqual(
      outcomes.map((_outcome, index) => head + index + 1),
    )
    expect(session.records.get('person', 'person-9999')).toMatchObject({
      revision: 30,
      personal: { name: '名前 29' },
    })
    await pc.restart()
    expect(memoryOf((await openBare(pc)).records)).toEqual(memoryOf(session.records))
  })

  it('CM-5 a commit for one head is refused once another came before it', async () => {
    const { head } = session
    const decide = (name: string, id: string) =>
      session.commitUnasked('test', { writings: [person(0, name, id)], ifHead: head })
    const outcomes = await Promise.all([decide('一', 'person-0011'), decide('二', 'person-0012')])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'refused'])
    expect(outcomes[1]).toMatchObject({
      refusal: { code: 'changed-meanwhile', facts: { table: null } },
    })
    expect(session.records.held('person', 'person-0012')).toBeNull()
  })

  it('CM-5 one that throws does not hold up the next', async () => {
    const wrong = { ...person(0, ''), table: 'nothing' as 'person' }
    await expect(write(session, wrong)).rejects.toThrow()
    expect((await write(session, person(0, '新しい'))).kind).toBe('done')
  })

  it('CM-7 one record twice is a bug that is thrown before anything is written', async () => {
    await expectUnchanged(async () => {
      const twice = write(session, person(0, '一'), person(0, '二'))
      await expect(twice).rejects.toThrow('twice')
    })
  })

  it('CM-5 RP-2 any run of commits gives the same after a rebuild', async () => {
    const name = fc.option(fc.string({ unit: 'binary', maxLength: 8 }))
    const someone = fc.constantFrom('person-0021', 'person-0022', 'person-0023')
    const commits = fc.array(fc.uniqueArray(fc.tuple(someone, name), { selector: ([id]) => id }), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(commits, async (all) => {
        for (const writings of all) {
          const orders = writings.map(([id, text]) =>
            person(session.records.held('person', id)?.revision ?? 0, text, id),
          )
          doneOf(await write(session, ...orders))
        }
        const memory = memoryOf(session.records)
        expect((await rowsOf(pc, session.ring)).contents).toEqual(memory)
        session.close()
        pc.profile.lose()
        session = await openBare(pc)
        expect(memoryOf(session.records)).toEqual(memory)
        expect((await rowsOf(pc, session.ring)).contents).toEqual(memory)
      }),
      { numRuns: 15 },
    )
  })

  it('WS-3 hundreds of records in one commit: nothing is sealed or opened while a transaction is open', async () => {
    const during: number[] = []
    const { subtle } = crypto
    const watched = (['encrypt', 'decrypt'] as const).map((name) => {
      const real = subtle[name].bind(subtle) as typeof subtle.encrypt
      return vi.spyOn(subtle, name).mockImplementation((...how) => {
        during.push(transactions.open)
        return real(...how)
      })
    })
    const many = Array.from({ length: 300 }, (_unused, index) =>
      person(0, `名前 ${index}`, `person-m${String(index).padStart(4, '0')}`),
    )
    doneOf(await write(session, ...many))
    session.close()
    const again = await openBare(pc)
    for (const spy of watched) spy.mockRestore()
    expect(during.length).toBeGreaterThan(1200)
    expect(new Set(during)).toEqual(new Set([0]))
    expect(again.records.all('person').length).toBeGreaterThan(300)
    expect((await rowsOf(pc, again.ring)).contents).toEqual(memoryOf(again.records))
  })
})

describe('commit by a role', () => {
  it('asks the domain: a reader, and whoever came in by the recovery key, write nothing', async () => {
    const desk = await Pc.make()
    const engine = await foundDesk(desk)
    await saveCall(engine, 1)
    const founderId = ownId(engine)
    const reader = {
      name: '閲覧 次郎',
      role: 'reader' as const,
      passphrase: 'ame kumo kaze sora umi',
    }
    doneOf(await engine.addCounselor(reader))
    for (const secret of [secretOf(reader.name, reader.passphrase), recoverySecret]) {
      const { engine: theirs } = await unlock(desk, secret)
      const { head } = theirs.circumstancesOf(idsOf(1))
      const outcome = await theirs.commit(callOrder(2, founderId))
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } })
      expect(theirs.listCases()).toHaveLength(1)
      expect(theirs.circumstancesOf(idsOf(1)).head).toBe(head)
    }
  })
})
