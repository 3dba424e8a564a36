/** The parts of the tour that go past the guide: beside a call, and as a screen of its own. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { DeskPage } from './desk-page.ts'
import { GuidePage } from './guide-page.ts'
import type { Visit } from './tour.ts'

const { guide } = ja

/** A call with some answers is open. */
export const tourOfThePanel = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const { find, panel, found, say } = new GuidePage(page)
  await page.keyboard.press('Alt+g')
  await expect(find).toBeFocused()
  await expect(panel.getByRole('region', { name: guide.proposals })).toBeVisible()
  await visit('guide beside a call')
  await find.fill('せいてきながぞう')
  await expect(found).toHaveCount(1)
  await find.press('Enter')
  await expect(say).toBeVisible()
  await visit('entry of the guide beside a call')
  await page.keyboard.press('Alt+g')
  await expect(panel).toBeHidden()
}

export const tourOfGuide = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const screen = new GuidePage(page)
  const { find, found, say, routing } = screen
  await screen.open()
  await visit('guide')
  await find.fill('さくじょ')
  await found.first().click()
  await expect(say).toBeVisible()
  await visit('entry of the guide')
  for (const answer of ['ない', '18歳以上', 'ちがう', '消したい', 'だれかに求めてほしい'])
    await routing.getByRole('button', { name: answer, exact: true }).click()
  await expect(routing.getByRole('region', { name: guide.outcome })).toBeVisible()
  await visit('way to a body, at its end')
  await screen.button(guide.edit).click()
  await screen.field('title').fill('')
  await screen.field('checkedOn').fill('昨日')
  await page.keyboard.press('Control+Enter')
  await expect(screen.form.getByText(guide.problems.title)).toBeVisible()
  await visit('entry of the guide with what cannot be kept')
  await screen.button(guide.discard).click()
  await screen.button(guide.retire).click()
  await expect(screen.main.getByText(guide.retired)).toBeVisible()
  await screen.main.getByText(guide.retiredCount(1)).click()
  await visit('retired entry of the guide')
  await screen.button(guide.bringBack).click()
  await expect(screen.main.getByText(guide.broughtBack)).toBeVisible()
}
