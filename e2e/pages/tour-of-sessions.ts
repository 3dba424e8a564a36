/** The part of the tour that goes past the schedule: its spans, the form of a booking, a session and what is asked about it. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { DeskPage } from './desk-page.ts'
import { SchedulePage } from './schedule-page.ts'
import type { Visit } from './tour.ts'

const { sessions } = ja

export const tourOfSessions = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const schedule = new SchedulePage(page)
  await schedule.open()
  await visit('schedule of a week')
  for (const span of ['month', 'list', 'day'] as const) {
    await schedule.show(span)
    await expect(schedule.calendar).toBeVisible()
    await visit(`schedule of a ${span}`)
  }
  await schedule.show('week')
  await schedule.session('11/25(水)').click()
  await expect(schedule.panel).toContainText(sessions.waited)
  await visit('session')
  await schedule.button(sessions.move).click()
  await schedule.seats.getByRole('radio').first().press('Space')
  await visit('session to be moved')
  await schedule.button(sessions.stay).click()
  await schedule.button(sessions.cancelIt).click()
  await expect(schedule.dialog).toBeVisible()
  await visit('session to be cancelled')
  await page.keyboard.press('Escape')
  await schedule.main.getByRole('button', { name: sessions.exportFiles }).click()
  await expect(schedule.dialog).toBeVisible()
  await visit('sessions to be written out')
  await page.keyboard.press('Escape')
  await schedule.button(ja.frame.close).click()
  await schedule.button(sessions.addWaiting).click()
  await expect(schedule.dialog).toBeVisible()
  await visit('somebody to wait')
  await page.keyboard.press('Escape')
  await schedule.main.getByRole('button', { name: sessions.newBooking }).click()
  await expect(schedule.caseField).toBeVisible()
  await visit('empty booking')
  await schedule.chooseKind('psychologist')
  await schedule.chooseCase('R8-0001', /R8-0001/)
  await schedule.radio(sessions.placeModes.typed).click()
  await schedule.panel.getByRole('textbox', { name: sessions.day, exact: true }).fill('11/28')
  await schedule.panel.getByRole('textbox', { name: sessions.time, exact: true }).fill('10:00')
  await expect(schedule.panel).toContainText('令和8年11月28日(土)')
  await visit('booking that is refused')
  await schedule.button(ja.frame.close).click()
}
