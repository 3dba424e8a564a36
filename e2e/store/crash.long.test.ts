import { describe, expect, it } from 'vitest'
import { makeBare, memoryOf, openBare, rowsOf, type Contents } from './bare.fixture.ts'
import { Pc, PowerCut } from './pc.fixture.ts'
import { play, playWhole, script } from './script.fixture.ts'

const wholeDay = async (): Promise<{
  readonly after: readonly Contents[]
  readonly steps: number
}> => {
  const pc = await Pc.make()
  await makeBare(pc)
  const after = await playWhole(await openBare(pc))
  return { after, steps: pc.power.steps }
}

/** Opens again after a crash and holds what is there against a day that nothing interrupted. */
const checkAfterCrash = async (
  pc: Pc,
  acknowledged: number,
  after: readonly Contents[],
  where: string,
): Promise<void> => {
  await pc.restart()
  await makeBare(pc)
  const session = await openBare(pc)
  expect(session.readOnly, where).toBeNull()
  expect(session.head, where).toBeGreaterThanOrEqual(acknowledged)
  expect(session.head, where).toBeLessThanOrEqual(acknowledged + 1)
  expect(memoryOf(session.records), where).toEqual(after[session.head])
  const rows = await rowsOf(pc, session.ring)
  expect(rows.contents, where).toEqual(after[session.head])
  expect(rows.sequence, where).toBe(session.head)
  await play(session)
  expect(memoryOf(session.records), where).toEqual(after.at(-1))
  expect((await rowsOf(pc, session.ring)).contents, where).toEqual(after.at(-1))
  session.close()
}

describe('a crash', () => {
  it('RP-1 CM-3 at any step of a day loses nothing that was acknowledged, and the day goes on', async () => {
    const { after, steps } = await wholeDay()
    expect(after).toHaveLength(script.length + 1)
    expect(steps).toBeGreaterThan(40)
    for (let offAt = 1; offAt <= steps; offAt += 1) {
      const pc = await Pc.make()
      pc.power.offAt = offAt
      let acknowledged = 0
      const day = async (): Promise<void> => {
        await makeBare(pc)
        await play(await openBare(pc), (sequence) => {
          if (!pc.power.isOff) acknowledged = sequence
        })
      }
      await day().catch((thrown: unknown) => expect(thrown).toBeInstanceOf(PowerCut))
      expect(pc.power.isOff).toBe(true)
      await checkAfterCrash(pc, acknowledged, after, `off at step ${offAt}`)
    }
  })

  it('RP-1 between journal and store is repaired by the next opening, however many are missing', async () => {
    const { after } = await wholeDay()
    for (let applied = 0; applied < script.length; applied += 1) {
      const pc = await Pc.make()
      await makeBare(pc)
      const session = await openBare(pc)
      if (applied === 0) pc.profile.fillUp()
      await play(session, (sequence) => {
        if (sequence === applied) pc.profile.fillUp()
      })
      expect((await rowsOf(pc, session.ring)).sequence).toBe(applied)
      await checkAfterCrash(pc, session.head, after, `store at ${applied}`)
    }
  })

  it('RP-3 at any step of a rebuild in several batches is rebuilt to the same rows', async () => {
    const pc = await Pc.make()
    await makeBare(pc)
    const first = await openBare(pc)
    const after = await playWhole(first)
    first.close()
    for (const mostReadBytes of [1, 1500]) {
      pc.mostReadBytes = mostReadBytes
      let steps = Infinity
      for (let offAt = 1; offAt <= steps; offAt += 1) {
        await pc.restart()
        pc.profile.lose()
        pc.power.offAt = offAt
        const rebuilt = await openBare(pc).catch(() => null)
        rebuilt?.close()
        if (!pc.power.isOff) steps = pc.power.steps
        else
          await checkAfterCrash(pc, script.length, after, `${mostReadBytes} bytes, step ${offAt}`)
      }
      expect(steps).toBeGreaterThan(8)
      expect(steps).toBeLessThan(Infinity)
    }
  })

  it('RP-2 a lost store is rebuilt from zero to the rows it had, with progress', async () => {
    const pc = await Pc.make()
    await makeBare(pc)
    const first = await openBare(pc)
    const after = await playWhole(first)
    const before = await rowsOf(pc, first.ring)
    first.close()
    pc.profile.lose()
    pc.mostReadBytes = 1
    const heard: { readonly done: number; readonly total: number }[] = []
    const session = await openBare(pc, (progress) => heard.push(progress))
    expect(memoryOf(session.records)).toEqual(after.at(-1))
    expect(await rowsOf(pc, session.ring)).toEqual(before)
    expect(heard.map(({ done }) => done)).toEqual(script.map((_step, index) => index + 1))
    expect(new Set(heard.map(({ total }) => total))).toEqual(new Set([script.length]))
    expect(session.notices).toEqual([{ kind: 'store-rebuilt', entries: script.length }])
    session.close()
    expect((await openBare(pc)).notices).toEqual([])
  })
})
