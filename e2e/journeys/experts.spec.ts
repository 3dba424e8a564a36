import { bookDesk, bookedLawyer, bookedPsychologist, colleague } from '../data/booked-desk.ts'
import { findViolations } from '../fixtures/axe.ts'
import { expectFocusSeen, tabTo } from '../fixtures/keyboard.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { ExpertsPage } from '../pages/experts-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { experts, settings } = ja

test('a lawyer and a psychologist are registered with their days, and the next days are seen', async ({
  app,
}) => {
  const page = await app.start()
  const screen = new ExpertsPage(page)
  const { keyboard } = page
  await new UnlockPage(page).unlock(administrator)
  await screen.open()
  await expect(page.getByRole('heading', { name: experts.emptyTitle })).toBeVisible()

  await test.step('the lawyer, on the second and fourth Wednesday', async () => {
    await screen.add.click()
    await expect(screen.name).toBeFocused()
    await screen.name.fill('星野 亮')
    await screen.weekday('水').click()
    await screen.nth(2).click()
    await screen.nth(4).click()
    await screen.hours.fill('１３時から１６時まで')
    await screen.addLine.click()
    await expect(screen.lines()).toHaveText(/第2・第4 水曜 13:00–16:00/)
    await expect(screen.hours).toHaveValue('')
    await expect(screen.ahead.first()).toContainText('11/25(水)')
    await expect(screen.ahead.first()).toContainText(experts.standings.open)
    await screen.save.click()
    await screen.expectSaved()
    await expect(screen.row('星野 亮')).toContainText(experts.next('11/25(水)'))
  })

  await test.step('the psychologist, every Tuesday, without a mouse', async () => {
    await tabTo(page, screen.add, 'Shift+Tab')
    await keyboard.press('Enter')
    await expect(screen.name).toBeFocused()
    await expectFocusSeen(page)
    await keyboard.type('須永 芽衣')
    await tabTo(page, screen.kind('psychologist'), 'Shift+Tab')
    await keyboard.press('Space')
    await expect(screen.kind('psychologist')).toBeChecked()
    await tabTo(page, screen.weekday('月'))
    await keyboard.press('ArrowRight')
    await keyboard.press('Space')
    await tabTo(page, screen.hours)
    await keyboard.type('9-17')
    await keyboard.press('Enter')
    await expect(screen.lines()).toHaveText(/毎週 火曜 9:00–17:00/)
    await tabTo(page, screen.absenceFrom)
    await keyboard.type('令和８年12月24日')
    await tabTo(page, screen.absenceUntil)
    await keyboard.type('2027/1/5')
    await tabTo(page, screen.absenceReason)
    await keyboard.type('学会')
    // What still stands in the row is taken up with the rest.
    await keyboard.press('Control+Enter')
    await screen.expectSaved()
    await expect(screen.absences()).toHaveText(/令和8年12月24日\(木\)–令和9年1月5日\(火\) 学会/)
    const away = screen.ahead.filter({ hasText: '1/5(火)' })
    await expect(away).toContainText(experts.standings.away)
    await expect(screen.ahead.filter({ hasText: '12/29(火)' })).toContainText('年末年始')
  })

  expect(await findViolations(page)).toEqual([])
})

test('what cannot be kept is said where it stands, and nothing typed is left behind unasked', async ({
  app,
}) => {
  await bookDesk(app.dataFolder, administrator)
  const page = await app.start()
  const desk = new DeskPage(page)
  const screen = new ExpertsPage(page)
  await new UnlockPage(page).unlock(administrator)
  await screen.open()
  await screen.row(bookedLawyer.name).click()

  await test.step('an absence that ends first', async () => {
    await screen.absenceFrom.fill('R8.12.24')
    await screen.absenceUntil.fill('R8.12.23')
    await screen.save.click()
    await expect(screen.absenceUntil).toBeFocused()
    await expect(screen.main.getByText(experts.rowProblems['ends-before-begin'])).toBeVisible()
  })

  await test.step('another expert is asked for: stay', async () => {
    await screen.row(bookedPsychologist.name).click()
    await expect(screen.leaving).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(screen.absenceFrom).toHaveValue('R8.12.24')
  })

  await test.step('a call is taken at once, and what was typed is there again', async () => {
    await desk.takeCall()
    await screen.open()
    await expect(screen.absenceFrom).toHaveValue('R8.12.24')
  })

  await test.step('another screen is asked for: saved, then left', async () => {
    await screen.absenceUntil.fill('R8.12.24')
    await page.keyboard.press('Control+1')
    await screen.leaving.getByRole('button', { name: experts.leave.save }).click()
    await expect(desk.callButton).toBeVisible()
    await screen.open()
    await expect(screen.absences()).toContainText('令和8年12月24日(木)')
  })

  await test.step('thrown away, it is gone', async () => {
    await screen.row(bookedLawyer.name).click()
    await screen.name.fill('だれか')
    await page.keyboard.press('Control+1')
    await screen.leaving.getByRole('button', { name: experts.leave.discard }).click()
    await expect(desk.callButton).toBeVisible()
    await screen.open()
    await expect(screen.name).toHaveValue(bookedLawyer.name)
  })
})

