import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findViolations } from '../fixtures/axe.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { hashHead } from '../../shared/domain/evidence/evidence.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { EvidencePage, smallPicture } from '../pages/evidence-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'
import type { App } from '../fixtures/app.ts'

const { evidence: texts } = ja
const sha256 = createHash('sha256').update(smallPicture.buffer).digest('hex')

const openTheCase = async (app: App): Promise<EvidencePage> => {
  const { page } = app
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('cases')
  await desk.openCase(firstCase.number)
  return new EvidencePage(page)
}

/** Turns one byte of the only blob, as a failing disk or a stranger would. */
const tamper = async (app: App): Promise<void> => {
  const folder = join(app.vaultFolder, 'blobs')
  const [id = ''] = await readdir(folder)
  const bytes = await readFile(join(folder, id))
  bytes[40] = (bytes[40] ?? 0) ^ 1
  await writeFile(join(folder, id), bytes)
}

test('a picture is sealed in, hidden until asked for, there after a restart, and not shown once it was changed', async ({
  app,
}) => {
  await app.start()
  let evidence = await openTheCase(app)

  await test.step('added, it is covered and its hash is shown', async () => {
    await evidence.add(smallPicture)
    await expect(evidence.rows).toContainText([smallPicture.name])
    await expect(evidence.rows).toContainText(texts.hash(hashHead(sha256)))
    await expect(evidence.rows.getByText(texts.matches, { exact: true })).toBeVisible()
    await expect(evidence.rows.getByText(texts.hidden)).toBeVisible()
    await expect(evidence.pictures).toHaveCount(0)
  })

  await test.step('shown when asked for, and hidden again', async () => {
    await evidence.show()
    const width = () =>
      evidence.pictures.evaluate((picture) => (picture as HTMLImageElement).naturalWidth)
    await expect.poll(width).toBe(1)
    await expect.poll(() => findViolations(app.page)).toEqual([])
    await evidence.rows.getByRole('button', { name: texts.enlarge }).click()
    await expect(evidence.dialog.getByRole('img')).toBeVisible()
    await app.page.keyboard.press('Escape')
    await evidence.rows.getByRole('button', { name: texts.hide }).click()
    await expect(evidence.pictures).toHaveCount(0)
  })

  await test.step('described, with everything that was done', async () => {
    await evidence.describe.click()
    await expect(evidence.dialog).toContainText(sha256)
    await expect(evidence.dialog).toContainText(texts.deeds.viewed)
    await evidence.dialog.getByText(texts.checkNames.wholeUrl).click()
    await evidence.dialog.getByRole('textbox', { name: texts.note }).fill('本人のスマホから')
    await expect.poll(() => findViolations(app.page)).toEqual([])
    await evidence.dialog.getByRole('button', { name: texts.save }).click()
    await expect(evidence.dialog).toBeHidden()
    await expect(evidence.rows).toContainText(texts.checked(1, 6))
  })

  await test.step('after a restart it is there and still fits', async () => {
    await app.restart()
    evidence = await openTheCase(app)
    await expect(evidence.rows).toContainText('本人のスマホから')
    await evidence.verify.click()
    await expect(evidence.said).toHaveText(texts.allMatch(1))
    await evidence.show()
  })

  await test.step('changed on the disk, it is not shown and said to differ', async () => {
    await evidence.rows.getByRole('button', { name: texts.hide }).click()
    await tamper(app)
    await evidence.rows.getByRole('button', { name: texts.show }).click()
    await expect(evidence.said).toHaveText(texts.differs)
    await expect(evidence.rows.getByText(texts.differing, { exact: true })).toBeVisible()
    await expect(evidence.pictures).toHaveCount(0)
    await evidence.verify.click()
    await expect(evidence.said).toHaveText(texts.someDiffer(1))
  })
})

test('a page that somebody sent is shown as text and runs nothing', async ({ app }) => {
  await app.start()
  const evidence = await openTheCase(app)
  const page = '<script>document.title = "run"</script><h1>書き込み</h1>'
  await evidence.add({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page) })
  await evidence.rows.getByRole('button', { name: texts.show }).click()
  await expect(evidence.dialog).toContainText(page)
  await app.page.keyboard.press('Escape')
  await expect(evidence.dialog).toBeHidden()
})

/** Two pages of paper, drawn by Chromium itself. */
const paperOf = async (app: App): Promise<Buffer> => {
  const page = await app.context.newPage()
  await page.setContent('<p>書き込みの写し</p><p style="break-before: page">二枚目</p>')
  const paper = await page.pdf({ format: 'A4' })
  await page.close()
  return paper
}

test('a PDF is drawn page by page; one that is broken is said to be', async ({ app }) => {
  await app.start()
  const evidence = await openTheCase(app)
  await evidence.add({
    name: '写し.pdf',
    mimeType: 'application/pdf',
    buffer: await paperOf(app),
  })
  await evidence.rows.getByRole('button', { name: texts.show }).click()
  await expect(evidence.dialog.getByRole('status')).toHaveText(texts.pdfPage(1, 2))
  const darkPixels = () =>
    evidence.dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return data.filter((value, at) => at % 4 === 0 && value < 100).length
    })
  await expect.poll(darkPixels).toBeGreaterThan(200)
  await evidence.dialog.getByRole('button', { name: texts.pdfNext }).click()
  await expect(evidence.dialog.getByRole('status')).toHaveText(texts.pdfPage(2, 2))
  await expect.poll(darkPixels).toBeGreaterThan(50)
  expect(await findViolations(app.page)).toEqual([])
  await evidence.dialog.getByRole('button', { name: texts.close, exact: true }).click()
  await expect(evidence.dialog).toBeHidden()
  await evidence.add({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') })
  await evidence.rows.filter({ hasText: 'a.pdf' }).getByRole('button', { name: texts.show }).click()
  await expect(evidence.dialog).toContainText(texts.pdfBroken)
})
