/** Pictures of the whole tour in `test-results/pictures`, numbered in its order. */
import { join } from 'node:path'
import type { App } from '../fixtures/app.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { appFolder } from '../fixtures/places.ts'
import { test } from '../fixtures/test.ts'
import { tourOfTheDesk, tourOfTheGate, type Visit } from '../pages/tour.ts'

const folder = join(appFolder, 'test-results', 'pictures')
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const

/** What is made for paper is printed too. */
const papers = ['handover sheet', 'reception sheet', 'record sheet']

const photographer = (app: App, part: string): Visit => {
  let taken = 0
  return async (screen) => {
    taken += 1
    if (papers.includes(screen)) {
      const path = join(folder, `${screen.replace(' ', '-')}.pdf`)
      await app.page.pdf({ path, preferCSSPageSize: true })
    }
    const name = `${part}-${String(taken).padStart(2, '0')}-${screen.replaceAll(/[^a-z0-9]+/g, '-')}`
    for (const colorScheme of ['dark', 'light'] as const) {
      await app.page.emulateMedia({ colorScheme })
      for (const size of sizes) {
        await app.page.setViewportSize(size)
        await app.page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 250)))
        await app.page.screenshot({
          path: join(folder, `${name}-${size.width}-${colorScheme}.png`),
        })
      }
    }
  }
}

test('the open desk', async ({ app }) => {
  await tourOfTheDesk(app, administrator, photographer(app, 'desk'))
})

test.describe('on the first start', () => {
  test.use({ begins: 'empty' })

  test('before the vault is open', async ({ app }) => {
    await tourOfTheGate(app, administrator, photographer(app, 'gate'))
  })
})
