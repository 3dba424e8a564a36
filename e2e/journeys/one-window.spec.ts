import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runHost } from '../fixtures/host.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { runsOnElectron, usualNow } from '../fixtures/places.ts'
import { expect, test } from '../fixtures/test.ts'
import texts from '../../resources/host/texts.json'
import { DeskPage } from '../pages/desk-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.skip(runsOnElectron, 'Electron has one window by itself')

test('a second tab is refused kindly, and the first goes on', async ({ app }) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  const second = await app.context.newPage()
  await second.goto(new URL('/', page.url()).href)
  await expect(second.getByRole('alert')).toContainText(texts.ja.takenTitle)
  await expect(second.getByRole('link', { name: texts.ja.again })).toBeVisible()
  await second.close()
  await page.bringToFront()
  await desk.search('実名')
  await desk.expectFound(1)
})

test('an address is good for one page; a used or invented one is refused kindly', async ({
  app,
}) => {
  const page = await app.start()
  const used = app.host.address()
  await expect(new UnlockPage(page).heading).toBeVisible()
  await page.goto('about:blank')
  const stranger = await app.context.newPage()
  for (const address of [used, used.replace(/.{5}$/, 'aaaaa'), used.replace(/#.*/, '')]) {
    await stranger.goto('about:blank')
    await stranger.goto(address)
    await expect(stranger.getByRole('alert')).toContainText(texts.ja.unknownTitle)
  }
  await expect.poll(() => app.host.address()).not.toBe(used)
  await stranger.goto(app.host.address())
  await expect(new UnlockPage(stranger).heading).toBeVisible()
})

test(
  'a second start says in one line that the app is open, and leaves it in peace',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    await new UnlockPage(page).unlock(administrator)
    const { dataFolder, port } = app
    const again = runHost({ dataFolder, port, now: usualNow })
    expect(await again.ended).toBe(0)
    expect(again.said()).toContain('Madoguchi is already open')
    const otherFolder = join(app.home, 'other')
    await mkdir(otherFolder)
    const other = runHost({ dataFolder: otherFolder, port, now: usualNow })
    expect(await other.ended).toBe(1)
    expect(other.said()).toContain('Another Madoguchi with a different data folder')
    await new DeskPage(page).search('実名')
    await new DeskPage(page).expectFound(1)
  },
)
