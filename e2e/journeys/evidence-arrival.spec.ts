/** How evidence comes in: dropped, pasted, of kinds that would run elsewhere, and of a size that takes its time. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { hashHead } from '../../shared/domain/evidence/evidence.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { EvidencePage, smallPicture, type ArrivingFile } from '../pages/evidence-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'
import type { App } from '../fixtures/app.ts'

const { evidence: texts } = ja

const openTheCase = async (app: App): Promise<EvidencePage> => {
  const page = await app.start()
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('cases')
  await desk.openCase(firstCase.number)
  return new EvidencePage(page)
}

const blobsOf = (app: App): Promise<string[]> => readdir(join(app.vaultFolder, 'blobs'))
const picture: ArrivingFile = {
  ...{ name: smallPicture.name, type: smallPicture.mimeType, content: smallPicture.buffer },
}
const text = (name: string, type: string, content: string): ArrivingFile => ({
  ...{ name, type, content: Buffer.from(content) },
})
const marks = 'window.ran = true; document.title = "ran"'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload='${marks}'><script>${marks}</script></svg>`
const html = `<body onload='${marks}'><script>${marks}</script><img src=x onerror='${marks}'></body>`

test('files are dropped and pasted; what would run elsewhere is text here, whatever it calls itself', async ({
  app,
}) => {
  const evidence = await openTheCase(app)
  const { page } = app
  const look = async (name: string) => {
    await evidence.row(name).getByRole('button', { name: texts.show }).click()
  }

  await test.step('several at once by a drop, one by a paste', async () => {
    await evidence.bring('drop', picture, text('メモ.txt', 'text/plain', '書き込みの写し'))
    await expect(evidence.said).toHaveText(texts.added(2))
    await evidence.bring('paste', { ...picture, name: 'image.png' })
    await expect(evidence.said).toHaveText(texts.added(1))
    await expect(evidence.rows).toHaveCount(3)
    await evidence.row('image.png').getByRole('button', { name: texts.show }).click()
    await expect(evidence.pictures).toBeVisible()
  })

  await test.step('a paste without a file adds nothing', async () => {
    await evidence.bring('paste')
    await evidence.bring('drop')
    await expect(evidence.rows).toHaveCount(3)
  })

  await test.step('SVG and HTML are shown as what is written in them', async () => {
    await evidence.bring('drop', text('絵.svg', 'image/svg+xml', svg), text('頁.html', '', html))
    await expect(evidence.said).toHaveText(texts.added(2))
    for (const [name, written] of [
      ['絵.svg', svg],
      ['頁.html', html],
    ] as const) {
      await look(name)
      await expect(evidence.dialog).toContainText(written)
      await page.keyboard.press('Escape')
      await expect(evidence.dialog).toBeHidden()
    }
  })

  await test.step('under the name of a picture it is at most a picture that cannot be drawn', async () => {
    await evidence.bring('drop', text('偽.png', 'image/png', svg), text('偽.svg', 'image/png', svg))
    await expect(evidence.said).toHaveText(texts.added(2))
    await look('偽.png')
    const drawn = evidence.row('偽.png').getByRole('img', { name: /の画像$/ })
    await expect(drawn).toBeAttached()
    expect(await drawn.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(0)
    await look('偽.svg')
    await expect(evidence.dialog).toContainText(svg)
    await page.keyboard.press('Escape')
  })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(page).not.toHaveTitle('ran')
})

const mebibyte = 1024 * 1024
const large: ArrivingFile = {
  ...{ name: '録画.mp4', type: 'video/mp4', content: { zeros: 100 * mebibyte } },
}

test(
  'a file of 100 MB says how far it is and can be given up; nothing of it stays',
  { tag: '@whole' },
  async ({ app }) => {
    const evidence = await openTheCase(app)
    await evidence.bring('drop', large)
    await expect(evidence.progress).toHaveAttribute('aria-valuetext', /^[1-9].* \/ 100\.0 MB$/)
    await expect(evidence.progress).toHaveAccessibleName(texts.adding(large.name))
    await evidence.stop.press('Enter')
    await expect(evidence.said).toHaveText(texts.cancelled)
    await expect(evidence.rows).toHaveCount(0)
    await expect.poll(() => blobsOf(app)).toEqual([])

    await test.step('and the next file is taken in as ever', async () => {
      await evidence.bring('drop', picture)
      await expect(evidence.said).toHaveText(texts.added(1))
      await expect.poll(() => blobsOf(app)).toHaveLength(1)
    })
  },
)

test(
  'a file of 100 MB is taken in whole, and compared again',
  { tag: '@whole' },
  async ({ app }) => {
    const evidence = await openTheCase(app)
    await evidence.bring('drop', large)
    await expect(evidence.said).toHaveText(texts.added(1), { timeout: 60_000 })
    const sha256 = createHash('sha256')
      .update(Buffer.alloc(100 * mebibyte))
      .digest('hex')
    await expect(evidence.row(large.name)).toContainText(texts.hash(hashHead(sha256)))
    await expect(evidence.row(large.name)).toContainText('100.0 MB')
    await evidence.verify.click()
    await expect(evidence.said).toHaveText(texts.allMatch(1), { timeout: 60_000 })
  },
)
