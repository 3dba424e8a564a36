/** The board of referrals, the panel of one, and the dialog that makes one. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { referrals } = ja

export class ReferralsPage {
  readonly page: Page
  readonly main: Locator
  readonly panel: Locator
  readonly rows: Locator
  readonly dialog: Locator
  readonly card: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.panel = page.getByRole('complementary', { name: referrals.panel })
    this.rows = page.locator('[role="row"][aria-selected]')
    this.dialog = page.getByRole('dialog')
    this.card = this.main.getByRole('region', { name: referrals.title, exact: true })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(ja.finder.screens.referrals.name)
    await this.page.getByRole('option').first().waitFor()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('grid', { name: referrals.board })).toBeVisible()
  }

  get body(): Locator {
    return this.dialog.getByRole('combobox', { name: referrals.body })
  }

  radio(name: string): Locator {
    return this.dialog.getByRole('radio', { name, exact: true })
  }

  text(name: string): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true })
  }

  move(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  /** Typed as a person does, and taken from the list. */
  async chooseBody(typed: string, name: string): Promise<void> {
    await this.body.fill(typed)
    await this.page.getByRole('option', { name }).click()
    await expect(this.body).toHaveValue(name)
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.dialog).toBeHidden()
  }
}
