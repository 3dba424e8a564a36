/** The part of the tour that goes past windows to turn to: the list, the form and what is wrong in it, a table. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { DeskPage } from './desk-page.ts'
import { DirectoryPage } from './directory-page.ts'
import type { Visit } from './tour.ts'

const { directory } = ja

/** Two rows that can be taken, and two that cannot. */
export const tableWithBadRows = [
  '名前,種類,電話,月,備考',
  '試験の窓口,市町村,090-0000-2222,,x',
  '時間のわからない窓口,市町村,090-0000-3333,あさから,',
  'チャイルドライン,,,,',
  '群馬弁護士会,お店,090-0000-4444,,',
  '',
].join('\r\n')

export const tourOfDirectory = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const screen = new DirectoryPage(page)
  await screen.open()
  await visit('directory')
  await screen.show('前橋地方法務局 人権擁護課')
  await visit('directory, a window whose closure is assumed')
  await screen.show('#いのちSOS')
  await visit('directory, a window that is not confirmed')
  await screen.find.fill('どこにもない')
  await expect(page.getByText(directory.foundNothing)).toBeVisible()
  await visit('directory, nothing found')
  await screen.find.fill('')
  await screen.button(directory.edit).click()
  await screen.name.fill('')
  await screen.day('月').fill('あさから')
  await page.keyboard.press('Control+Enter')
  await expect(screen.name).toBeFocused()
  await visit('a window with what cannot be kept')
  await screen.row('よりそいホットライン').getByRole('button').click()
  await expect(screen.leaving).toBeVisible()
  await visit('question before changes of a window are left')
  await screen.leaving.getByRole('button', { name: directory.leave.discard }).click()
  await screen.button(directory.retire).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await visit('question before a window is retired')
  await page.keyboard.press('Escape')
  await screen.button(directory.takeIn).click()
  await screen.chooseTable(tableWithBadRows)
  await expect(screen.dialog.getByRole('list', { name: directory.imports.list })).toBeVisible()
  await visit('a table of windows before it is taken in')
  await page.keyboard.press('Escape')
}
