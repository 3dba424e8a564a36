import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { settings, intake: texts, words, frame } = ja

test('choices are added, worded anew and retired; old records keep what was chosen', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const harm = page.getByRole('list', { name: settings.codeLists.harm })
  const row = (word: string) => harm.getByRole('listitem').filter({ hasText: word })
  await new UnlockPage(page).unlock(administrator)

  await test.step('an own choice, and a preset worded anew', async () => {
    await desk.goTo('settings')
    await page.getByRole('textbox', { name: settings.newCode }).fill('合成画像')
    await page.keyboard.press('Enter')
    await expect(row('合成画像')).toBeVisible()
    await row(words.codes.harm.image).getByRole('button', { name: settings.rename }).click()
    await page
      .getByRole('textbox', { name: settings.codeLabel(words.codes.harm.image) })
      .fill('写真')
    await page.keyboard.press('Enter')
    await expect(row(words.codes.harm.image)).toHaveCount(0)
    await expect(row('写真')).toBeVisible()
  })

  await test.step('both are offered on the call', async () => {
    await desk.takeCall()
    await page.getByRole('button', { name: '合成画像' }).click()
    await expect(page.getByRole('button', { name: '写真', exact: true })).toBeVisible()
    await intake.writeLine('合成した画像が出回っている。')
    await intake.finish('R8-0002')
  })

  await test.step('retired, it is not offered any more', async () => {
    await desk.goTo('settings')
    await row('合成画像').getByRole('button', { name: settings.retire }).click()
    await expect(row('合成画像')).toContainText(settings.retired)
    await desk.takeCall()
    await expect(page.getByRole('button', { name: words.codes.harm.insult })).toBeVisible()
    await expect(page.getByRole('button', { name: '合成画像' })).toHaveCount(0)
  })
})

test('an own closure closes the desk at once; who the desk takes is its own choice', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const line = page.getByRole('banner')
  await new UnlockPage(page).unlock(administrator)
  await expect(line).toContainText(frame.phoneOpen)
  await desk.goTo('settings')

  await test.step('a day that is no day is said, nothing is kept', async () => {
    const day = page.getByRole('textbox', { name: `${settings.closures} ${settings.day}` })
    await day.fill('11/24')
    await day.press('Enter')
    await expect(page.getByText(settings.dayProblem)).toBeVisible()
    await day.fill('令和８年11月24日')
    await day.press('Enter')
    await expect(page.getByRole('list', { name: settings.closures })).toContainText('11月24日(火)')
    await expect(line).not.toContainText(frame.phoneOpen)
    await expect(line).toContainText(frame.from('11/25(水)').slice(0, 4))
  })

  await test.step('open again when it is taken out', async () => {
    await page.getByRole('button', { name: settings.remove }).click()
    await expect(line).toContainText(frame.phoneOpen)
  })

  await test.step('those who posted are taken once the desk says so', async () => {
    await desk.takeCall()
    await intake.call('poster')
    await expect(page.getByText(texts.notEligible.poster.title)).toBeVisible()
    await desk.goTo('settings')
    await page.getByRole('radio', { name: settings.postersTaken }).click()
    await page.getByRole('textbox', { name: settings.answerDue, exact: true }).fill('99')
    const card = page.getByRole('region', { name: settings.desk, exact: true })
    await card.getByRole('button', { name: settings.save }).click()
    await expect(page.getByText(settings.answerDueProblem)).toBeVisible()
    await page.getByRole('textbox', { name: settings.answerDue, exact: true }).fill('４')
    await card.getByRole('button', { name: settings.save }).click()
    await expect(card.getByText(settings.saved)).toBeVisible()
    await desk.goTo('intake')
    await page.getByRole('button', { name: words.tie.works }).click()
    await expect(page.getByText(texts.eligible)).toBeVisible()
  })
})
