import { administrator } from '../fixtures/made-vault.ts'
import { findViolations } from '../fixtures/axe.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { test } from '../fixtures/test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'
import { tourOfDirectory } from '../pages/tour-of-directory.ts'
test.setTimeout(240_000)
test('shots', async ({ app }) => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  let n = 0
  await tourOfDirectory(new DeskPage(page), async (name) => {
    n += 1
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(200)
      console.log(name, colorScheme, JSON.stringify(await findViolations(page)))
    }
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size)
      await page.waitForTimeout(250)
      console.log(name, size.width, JSON.stringify(await findOverflow(page)))
      await page.screenshot({ path: `/tmp/dirshots/${n}-${size.width}.png` })
    }
    await page.evaluate(() => {
      document.documentElement.dataset['scale'] = '1.25'
    })
    await page.waitForTimeout(250)
    console.log(name, 'large', JSON.stringify(await findOverflow(page)))
    await page.screenshot({ path: `/tmp/dirshots/${n}-large.png` })
    await page.evaluate(() => {
      document.documentElement.dataset['scale'] = '1'
    })
  })
})
