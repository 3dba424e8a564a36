/**
 * Opening a month of expert sessions, 200 and 2,000 of them, beside the bare calendar with the same events. Ours
 * reads them from the engine, finds the seats that are free, and draws; the peer only draws.
 */
import 'fake-indexeddb/auto'
import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { build } from 'vite'
import { messages } from '../../shared/messages/language.ts'
import { instantOn } from '../../shared/domain/time/tokyo.ts'
import { insideVault } from '../data/inside-vault.ts'
import { lightStrength, writeOffice } from '../data/write-office.ts'
import { App } from '../fixtures/app.ts'
import { findPort } from '../fixtures/host.ts'
import { appFolder } from '../fixtures/places.ts'
import { percentile, sayRatio } from './measure.ts'
import type { BareMonth } from './bare-calendar.ts'

const { demo, sessions } = messages
const month = { from: '2026-10-01', to: '2026-11-01' } as const
const rounds = 7

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The peer's page, built into a folder of its own and served from there. */
const serveBare = async (): Promise<{ readonly address: string; close: () => Promise<void> }> => {
  const outDir = await mkdtemp(join(tmpdir(), 'madoguchi-bare-'))
  const root = join(appFolder, 'e2e', 'bench')
  const input = join(root, 'bare-calendar.html')
  await build({
    ...{ root, configFile: false, logLevel: 'error', base: './' },
    build: { outDir, emptyOutDir: true, rollupOptions: { input } },
  })
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    readFile(join(outDir, path)).then(
      (bytes) => {
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/bare-calendar.html`,
    close: async () => {
      server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}

/** Milliseconds from the press on the month to the second frame after its sessions stand there. */
const openMonth = async (page: Page): Promise<number> => {
  const span = (name: string) => page.getByRole('radio', { name, exact: true })
  await span(sessions.spans.day).click()
  await page.locator('[data-date]').first().waitFor()
  await page.waitForTimeout(300)
  const button = await span(sessions.spans.month).elementHandle()
  return page.evaluate(async (pressed) => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const isDrawn = () =>
      document.querySelectorAll('[data-date]').length >= 20 &&
      document.querySelectorAll('[data-session]').length >= 20
    const from = performance.now()
    ;(pressed as HTMLElement).click()
    while (!isDrawn()) await frame()
    await frame()
    await frame()
    return performance.now() - from
  }, button)
}

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('お名前').fill(demo.counselorName)
  await page.getByLabel('パスフレーズ', { exact: true }).fill(demo.passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('最近の事案').waitFor({ timeout: 5 * 60_000 })
}

for (const perMonth of [200, 2000])
  test(`a month of ${perMonth} sessions`, async () => {
    const app = await App.make(await findPort(9))
    const office = { from: '2026-09-01', to: '2026-11-10', seed: 'bench', perCommit: 50 } as const
    await writeOffice(app.dataFolder, {
      ...{ ...office, cases: perMonth === 200 ? 120 : 900, strength: lightStrength },
      sessions: { perMonth, from: '2026-09-15' },
    })
    const events: { start: string; end: string; title: string }[] = []
    const who = { name: demo.counselorName, passphrase: demo.passphrase }
    await insideVault(app.dataFolder, who, instantOn('2026-11-10', 600), (engine) => {
      const period = { from: instantOn(month.from, 0), to: instantOn(month.to, 0) }
      for (const { sessionId, coded } of engine.listSessions(period))
        if (coded.state !== 'cancelled')
          events.push({ start: coded.from, end: coded.to, title: sessionId.slice(0, 8) })
      return Promise.resolve()
    })
    const page = await app.start({ now: '2026-10-15T10:00:00+09:00' })
    await unlock(page)
    await page.keyboard.press('Control+5')
    await page.locator('[data-date]').first().waitFor()
    const bare = await serveBare()
    const peer = await page.context().newPage()
    await peer.goto(bare.address)
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await page.bringToFront()
      ours.push(await openMonth(page))
      await peer.bringToFront()
      theirs.push(
        await peer.evaluate(
          (bareMonth) =>
            (window as unknown as { draw: (month: BareMonth) => Promise<number> }).draw(bareMonth),
          { date: month.from, events },
        ),
      )
    }
    console.log(`sessions in the month: ${events.length}`)
    sayRatio(
      `opening a month of about ${perMonth} sessions, p50`,
      percentile(ours, 0.5),
      percentile(theirs, 0.5),
      'the bare calendar',
    )
    await peer.close()
    await bare.close()
    await app.close()
    await app.remove()
  })
