/** The part of the tour that goes past experts: the form, what is wrong in it, and what is asked. */
import { expect } from '@playwright/test'
import { bookedLawyer, bookedPsychologist } from '../data/booked-desk.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { DeskPage } from './desk-page.ts'
import { ExpertsPage } from './experts-page.ts'
import type { Visit } from './tour.ts'

const { experts } = ja

export const tourOfExperts = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const screen = new ExpertsPage(page)
  await screen.open()
  await screen.row(bookedLawyer.name).click()
  await visit('experts')
  await screen.absenceFrom.fill('R8.11.25')
  await screen.absenceUntil.fill('R8.11.25')
  await screen.absenceReason.fill('学会のため、終日')
  await screen.save.click()
  await expect(screen.question).toContainText(bookedLawyer.name)
  await visit('question before bookings are hit')
  await page.keyboard.press('Escape')
  await screen.name.fill('')
  await screen.hours.fill('16-13')
  await screen.main.getByRole('textbox', { name: experts.addedDay }).fill('12/3')
  await screen.main.getByRole('textbox', { name: experts.removedDay }).fill('R8.11.26')
  await page.keyboard.press('Control+Enter')
  await expect(screen.name).toBeFocused()
  await visit('expert with what cannot be kept')
  await screen.row(bookedPsychologist.name).click()
  await expect(screen.leaving).toBeVisible()
  await visit('question before changes are left')
  await screen.leaving.getByRole('button', { name: experts.leave.discard }).click()
  await screen.main.getByRole('button', { name: experts.retire }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('retirement of an expert')
  await page.keyboard.press('Escape')
}
