import { addFullCases, fullCase } from '../data/full-cases.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { PersonPage } from '../pages/person-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, history, persons } = ja

test('without a mouse: from a case to its caller over all cases, and on to another case', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const { keyboard } = page
  const file = new CasePage(page)
  const person = new PersonPage(page)
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).search(fullCase.number)
  await new DeskPage(page).openCase(fullCase.number)

  await test.step('the persons card leads to the person', async () => {
    await tabTo(page, person.opener(fullCase.name))
    await keyboard.press('Enter')
    await expect(person.heading).toContainText(fullCase.name)
    await expect(person.heading).toContainText('イシハラ ユキコ')
  })

  await test.step('the rules stand before the number, which stands nowhere else', async () => {
    const text = await person.rules.innerText()
    expect(text.indexOf(cases.noVoicemail)).toBeGreaterThanOrEqual(0)
    expect(text.indexOf(cases.noVoicemail)).toBeLessThan(text.indexOf(fullCase.phone))
    const whole = await person.main.innerText()
    expect(whole.split(fullCase.phone)).toHaveLength(2)
  })

  await test.step('both cases, how they stand, what is owed, and every contact in its order', async () => {
    await expect(person.cases).toHaveCount(2)
    await expect(person.cases.first()).toContainText(fullCase.number)
    await expect(person.cases.nth(1)).toContainText(ja.words.caseState.closed)
    await expect(person.promisesOf(fullCase.number).first()).toContainText(fullCase.overdue)
    await expect(person.cases.nth(1)).toContainText(persons.noPromises)
    await expect(person.contacts).toHaveCount(3)
    await expect(person.contacts.last()).toContainText('R8-0004')
    await expect(person.main.getByText('https://x.com/example_a83/status/')).toBeVisible()
    await expect(person.main.getByRole('link')).toHaveCount(0)
  })

  await test.step('that the person was opened is written down, in the history of the case', async () => {
    await tabTo(page, person.cases.first().getByRole('button'))
    await keyboard.press('Enter')
    await expect(file.heading).toContainText(fullCase.number)
    await file.openHistory()
    const opened = file.history.filter({ hasText: history.acts['person.open'] ?? '' })
    await expect(opened).toHaveCount(0)
    await file.dialog.getByRole('radio', { name: cases.historyFilters.all }).press('Space')
    await expect(opened).toHaveCount(1)
    await expect(opened).toContainText(administrator.name)
  })
})
