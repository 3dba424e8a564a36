/** Windows to turn to: the list, what it is narrowed to, one window, its form, and tables in and out. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { directory, frame } = ja

export class DirectoryPage {
  readonly page: Page
  readonly main: Locator
  readonly rows: Locator
  readonly find: Locator
  readonly count: Locator
  readonly name: Locator
  readonly note: Locator
  readonly exceptions: Locator
  readonly dialog: Locator
  readonly leaving: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.rows = this.main.getByRole('list', { name: directory.list }).getByRole('listitem')
    this.find = this.main.getByRole('textbox', { name: directory.find })
    this.count = this.main.getByRole('status').filter({ hasText: /^\d+件$/ })
    this.name = this.main.getByRole('textbox', { name: directory.name, exact: true })
    this.note = this.main.getByRole('textbox', { name: directory.note, exact: true })
    this.exceptions = this.main.getByRole('textbox', { name: directory.exceptions })
    this.dialog = page.getByRole('dialog')
    this.leaving = page.getByRole('alertdialog', { name: directory.leave.title })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+6')
    const link = this.page.getByRole('link', { name: frame.directory })
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(this.rows.first()).toBeVisible()
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  card(name: string): Locator {
    return this.main.getByRole('region', { name, exact: true })
  }

  async show(name: string): Promise<Locator> {
    await this.row(name).getByRole('button').click()
    await expect(this.card(name)).toBeVisible()
    return this.card(name)
  }

  chip(label: string): Locator {
    return this.main.getByRole('button', { name: label, exact: true })
  }

  button(label: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${label}`) })
  }

  day(weekday: string): Locator {
    return this.main.getByRole('textbox', { name: weekday, exact: true })
  }

  async chooseTable(content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content
    await this.dialog
      .getByLabel(directory.imports.choose)
      .and(this.page.locator('input'))
      .setInputFiles({ name: 'annaisaki.csv', mimeType: 'text/csv', buffer })
  }
}
