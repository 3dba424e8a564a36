/**
 * A desk of many years: unlocking, searching, opening and saving among `MADOGUCHI_BENCH_CASES` cases
 * (3,000 unless said, which is about 10,000 contacts). Whole gestures as a counselor sees them, from key
 * press to screen.
 */
import 'fake-indexeddb/auto'
import { test, type Page } from '@playwright/test'
import { messages } from '../../shared/messages/language.ts'
import { writeOffice } from '../data/write-office.ts'
import { App } from '../fixtures/app.ts'
import { findPort } from '../fixtures/host.ts'
import { percentile, say, sayRatio, timed } from './measure.ts'
import { openRowsOneByOne, writeStrictly } from './peers.ts'

const caseCount = Number(process.env['MADOGUCHI_BENCH_CASES'] ?? 3000)
const span = { from: '2024-04-01', to: '2026-11-24' } as const

const unlock = async (page: Page): Promise<number> => {
  await page.getByLabel('お名前').fill(messages.demo.counselorName)
  await page.getByLabel('パスフレーズ', { exact: true }).fill(messages.demo.passphrase)
  const { ms } = await timed(async () => {
    await page.keyboard.press('Enter')
    await page.getByText('最近の事案').waitFor({ timeout: 10 * 60_000 })
  })
  return ms
}

const search = async (page: Page, typed: string): Promise<number> => {
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  const found = page.getByText(/見つかりました|件のうち新しい/)
  await found.waitFor({ state: 'detached' })
  const { ms } = await timed(async () => {
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Shift+Enter')
    await found.waitFor()
  })
  return ms
}

test('a desk of many years', async () => {
  const app = await App.make(await findPort(9))
  const wish = { seed: 'bench', cases: caseCount, ...span, perCommit: 50 }
  const made = await timed(() => writeOffice(app.dataFolder, wish))
  const { contacts, records: rows } = made.value
  say(`made ${caseCount} cases, ${contacts} contacts, ${rows} rows`, made.ms)
  const page = await app.start()
  page.setDefaultTimeout(10 * 60_000)

  const peerRows = Math.min(rows, 10_000)
  const peerPerRow = (await openRowsOneByOne(page, peerRows)) / peerRows
  say('first unlock, working store rebuilt from the journal', await unlock(page))
  await page.reload()
  const unlockMs = await unlock(page)
  sayRatio(`unlock with ${rows} rows`, unlockMs, peerPerRow * rows, 'one row each')

  await page.waitForTimeout(5000)
  const words = ['学校', '実名', '写真', 'R7-0077', '由紀子', '0900000', '眠れない', '返信']
  const searches: number[] = []
  for (const word of words) searches.push(await search(page, word))
  say(`search, typed to shown, p50`, percentile(searches, 0.5))
  say(`search, typed to shown, p95`, percentile(searches, 0.95))

  const saves: number[] = []
  for (let index = 0; index < 10; index += 1) {
    await page.keyboard.press('Control+n')
    await page.getByRole('textbox', { name: '相談内容' }).fill(`計測 ${index}`)
    const { ms } = await timed(async () => {
      await page.keyboard.press('Control+Enter')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByText('相談の経過').waitFor()
    })
    saves.push(ms)
  }
  say('end of call to the saved case on the screen, p50', percentile(saves, 0.5))
  say('one bare strict IndexedDB write, p50', percentile(await writeStrictly(page, 50), 0.5))
  await app.close()
  await app.remove()
})