test('before a change that hits bookings it is said which ones', async ({ app }) => {
  await bookDesk(app.dataFolder, administrator)
  const page = await app.start()
  const desk = new DeskPage(page)
  const screen = new ExpertsPage(page)
  const stay = screen.question.getByRole('button', { name: experts.hits.stay })
  const goOn = screen.question.getByRole('button', { name: experts.hits.goOn })
  await new UnlockPage(page).unlock(administrator)
  await screen.open()

  await test.step('an absence: asked, and not saved', async () => {
    await screen.row(bookedLawyer.name).click()
    await expect(screen.bookings).toContainText(['11/25(水) 13:00'])
    await screen.absenceFrom.fill('R8.11.25')
    await screen.absenceUntil.fill('R8.11.25 14:00')
    await screen.save.click()
    await expect(screen.question).toContainText('令和8年11月25日(水)')
    await expect(screen.question).toContainText('13:00–13:30')
    await expect(screen.question).toContainText(bookedLawyer.name)
    await expect(screen.question).toContainText(firstCase.number)
    expect(await findViolations(page)).toEqual([])
    await expect(stay).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(screen.question).toBeHidden()
    await expect(screen.main.getByText(experts.unsaved)).toBeVisible()
  })

  await test.step('saved all the same: the way leads to the bookings', async () => {
    await screen.save.click()
    await goOn.click()
    await expect(page).toHaveURL(/#\/schedule$/)
    await screen.open()
    await screen.row(bookedLawyer.name).click()
    await expect(screen.absences()).toContainText('14:00')
  })

  await test.step('a retirement', async () => {
    await screen.row(bookedPsychologist.name).click()
    await screen.main.getByRole('button', { name: experts.retire }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: experts.retireOn }).fill('R8.12.1')
    await page.keyboard.press('Enter')
    await expect(screen.question).toContainText('令和8年12月1日(火)')
    await stay.click()
    await expect(screen.main.getByRole('button', { name: experts.retire })).toBeVisible()
  })

  const closures = page.getByRole('list', { name: settings.closures })
  const day = page.getByRole('textbox', { name: `${settings.closures} ${settings.day}` })
  await test.step('a closure of the desk', async () => {
    await desk.goTo('settings')
    await day.fill('R8.12.2')
    await day.press('Enter')
    await expect(closures).toContainText('12月2日')
    await day.fill('R8.12.1')
    await day.press('Enter')
    await expect(screen.question).toContainText(bookedPsychologist.name)
    await stay.click()
    await expect(closures).not.toContainText('12月1日')
    await expect(day).toHaveValue('R8.12.1')
  })

  await test.step('other hours of the week', async () => {
    const hours = page.getByRole('region', { name: settings.hours })
    const tuesday = (line: string) =>
      hours.getByRole('textbox', { name: settings.hoursOf(line, '火') })
    await tuesday(settings.hoursPhone).fill('13-16')
    await tuesday(settings.hoursDesk).fill('13-17')
    await hours.getByRole('button', { name: settings.save, exact: true }).click()
    await expect(screen.question).toContainText('10:00–10:50')
    await goOn.click()
    await expect(page).toHaveURL(/#\/schedule$/)
  })
})

test('a counselor sees experts and changes none; the desk says how many sessions there are', async ({
  app,
}) => {
  await bookDesk(app.dataFolder, administrator)
  const page = await app.start()
  const desk = new DeskPage(page)
  const screen = new ExpertsPage(page)
  const card = page.getByRole('region', { name: settings.booking, exact: true })
  const quota = card.getByRole('textbox', { name: settings.quotaOf(experts.kinds.lawyer) })
  await new UnlockPage(page).unlock(administrator)

  await test.step('the administrator chooses', async () => {
    await desk.goTo('settings')
    await quota.fill('0')
    await card.getByRole('button', { name: settings.save, exact: true }).click()
    await expect(card.getByText(settings.quotaProblem(1, 99))).toBeVisible()
    await quota.fill('２')
    await card.getByRole('radio', { name: settings.missedNot }).click()
    await card.getByRole('button', { name: settings.save, exact: true }).click()
    await expect(card.getByText(settings.saved)).toBeVisible()
    await card.getByRole('button', { name: settings.toExperts }).click()
    await expect(screen.row(bookedLawyer.name)).toBeVisible()
  })

  await test.step('the counselor sees', async () => {
    await desk.lock()
    await new UnlockPage(page).unlock(colleague)
    await screen.open()
    await expect(screen.main.getByText(experts.readOnlyReason)).toBeVisible()
    await screen.row(bookedPsychologist.name).click()
    await expect(screen.name).toHaveValue(bookedPsychologist.name)
    await expect(screen.name).not.toBeEditable()
    await expect(screen.lines()).toHaveText(['毎週 火曜 9:00–17:00'])
    await expect(screen.save).toHaveCount(0)
    await expect(screen.addLine).toHaveCount(0)
    await expect(screen.add).toHaveAttribute('aria-disabled', 'true')
    expect(await findViolations(page)).toEqual([])
    await desk.goTo('settings')
    await expect(quota).toHaveValue('2')
    await expect(quota).not.toBeEditable()
    await expect(card.getByRole('radio', { name: settings.missedNot })).toBeChecked()
  })
})
