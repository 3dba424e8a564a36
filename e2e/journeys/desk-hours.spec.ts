/** The desk's hours and channels are its own: typed as people write them, refused with the reason, in force at once. */
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { settings, frame, today, words } = ja

test('hours of the week are typed, refused with the reason, and in force at once', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const line = page.getByRole('banner')
  const card = page.getByRole('region', { name: settings.hours })
  const of = (title: string, weekday: string) =>
    card.getByRole('textbox', { name: settings.hoursOf(title, weekday), exact: true })
  const tuesday = {
    desk: of(settings.hoursDesk, '火'),
    phone: of(settings.hoursPhone, '火'),
  }
  const save = card.getByRole('button', { name: settings.save, exact: true })
  await new UnlockPage(page).unlock(administrator)
  await expect(line).toContainText(frame.phoneOpen)
  await desk.goTo('settings')
  await expect(tuesday.phone).toHaveValue('9:00–12:00 / 13:00–16:00')

  await test.step('what cannot be is said at its day; nothing is kept', async () => {
    await tuesday.desk.fill('10時から5時まで')
    await tuesday.phone.fill('10-12 11-13')
    await save.click()
    await expect(card).toContainText(settings.hoursProblems['ends-first']('10:00–5:00'))
    await expect(card).toContainText(settings.hoursOverlap('10:00–12:00', '11:00–13:00'))
    await tuesday.desk.fill('１１時半から午後５時まで')
    await tuesday.phone.fill('1100-1200 1300-1600')
    await save.click()
    await expect(card).toContainText(settings.hoursPhoneOutside)
    await expect(line).toContainText(frame.phoneOpen)
  })

  await test.step('later hours close desk and telephone at once', async () => {
    await tuesday.phone.fill('13-15 / 15:30-16:00')
    await tuesday.phone.press('Enter')
    await expect(card.getByText(settings.saved)).toBeVisible()
    await expect(line).toContainText(frame.phoneClosed)
    await expect(line).toContainText(frame.from('13:00'))
    await expect(tuesday.desk).toHaveValue('11:30–17:00')
    await desk.goTo('today')
    await expect(page.getByRole('img', { name: /15:30–16:00/ })).toBeVisible()
  })

  await test.step('Monday is copied, and the shipped week is back', async () => {
    await desk.goTo('settings')
    await expect(tuesday.phone).toHaveValue('13:00–15:00 / 15:30–16:00')
    await of(settings.hoursPhone, '月').fill('９：００～１２：００')
    await card.getByRole('button', { name: settings.hoursCopy }).click()
    await expect(of(settings.hoursPhone, '金')).toHaveValue('9:00–12:00')
    await save.click()
    await expect(line).toContainText(frame.phoneOpen)
    await card.getByRole('button', { name: settings.hoursShipped }).click()
    await save.click()
    await expect(card.getByText(settings.saved)).toBeVisible()
    await expect(of(settings.hoursPhone, '金')).toHaveValue('9:00–12:00 / 13:00–16:00')
  })
})

test('a channel that is not offered goes, one at least stays, each has its measure', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const card = page.getByRole('region', { name: settings.channels })
  const box = (channel: keyof typeof words.channel) =>
    card.getByRole('checkbox', { name: words.channel[channel], exact: true })
  const due = card.getByRole('textbox', { name: settings.channelDue(words.channel.mail) })
  const save = card.getByRole('button', { name: settings.save, exact: true })
  await new UnlockPage(page).unlock(administrator)
  await expect(page.getByRole('banner')).toContainText(frame.phoneOpen)
  await desk.goTo('settings')
  await due.fill('１００')
  await save.click()
  await expect(card.getByText(settings.answerDueProblem)).toBeVisible()
  await due.fill('１．５')
  for (const channel of ['phone', 'form'] as const) {
    await box(channel).focus()
    await page.keyboard.press('Space')
  }
  await save.click()
  await expect(card.getByText(settings.saved)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(frame.deskOpenOnly)

  await desk.goTo('today')
  await expect(page.getByRole('img', { name: today.closed })).toBeVisible()
  await desk.goTo('settings')
  await expect(due).toHaveValue('1.5')
  await expect(box('phone')).not.toBeChecked()
  await box('mail').focus()
  await page.keyboard.press('Space')
  await save.click()
  await expect(card.getByText(settings.channelsNone)).toBeVisible()
})
