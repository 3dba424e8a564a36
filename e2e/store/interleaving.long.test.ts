/**
 * The promise "a counselor never loses a word", tried in any order: typing, ending a line, waiting for the
 * saved mark, locking, power cuts and ending the call, through the real actions on the real engine.
 */
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { currentDraft } from '../../renderer/actions/contact/current-draft.ts'
import type { DraftKeeper } from '../../renderer/actions/contact/draft-keeper.ts'
import { finishCall } from '../../renderer/actions/contact/finish-call.ts'
import { resumeDraft, takeCall } from '../../renderer/actions/contact/take-call.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { foundDesk, ownId, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const open = vi.hoisted(() => ({ engine: null as unknown }))
vi.mock('../../renderer/data/client/engine-client.ts', () => ({
  theEngine: () => open.engine,
  onEngineChange: () => () => undefined,
  callable: <F>(call: F): F => call,
}))

type Step =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'line' | 'saved' | 'lock' | 'cut' | 'finish' | 'cutWhileSaving' }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => ({ kind: 'type', text }) as const),
  },
  ...(['line', 'saved', 'saved', 'lock', 'cut', 'finish', 'cutWhileSaving'] as const).map(
    (kind) => ({
      weight: 1,
      arbitrary: fc.constant({ kind }),
    }),
  ),
)

/** One desk, one counselor, whatever happens to them. */
class Day {
  readonly #pc: Pc
  #engine: Engine
  /** What stands on the screen, and what the app said is saved. */
  #typed = ''
  #acknowledged: string | null = null
  /** Every call that was said to be saved. */
  readonly #finished: string[] = []

  private constructor(pc: Pc, engine: Engine) {
    this.#pc = pc
    this.#engine = engine
  }

  static async begin(): Promise<Day> {
    const pc = await Pc.make()
    const engine = await foundDesk(pc)
    open.engine = engine
    currentDraft.take(null)
    return new Day(pc, engine)
  }

  async #keeper(): Promise<DraftKeeper> {
    if (currentDraft.keeper !== null) return currentDraft.keeper
    const [kept] = this.#engine.listDrafts()
    if (kept === undefined) {
      this.#typed = ''
      this.#acknowledged = null
      return takeCall(ownId(this.#engine))
    }
    const keeper = await resumeDraft(kept.draft.id)
    if (keeper === null) throw new Error('a draft that was listed is gone')
    this.#typed = textOf(keeper)
    return keeper
  }

  async #open(): Promise<void> {
    currentDraft.take(null)
    await this.#pc.restart()
    this.#engine = (await unlock(this.#pc)).engine
    open.engine = this.#engine
    const kept = this.#engine.listDrafts().map(({ draft }) => wordsOf(draft))
    const told = this.#engine
      .listCases()
      .flatMap(({ caseFileId }) =>
        (this.#engine.readCase(caseFileId)?.contacts ?? []).map((contact) =>
          (contact.lines ?? []).map(({ text }) => text).join(''),
        ),
      )
    for (const call of this.#finished) expect(told).toContain(call)
    const wanted = this.#acknowledged
    if (wanted !== null && wanted !== '')
      expect([...kept, ...told].some((text) => text.startsWith(wanted))).toBe(true)
  }

  async #end(keeper: DraftKeeper): Promise<void> {
    const text = textOf(keeper)
    const outcome = await finishCall()
    if (outcome.kind === 'refused') expect(text.trim()).toBe('')
    else {
      expect(outcome.kind).toBe('done')
      this.#finished.push(text)
      this.#acknowledged = null
    }
  }

  /** The power goes while a save is on its way: it was not acknowledged, so either text may come back. */
  async #cutWhileSaving(keeper: DraftKeeper): Promise<void> {
    this.#pc.power.offAt = this.#pc.power.steps + 1
    await keeper.flush()
    await this.#open()
  }

  async run(step: Step): Promise<void> {
    const keeper = await this.#keeper()
    const { pendingLine, lines } = keeper.draft
    if (step.kind === 'type') {
      this.#typed += step.text
      keeper.update({ pendingLine: pendingLine + step.text })
    } else if (step.kind === 'line' && pendingLine.trim() !== '') {
      const line = { at: keeper.draft.startedAt, text: pendingLine, mark: null }
      keeper.update({ lines: [...lines, line], pendingLine: '' })
    } else if (step.kind === 'saved' || step.kind === 'lock') {
      expect((await keeper.flush()).kind).toBe('saved')
      this.#acknowledged = textOf(keeper)
      expect(this.#acknowledged).toBe(this.#typed)
      if (step.kind === 'lock') await this.#open()
    } else if (step.kind === 'cut') await this.#open()
    else if (step.kind === 'cutWhileSaving') await this.#cutWhileSaving(keeper)
    else if (step.kind === 'finish') await this.#end(keeper)
  }

  close(): void {
    currentDraft.take(null)
  }
}

const wordsOf = (draft: DraftKeeper['draft']): string =>
  [...draft.lines.map(({ text }) => text), draft.pendingLine].join('')
const textOf = (keeper: DraftKeeper): string => wordsOf(keeper.draft)

afterEach(() => currentDraft.take(null))

it('DK-2 DK-3 CM-3 any interleaving of typing, saving, locking and crash keeps every acknowledged character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 14 }), async (steps) => {
      const day = await Day.begin()
      for (const step of steps) await day.run(step)
      await day.run({ kind: 'cut' })
      day.close()
    }),
    { numRuns: 12 },
  )
})
