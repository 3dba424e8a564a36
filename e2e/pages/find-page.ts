/** The list below the search box of the title bar. */
import type { Locator, Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { finder, frame } = ja

export class FindPage {
  readonly page: Page
  readonly list: Locator
  readonly chosen: Locator
  readonly count: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: frame.find })
    this.chosen = this.list.getByRole('option', { selected: true })
    this.count = page.getByRole('search').getByRole('status')
  }

  group(id: keyof typeof finder.headings): Locator {
    return this.list.getByRole('group', { name: finder.headings[id], exact: true })
  }
}
