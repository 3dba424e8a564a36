/** The desk's own guide through the real actions on the real engine: added, changed, retired, brought back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  addGuideEntry,
  bringBackGuideEntry,
  giveBackGuideEntry,
  retireGuideEntry,
  saveGuideEntry,
} from '../../renderer/actions/guide/change-guide.ts'
import type { Secret } from '../../renderer/data/engine/crypto/slots.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { findGuide, indexGuide, listGuide } from '../../renderer/data/queries/guide.ts'
import { setClockOffset } from '../../renderer/platform/clock.ts'
import { fitsNothing, type GuideContent } from '../../shared/domain/guide/guide-entry.ts'
import { presets } from '../../shared/domain/guide/guide.fixture.ts'
import { doneOf, foundDesk, founder, ownId, secretOf, unlock } from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const open = vi.hoisted(() => ({ engine: null as unknown }))
vi.mock('../../renderer/data/client/engine-client.ts', () => ({
  theEngine: () => open.engine,
  onEngineChange: () => () => undefined,
  callable: <F>(call: F): F => call,
}))

const content: GuideContent = {
  title: '当窓口の夜間の案内',
  words: ['やかん'],
  say: '夜は録音でお答えします。',
  steps: ['録音の内容を伝える'],
  tags: ['desk'],
  fits: fitsNothing,
  advice: null,
  bodies: [],
  source: '窓口の打ち合わせ',
  checkedOn: '2026-11-20',
  isVerified: true,
}
let pc: Pc
let engine: Engine
const use = (opened: Engine): void => {
  engine = opened
  open.engine = opened
}
const reopen = async (...secret: readonly Secret[]): Promise<void> => {
  await pc.restart()
  use((await unlock(pc, secret[0])).engine)
}
const entry = async (id: string) => (await listGuide()).find((one) => one.id === id)
const found = async (typed: string) =>
  findGuide(indexGuide(await listGuide()), typed).map(({ id }) => id)

beforeEach(async () => {
  pc = await Pc.make()
  use(await foundDesk(pc))
  setClockOffset(Date.parse('2026-11-25T10:00:00.000+09:00') - Date.now())
})
afterEach(() => setClockOffset(0))

describe('the guide', () => {
  it('is the shipped one until the desk changes it', async () => {
    expect((await listGuide()).map(({ id }) => id)).toEqual(presets.entries.map(({ id }) => id))
    expect(engine.listGuide()).toEqual([])
  })

  it('takes an entry of the desk, found by kana, and there after a restart', async () => {
    const id = doneOf(await addGuideEntry(content))
    await reopen()
    expect(await entry(id)).toMatchObject({
      ...content,
      origin: 'own',
      revision: 1,
      changedByName: founder.name,
      changed: { by: ownId(engine) },
    })
    expect(await found('ヤカン')).toEqual([id])
  })

  it('keeps what the desk changed in a shipped entry, with date and who, and gives it back', async () => {
    doneOf(await saveGuideEntry('evidence', 0, { ...content, title: '証拠(当窓口)' }))
    await reopen()
    const changed = await entry('evidence')
    expect(changed).toMatchObject({ title: '証拠(当窓口)', origin: 'changed', revision: 1 })
    expect(changed?.changed?.at).toMatch(/^2026-11-25T10:0/)
    expect(await saveGuideEntry('evidence', 0, content)).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    })
    doneOf(await giveBackGuideEntry('evidence'))
    expect(await entry('evidence')).toMatchObject({
      ...presets.entries.find(({ id }) => id === 'evidence'),
      origin: 'shipped',
    })
    expect(await giveBackGuideEntry('opening')).toMatchObject({
      refusal: { code: 'no-shipped-words' },
    })
  })

  it('retires and brings back, and finds what is retired no more', async () => {
    doneOf(await retireGuideEntry('service-x'))
    await reopen()
    expect(await entry('service-x')).toMatchObject({ retiredOn: '2026-11-25', origin: 'shipped' })
    expect(await found('ツイッター')).not.toContain('service-x')
    expect(await retireGuideEntry('service-x')).toMatchObject({
      refusal: { code: 'entry-retired' },
    })
    doneOf(await bringBackGuideEntry('service-x'))
    expect(await found('ツイッター')).toContain('service-x')
  })

  it('refuses what is no entry and words that are never used, and writes nothing', async () => {
    expect(await addGuideEntry({ ...content, steps: ['7日で削除されます'] })).toMatchObject({
      refusal: { code: 'wording', facts: { word: '7日で削除' } },
    })
    expect(await addGuideEntry({ ...content, title: ' ' })).toMatchObject({
      refusal: { code: 'not-a-record' },
    })
    expect(engine.listGuide()).toEqual([])
  })

  it('is changed by counselors, and read by readers', async () => {
    const passphrase = 'kawa-yama-umi-sora-tsuki'
    doneOf(await engine.addCounselor({ name: '相談 次郎', role: 'counselor', passphrase }))
    doneOf(await engine.addCounselor({ name: '閲覧 三郎', role: 'reader', passphrase }))
    await reopen(secretOf('相談 次郎', passphrase))
    const id = doneOf(await addGuideEntry(content))
    await reopen(secretOf('閲覧 三郎', passphrase))
    expect(await entry(id)).toMatchObject({ title: content.title, changedByName: '相談 次郎' })
    const outcomes = [
      await addGuideEntry(content),
      await saveGuideEntry(id, 1, content),
      await retireGuideEntry(id),
      await giveBackGuideEntry(id),
    ]
    expect(outcomes.map((one) => (one.kind === 'refused' ? one.refusal.code : one.kind))).toEqual([
      ...['not-allowed', 'not-allowed', 'not-allowed', 'no-shipped-words'],
    ])
  })
})
