import { addFullCases, fullCase } from '../data/full-cases.ts'
import { Ime } from '../fixtures/ime.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { FindPage } from '../pages/find-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, danger, finder, frame, handover, settings } = ja

test('without a mouse: screens and commands by name, reading and English word', async ({ app }) => {
  const page = await app.start()
  const { keyboard } = page
  const desk = new DeskPage(page)
  const find = new FindPage(page)
  await new UnlockPage(page).unlock(administrator)

  await test.step('FB-2 opened with nothing typed it shows what there is, and Enter does nothing', async () => {
    await keyboard.press('Control+k')
    await expect(find.group('commands').getByRole('option')).toHaveCount(6)
    await expect(find.group('screens').getByRole('option')).toHaveCount(10)
    await expect(find.chosen).toHaveCount(0)
    await keyboard.press('Enter')
    await expect(find.list).toBeVisible()
    await expect(desk.rail.getByRole('link', { name: frame.today })).toHaveAttribute(
      'aria-current',
      'page',
    )
  })

  await test.step('Escape leads back to where one was', async () => {
    await keyboard.press('Escape')
    await expect(find.list).toBeHidden()
    await desk.callButton.focus()
    await keyboard.press('Control+k')
    await expect(desk.find).toBeFocused()
    await keyboard.press('Escape')
    await expect(desk.callButton).toBeFocused()
  })

  await test.step('a screen by its kana reading, its Japanese name and its English word', async () => {
    for (const [typed, screen] of [
      ['せってい', frame.settings],
      ['事案', frame.cases],
      ['today', frame.today],
    ] as const) {
      await desk.typeToFind(typed)
      await expect(find.chosen).toContainText(screen)
      await keyboard.press('Enter')
      await expect(desk.rail.getByRole('link', { name: screen })).toHaveAttribute(
        'aria-current',
        'page',
      )
      await expect(find.list).toBeHidden()
      await expect(desk.find).toHaveValue('')
    }
  })

  await test.step('arrows choose another of what was found, and go round', async () => {
    await desk.typeToFind('色合い')
    await expect(find.chosen).toContainText(finder.commands.light.name)
    await keyboard.press('ArrowDown')
    await expect(find.chosen).toContainText(finder.commands.dark.name)
    await keyboard.press('ArrowDown')
    await expect(find.chosen).toContainText(finder.commands.light.name)
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })

  await test.step('the sheet of danger, a backup, a call, the lock', async () => {
    await desk.typeToFind('きんきゅう')
    await keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: danger.title })).toBeVisible()
    await keyboard.press('Escape')
    await desk.typeToFind('backup')
    await expect(find.chosen).toContainText(finder.commands.backup.name)
    await keyboard.press('Enter')
    await expect(desk.status).toContainText(settings.backedUp('').slice(0, 8))
    await desk.typeToFind('でんわ')
    await keyboard.press('Enter')
    await expect(new IntakePage(page).notes).toBeFocused()
    await desk.typeToFind('lock')
    await keyboard.press('Enter')
    await expect(new UnlockPage(page).passphrase).toBeFocused()
  })
})

test('without a mouse: cases, persons and posts, and what can be done to the open case', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const { keyboard } = page
  const desk = new DeskPage(page)
  const file = new CasePage(page)
  const find = new FindPage(page)
  await new UnlockPage(page).unlock(administrator)

  await test.step('grouped with headings; no telephone number stands among what was found', async () => {
    await desk.typeToFind('0900000')
    await expect(find.group('persons').getByRole('option')).toContainText(['石原'])
    await expect(find.list).not.toContainText('090')
    await desk.typeToFind('石原')
    await expect(find.group('cases').getByRole('option')).toHaveCount(3)
    await expect(find.group('persons').getByRole('option')).toHaveCount(1)
  })

  await test.step('a person opens the person, a post its case', async () => {
    await expect(find.chosen).toContainText(fullCase.name)
    await keyboard.press('Enter')
    await expect(new PersonPage(page).heading).toContainText(fullCase.name)
    await desk.typeToFind('example_a83')
    await expect(find.group('posts').getByRole('option')).toHaveCount(1)
    while ((await find.group('posts').getByRole('option', { selected: true }).count()) === 0)
      await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(file.heading).toContainText(fullCase.number)
  })

  await test.step('the open case offers what can be done to it, or says why not', async () => {
    await desk.typeToFind('引き継ぎ')
    await expect(find.chosen).toContainText(fullCase.number)
    await keyboard.press('Enter')
    await expect(page.getByRole('button', { name: handover.print })).toBeVisible()
    await page.getByRole('button', { name: handover.back }).press('Enter')
    await expect(file.heading).toContainText(fullCase.number)
    await desk.typeToFind('終結')
    await expect(find.chosen).toContainText(cases.promisesOpen(3))
    await keyboard.press('Enter')
    await expect(file.dialog).toBeHidden()
    await expect(desk.status).toContainText(cases.promisesOpen(3))
    await desk.typeToFind('きろくをかく')
    await keyboard.press('Enter')
    await expect(file.dialog.getByLabel(cases.noteText)).toBeFocused()
    await keyboard.press('Escape')
    await desk.goTo('today')
    await desk.typeToFind('きろくをかく')
    await expect(find.group('commands')).toBeHidden()
  })

  await test.step('Shift+Enter gives the whole list, nothing found says so', async () => {
    await desk.search('掲示板')
    await desk.expectFound(2)
    await desk.typeToFind('どこにもない')
    await expect(find.count).toHaveText(finder.nothing)
    await keyboard.press('Enter')
    await expect(desk.find).toHaveValue('どこにもない')
  })
})

test('FB-1 Enter chooses for what stands in the box, and never while an IME composes', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const desk = new DeskPage(page)
  const find = new FindPage(page)
  await new UnlockPage(page).unlock(administrator)
  const ime = await Ime.on(page)
  await page.keyboard.press('Control+k')
  await ime.compose({ steps: ['せ', 'せｊ', 'せじ', 'せじょ', 'せじょう'], word: '施錠' })
  await expect(find.chosen).toContainText(finder.commands.lock.name)
  await ime.pressEnterOfIme()
  await ime.pressEnterWhileComposing()
  await expect(desk.find).toBeFocused()
  await expect(desk.find).toHaveValue('せじょう')
  await ime.commit('設定')
  await expect(desk.find).toHaveValue('設定')
  await expect(find.chosen).toContainText(frame.settings)
  await page.keyboard.press('Enter')
  await expect(desk.rail.getByRole('link', { name: frame.settings })).toHaveAttribute(
    'aria-current',
    'page',
  )
  // Faster than any answer: what stands there is still the answer to the word before.
  await desk.typeToFind(fullCase.name)
  await expect(find.chosen).toContainText(fullCase.name)
  await find.typeAndEnterAtOnce('根岸')
  await expect(new PersonPage(page).heading).toContainText('根岸')
})
