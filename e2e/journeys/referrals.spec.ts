import type { App } from '../fixtures/app.ts'
import { findViolations } from '../fixtures/axe.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PrintPage } from '../pages/print-page.ts'
import { ReferralsPage } from '../pages/referrals-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { danger, history, referrals, refusals } = ja
const bureau = '前橋地方法務局 人権擁護課'

const soundOn = async ({ page }: App): Promise<void> => {
  await expect.poll(() => findViolations(page)).toEqual([])
  await expect.poll(() => findOverflow(page)).toEqual([])
}

const openFirstCase = async (app: App): Promise<ReferralsPage> => {
  const { page } = app
  await new DeskPage(page).goTo('cases')
  await page.getByRole('row', { name: /R8-0001/ }).click()
  await expect(new CasePage(page).heading).toContainText(firstCase.name)
  return new ReferralsPage(page)
}

test('in danger a number is told and recorded in five keys, as a referral of the new case', async ({
  app,
}) => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()
  let pressed = 0
  const press = async (key: string) => {
    await page.keyboard.press(key)
    pressed += 1
  }
  await press('Control+d')
  const sheet = page.getByRole('dialog', { name: danger.title })
  await expect(sheet).toBeVisible()
  await press('Alt+1')
  await expect(sheet.getByText(danger.told('10:42')).first()).toBeVisible()
  await press('Escape')
  await expect(sheet).toBeHidden()
  await press('Control+Enter')
  await expect(page.getByRole('dialog', { name: ja.intake.promiseTitle })).toBeVisible()
  await press('Control+Enter')
  const file = new CasePage(page)
  await expect(file.heading).toContainText('R8-0002')
  expect(pressed).toBeLessThanOrEqual(5)
  const card = new ReferralsPage(page).card
  await expect(card).toContainText('警察(緊急)')
  await expect(card).toContainText(referrals.states.told)
  await file.openHistory()
  await expect(file.history.filter({ hasText: history.records['referral'] ?? '' })).toHaveCount(1)
})

test('on the call screen two keys record that a number was told', async ({ app }) => {
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()
  const intake = new IntakePage(page)
  await page.keyboard.press('Alt+i')
  const dialog = page.getByRole('dialog', { name: referrals.tellTitle })
  await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await soundOn(app)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(intake.lines).toHaveCount(1)
  await page.keyboard.press('Alt+i')
  await page.keyboard.type('みんなの人権')
  await expect(dialog.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await intake.expectLine(1, 'みんなの人権110番')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  const { card } = new ReferralsPage(page)
  await expect(card.getByRole('listitem')).toHaveCount(2)
})

test('without consent nothing is passed on; with it the Legal Affairs Bureau answers after three weeks', async ({
  app,
}) => {
  let page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  let screen = await openFirstCase(app)

  await test.step('the fields of consent appear when something is passed on, and are needed then', async () => {
    await page.keyboard.press('i')
    await expect(screen.body).toBeFocused()
    await screen.chooseBody('前橋地方', bureau)
    await expect(screen.dialog).toContainText(referrals.consentNoneMean)
    await expect(screen.dialog.getByRole('group', { name: referrals.consent })).toHaveCount(0)
    await soundOn(app)
    await screen.radio(referrals.methods.letter).click()
    await screen.text(referrals.why).fill('実名と勤務先が書き込まれている')
    await screen.text(referrals.passedOn).fill(`${firstCase.name}さんの投稿の一覧`)
    await page.keyboard.press('Control+Enter')
    await expect(screen.dialog).toContainText(referrals.chooseConsent)
    await soundOn(app)
    await screen.radio(referrals.ways.oral).click()
    await screen.text(referrals.consentFor).fill('削除要請の相談')
    await screen.save()
    await expect(screen.card).toContainText(bureau)
  })

  await test.step('the letter tells what the consent covers, and the way it left is written down', async () => {
    await screen.card.getByRole('button', { name: new RegExp(bureau) }).click()
    await expect(screen.panel).toContainText('削除要請の相談')
    await soundOn(app)
    await screen.move(referrals.sheetsOpen).click()
    const paper = new PrintPage(page)
    await expect(paper.sheet).toContainText(firstCase.name)
    await expect(paper.sheet).toContainText(referrals.parts.reach)
    await expect(paper.sheet).not.toContainText('090-0000')
    await paper.holdThePrinter()
    await soundOn(app)
    await page.keyboard.press('Control+p')
    await paper.expectPrinted(1)
    await page.getByRole('radio', { name: referrals.sheets.kinds.consent }).click()
    await expect(paper.sheet).toContainText(referrals.sheets.consentTitle)
    expect(await paper.countPages()).toBe(1)
    await soundOn(app)
  })

  await test.step('after three weeks it is overdue on today', async () => {
    page = await app.restart({ now: '2026-12-15T10:00' })
    await new UnlockPage(page).unlock(administrator)
    screen = new ReferralsPage(page)
    const late = page.getByRole('region', { name: referrals.today })
    await expect(late).toContainText(bureau)
    await soundOn(app)
    await late.getByRole('listitem').getByRole('button').click()
    await expect(screen.rows).toHaveCount(1)
    await expect(screen.panel).toContainText(bureau)
    const state = screen.main.getByRole('combobox', { name: referrals.filterState })
    await state.fill('終わった')
    await page.getByRole('option', { name: referrals.endedStates }).click()
    await expect(screen.rows).toHaveCount(0)
    await state.fill('すべ')
    await page.getByRole('option', { name: referrals.everyState, exact: true }).click()
    const body = screen.main.getByRole('combobox', { name: referrals.body })
    await body.fill('前橋地方')
    await page.getByRole('option', { name: bureau }).click()
    await expect(screen.main.getByRole('heading', { level: 2 }).first()).toContainText(bureau)
    await expect(screen.rows).toHaveCount(1)
  })

  await test.step('its answer is recorded', async () => {
    await screen.move(referrals.moves.accepted).click()
    await expect(screen.panel).toContainText(referrals.states.accepted)
    await screen.move(referrals.moves.result).click()
    await page.keyboard.press('Control+Enter')
    await expect(screen.dialog).toContainText(refusals['result-needed'] ?? '')
    await screen.dialog.getByText(referrals.results.requested, { exact: true }).click()
    await screen.text(referrals.resultOn).fill('R8.12.14')
    await soundOn(app)
    await screen.save()
    await expect(screen.panel).toContainText(referrals.results.requested)
    await screen.move(referrals.moves.closed).click()
    await expect(screen.panel).toContainText(referrals.ended)
    await expect(screen.rows.first()).toContainText(referrals.states.closed)
    await soundOn(app)
    await new DeskPage(page).goTo('today')
    await expect(page.getByRole('region', { name: referrals.today })).toHaveCount(0)
  })

  await test.step('the history of the case tells it', async () => {
    await openFirstCase(app)
    const file = new CasePage(page)
    await file.openHistory()
    await expect(file.history.filter({ hasText: history.referralActs.result })).toHaveCount(1)
    await expect(file.history.filter({ hasText: bureau })).toHaveCount(1)
  })
})
