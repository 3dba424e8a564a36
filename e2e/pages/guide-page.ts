/** The guide: as a screen of its own, and beside a call. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { guide, finder } = ja

export class GuidePage {
  readonly page: Page
  readonly main: Locator
  readonly find: Locator
  readonly found: Locator
  readonly say: Locator
  readonly steps: Locator
  readonly routing: Locator
  readonly form: Locator
  /** Beside a call. */
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.find = this.main.getByRole('textbox', { name: guide.find })
    this.found = this.main.getByRole('list', { name: guide.results }).getByRole('button')
    this.say = this.main.getByRole('heading', { name: guide.sayAloud }).locator('..')
    this.steps = this.main.getByRole('group', { name: guide.steps }).getByRole('checkbox')
    this.routing = this.main.getByRole('region', { name: guide.routing })
    this.form = this.main.locator('form')
    this.panel = this.main.getByRole('region', { name: guide.title })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(finder.screens.guide.name)
    await expect(this.page.getByRole('option', { selected: true })).toContainText(
      finder.screens.guide.name,
    )
    await this.page.keyboard.press('Enter')
    await expect(this.find).toBeFocused()
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true })
  }

  field(name: keyof typeof guide.fields): Locator {
    return this.form.getByRole('textbox', { name: guide.fields[name] as string })
  }
}
