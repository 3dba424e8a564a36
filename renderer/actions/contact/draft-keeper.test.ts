import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDraft, type Draft } from '../../../shared/domain/contact/draft.ts'
import {
  asId,
  type CaseFileId,
  type ContactId,
  type CounselorId,
  type PersonId,
} from '../../../shared/domain/core/id.ts'
import type { Outcome } from '../../data/queries/outcome.ts'
import { DraftKeeper } from './draft-keeper.ts'

const draft = startDraft({
  id: asId<ContactId>('contact-0001'),
  caseFileId: asId<CaseFileId>('case-file-0001'),
  personId: asId<PersonId>('person-0001'),
  counselorId: asId<CounselorId>('counselor-0001'),
  channel: 'phone',
  startedAt: '2026-04-01T09:00:00.000+09:00',
})
const savedAt = '2026-04-01T09:00:01.000+09:00'
type Answer = Outcome<{ readonly savedAt: string }>
const done: Answer = { kind: 'done', value: { savedAt } }
const full: Answer = { kind: 'failed', failure: { kind: 'disk-full', code: 'ENOSPC' } }

/** A disk that takes its time, and writes down what arrived and when. */
class SlowDisk {
  takesMs = 0
  answer: Answer = done
  readonly arrived: { readonly text: string; readonly atMs: number }[] = []
  mostAtOnce = 0
  #running = 0

  save = async (saved: Draft): Promise<Answer> => {
    this.#running += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#running)
    this.arrived.push({ text: saved.pendingLine, atMs: Date.now() })
    await new Promise((resolve) => setTimeout(resolve, this.takesMs))
    this.#running -= 1
    return this.answer
  }

  get texts(): readonly string[] {
    return this.arrived.map(({ text }) => text)
  }
}

let disk: SlowDisk
beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  disk = new SlowDisk()
})
afterEach(() => vi.useRealTimers())

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const kept = async (): Promise<DraftKeeper> => {
  const keeper = new DraftKeeper(draft, disk.save)
  await wait(10)
  disk.arrived.length = 0
  return keeper
}

