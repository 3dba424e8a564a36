import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { problems } = ja.intake

test('saving says everything that is missing, jumps to the first field, and loses nothing', async ({
  app,
}) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.takeCall()

  await test.step('nothing at all', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(problems['nothing-noted'])).toBeVisible()
    await expect(intake.notes).toBeFocused()
  })

  await test.step('absurd values are named with their fields', async () => {
    await intake.fill({ name: '田中 某', age: '200', phone: 'abc' })
    await page.keyboard.press('Control+Enter')
    for (const text of [problems['age-out-of-range'], problems['not-a-phone']])
      await expect(page.getByText(text)).toBeVisible()
    await expect(intake.age).toBeFocused()
    await expect(intake.age).toHaveAccessibleDescription(problems['age-out-of-range'])
    await expect(intake.name).toHaveValue('田中 某')
    await expect(intake.phone).toHaveValue('abc')
    await intake.age.fill('二十四')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(problems['not-an-age'])).toBeVisible()
  })

  await test.step('an absurd value does not keep the draft from being kept', async () => {
    await expect(intake.saved).toBeVisible()
    await desk.lock()
    await new UnlockPage(page).unlock(administrator)
    await expect(intake.age).toHaveValue('二十四')
    await expect(intake.phone).toHaveValue('abc')
  })

  await test.step('full-width digits are read; a blank line is no note', async () => {
    await intake.age.fill('１２０歳')
    await intake.phone.fill('（０２７）０００ー０００１')
    await intake.notes.fill('　 ')
    await intake.notes.press('Enter')
    await expect(intake.lines).toHaveCount(0)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(problems['nothing-noted'])).toBeVisible()
    await expect(intake.notes).toBeFocused()
    await intake.tick(ja.words.advice.police)
    await expect(page.getByText(problems['nothing-noted'])).toBeHidden()
    await intake.finish('R8-0002')
    await expect(desk.main).toContainText('120歳')
    await expect(desk.main).toContainText('(027)000-0001')
  })
})

/** What a caller may paste from anywhere: outside the basic plane, joined emoji, direction marks, markup, NUL. */
const strange =
  '𠮷野家で👨‍👩‍👧‍👦が\u202eםולש\u202c…<script>window.wasRun = true</script><img src=x onerror="window.wasRun = true">\u0000"\'&amp;${1}\u200f終'
const longNote = strange.padEnd(100_000, 'あいうえお👍𠮷\u200f')

test(
  'a note of 100,000 characters of anything is kept and shown as typed, and never run',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    const intake = new IntakePage(page)
    const desk = new DeskPage(page)
    await new UnlockPage(page).unlock(administrator)
    await desk.takeCall()

    await test.step('pasted', async () => {
      await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate((text) => navigator.clipboard.writeText(text), longNote)
      await intake.notes.focus()
      await page.keyboard.press('Control+v')
      await expect
        .poll(async () => (await intake.notes.inputValue()).length)
        .toBeGreaterThan(99_990)
    })
    const pasted = await intake.notes.inputValue()
    expect(pasted).toBe(longNote)

    await test.step('ended as a line and kept in the draft', async () => {
      await page.keyboard.press('Enter')
      await expect(intake.lines).toHaveCount(1)
      expect(await intake.lines.locator('bdi').textContent()).toBe(pasted)
      await intake.name.fill(strange)
      await expect(intake.saved).toBeVisible()
    })

    await test.step('kept in the case, also after unlocking again', async () => {
      await intake.finish('R8-0002')
      await desk.lock()
      await new UnlockPage(page).unlock(administrator)
      await desk.search('𠮷野')
      await desk.expectFound(1)
      await desk.openCase('R8-0002')
      const record = page.getByRole('list', { name: ja.cases.record }).locator('bdi')
      expect(await record.textContent()).toBe(pasted)
      await expect(desk.main.getByRole('heading', { level: 1 })).toContainText('<script>')
    })

    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    await expect(page.locator('img')).toHaveCount(0)
  },
)
