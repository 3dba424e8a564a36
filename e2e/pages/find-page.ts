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

  /** Before any answer can arrive: answers come as tasks of their own, and between the two keys none can run. */
  async typeAndEnterAtOnce(text: string): Promise<void> {
    await this.page.getByRole('combobox', { name: frame.find }).evaluate(async (box, typed) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {}
      set?.call(box, typed)
      box.dispatchEvent(new Event('input', { bubbles: true }))
      // What is drawn at once is drawn.
      for (let step = 0; step < 10; step += 1) await Promise.resolve()
      box.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      )
    }, text)
  }
}