describe('keeping a draft', () => {
  it('DK-1 what is typed is there at once, however slow the disk is', async () => {
    disk.takesMs = 60_000
    const keeper = new DraftKeeper(draft, disk.save)
    const heard = vi.fn()
    keeper.subscribe(heard)
    await wait(1000)
    keeper.update({ pendingLine: 'すぐに見える' })
    expect(keeper.draft.pendingLine).toBe('すぐに見える')
    expect(heard).toHaveBeenCalledTimes(1)
    await wait(200_000)
    expect(disk.texts).toEqual(['', 'すぐに見える'])
    expect(disk.mostAtOnce).toBe(1)
    expect(keeper.state).toEqual({ kind: 'saved', at: savedAt })
  })

  it('DK-2 a keystroke is on its way within half a second, however fast one types on', async () => {
    const keeper = await kept()
    let text = ''
    const typedAtMs = new Map<string, number>()
    for (let stroke = 0; stroke < 100; stroke += 1) {
      text += 'あ'
      typedAtMs.set(text, Date.now())
      keeper.update({ pendingLine: text })
      await wait(37)
    }
    await wait(500)
    expect(disk.texts.at(-1)).toBe(text)
    for (const [typed, atMs] of typedAtMs) {
      const carrier = disk.arrived.find((one) => one.text.startsWith(typed))
      expect((carrier?.atMs ?? Infinity) - atMs, typed).toBeLessThanOrEqual(500)
    }
    expect(disk.arrived.length).toBeLessThan(20)
  })

  it('DK-2 a new draft is on its way at once; one that was loaded is not written again', async () => {
    new DraftKeeper(draft, disk.save)
    await wait(0)
    expect(disk.arrived).toHaveLength(1)
    const loaded = new DraftKeeper(draft, disk.save, savedAt)
    await wait(10_000)
    expect(disk.arrived).toHaveLength(1)
    expect(loaded.state).toEqual({ kind: 'saved', at: savedAt })
  })

  it('DK-2 flushing does not wait for the clock, and what came meanwhile is carried too', async () => {
    const keeper = await kept()
    keeper.update({ pendingLine: '通話を終える' })
    disk.takesMs = 50
    const flushed = keeper.flush()
    keeper.update({ pendingLine: '通話を終える。' })
    await wait(60)
    expect((await flushed).kind).not.toBe('failed')
    await wait(1000)
    expect(disk.texts).toEqual(['通話を終える。'])
    expect(keeper.state.kind).toBe('saved')
  })

  it('DK-2 says saved only when the last keystroke is', async () => {
    const keeper = await kept()
    disk.takesMs = 1000
    keeper.update({ pendingLine: '一' })
    await wait(500)
    keeper.update({ pendingLine: '一二' })
    await wait(950)
    expect([disk.texts, keeper.state.kind]).toEqual([['一', '一二'], 'saving'])
    await wait(1000)
    expect(keeper.state.kind).toBe('saved')
  })

  it('DK-3 a save that failed is tried again until it succeeds; what was typed stays', async () => {
    const keeper = await kept()
    disk.answer = full
    keeper.update({ pendingLine: '満杯のとき' })
    await wait(500)
    expect(keeper.state).toEqual(full)
    expect(keeper.draft.pendingLine).toBe('満杯のとき')
    await wait(30_000)
    expect(disk.arrived.length).toBeGreaterThan(8)
    expect(keeper.state).toEqual(full)
    disk.answer = done
    await wait(4000)
    expect(keeper.state).toEqual({ kind: 'saved', at: savedAt })
    expect(disk.texts.at(-1)).toBe('満杯のとき')
  })

  it('DK-3 typing on while saving fails keeps all of it', async () => {
    const keeper = await kept()
    disk.answer = full
    for (const text of ['一', '一二', '一二三']) {
      keeper.update({ pendingLine: text })
      await wait(1000)
    }
    expect(keeper.state.kind).toBe('failed')
    disk.answer = done
    await wait(10_000)
    expect(disk.texts.at(-1)).toBe('一二三')
    expect(keeper.state.kind).toBe('saved')
  })

  it('DK-3 what the desk refuses is said, kept on the screen and tried with the next keystroke', async () => {
    const keeper = await kept()
    disk.answer = { kind: 'refused', refusal: { code: 'vault-read-only', facts: {} } }
    keeper.update({ pendingLine: '閲覧のみ' })
    await wait(60_000)
    expect(disk.arrived).toHaveLength(1)
    expect(keeper.state.kind).toBe('refused')
    disk.answer = done
    const flushed = keeper.flush()
    await wait(10)
    expect((await flushed).kind).toBe('saved')
    expect(disk.texts).toEqual(['閲覧のみ', '閲覧のみ'])
  })

  it('DK-3 after closing nothing is saved any more, and closing waits for the save that runs', async () => {
    const keeper = await kept()
    disk.takesMs = 300
    keeper.update({ pendingLine: '終わり' })
    await wait(450)
    let closed = false
    const closing = keeper.close().then(() => {
      closed = true
    })
    await wait(100)
    expect(closed).toBe(false)
    await wait(300)
    await closing
    keeper.update({ pendingLine: '終わりのあと' })
    await wait(10_000)
    expect(disk.texts).toEqual(['終わり'])
    expect(keeper.draft.pendingLine).toBe('終わり')
  })
})

describe('after a save that did not succeed', () => {
  it('DK-2 the retry holds back no keystroke', async () => {
    const keeper = await kept()
    disk.answer = full
    keeper.update({ pendingLine: 'a' })
    await wait(500)
    expect(disk.texts).toEqual(['a'])
    keeper.update({ pendingLine: 'ab' })
    await wait(500)
    expect(disk.texts).toEqual(['a', 'ab'])
  })

  it('DK-3 one that threw is tried again, and the text with it', async () => {
    const keeper = await kept()
    const { save } = disk
    let isBroken = true
    const fragile = new DraftKeeper(keeper.draft, (saved) =>
      isBroken ? Promise.reject(new Error('a bug')) : save(saved),
    )
    expect(await fragile.flush()).toMatchObject({ kind: 'failed' })
    isBroken = false
    fragile.update({ pendingLine: 'kept' })
    await wait(500)
    expect(disk.texts).toEqual(['kept'])
  })
})
