/** The part of the tour that goes past referrals: the call's list, the dialog, the board with a panel, the papers. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from './case-page.ts'
import type { DeskPage } from './desk-page.ts'
import { PrintPage } from './print-page.ts'
import { ReferralsPage } from './referrals-page.ts'
import type { Visit } from './tour.ts'

const { referrals } = ja

export const tourOfReferrals = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const screen = new ReferralsPage(page)
  await screen.open()
  await visit('referrals, none yet')
  await desk.search('R8-0001')
  await desk.openCase('R8-0001')
  await page.keyboard.press('i')
  await expect(screen.body).toBeFocused()
  await visit('introducing somebody, only the number')
  await screen.chooseBody('前橋地方', '前橋地方法務局 人権擁護課')
  await screen.radio(referrals.methods.letter).click()
  await screen.text(referrals.why).fill('実名と勤務先が書き込まれ、家族も不安に思っている')
  await page.keyboard.press('Control+Enter')
  await expect(screen.dialog).toContainText(referrals.chooseConsent)
  await visit('introducing somebody, with consent that is missing')
  await screen.radio(referrals.ways.written).click()
  await screen.text(referrals.consentFor).fill('削除要請について相談するため')
  await screen.save()
  await visit('case with a referral')
  await screen.card.getByRole('button', { name: /前橋地方/ }).click()
  await expect(screen.panel).toContainText('削除要請について相談するため')
  await visit('referrals, one of them looked at')
  await screen.move(referrals.moves.declined).click()
  await page.keyboard.press('Control+Enter')
  await visit('a referral that is declined, without a reason')
  await page.keyboard.press('Escape')
  await screen.move(referrals.moves.accepted).click()
  await screen.move(referrals.moves.result).click()
  await expect(screen.dialog).toBeVisible()
  await visit('result of a referral')
  await page.keyboard.press('Escape')
  await screen.move(referrals.addConsent).click()
  await expect(screen.dialog.getByRole('group', { name: referrals.consent })).toBeVisible()
  await visit('consent written down later')
  await page.keyboard.press('Escape')
  await screen.main.getByRole('button', { name: referrals.exportOpen, exact: true }).click()
  await expect(screen.dialog).toBeVisible()
  await visit('referrals written out')
  await page.keyboard.press('Escape')
  await screen.move(referrals.sheetsOpen).click()
  const paper = new PrintPage(page)
  await expect(paper.sheet).toContainText(referrals.sheets.letterText)
  await visit('letter to a body')
  await page.getByRole('radio', { name: referrals.sheets.kinds.consent }).click()
  await visit('form of consent')
  await page.getByRole('button', { name: referrals.sheets.back }).click()
  await expect(new CasePage(page).heading).toContainText('R8-0001')
}
