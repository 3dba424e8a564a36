/** The frame around every screen: the way to each, search, locking, and what the status bar says. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { frame, cases, vault, today } = ja

export type Screen = 'today' | 'intake' | 'inbox' | 'cases' | 'settings'
const keyOf: Readonly<Record<Screen, string>> = {
  today: 'Control+1',
  intake: 'Control+2',
  inbox: 'Control+3',
  cases: 'Control+4',
  settings: 'Control+8',
}

export class DeskPage {
  readonly page: Page
  readonly main: Locator
  readonly rail: Locator
  readonly status: Locator
  readonly find: Locator
  readonly callButton: Locator
  readonly caseRows: Locator
  readonly drafts: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.rail = page.getByRole('navigation', { name: frame.mainScreens })
    this.status = page.getByRole('contentinfo')
    this.find = page.getByRole('combobox', { name: frame.find })
    this.callButton = this.main.getByRole('button', { name: today.takeCall })
    this.caseRows = page.locator('[role="row"][aria-selected]')
    this.drafts = page.getByRole('list', { name: today.drafts }).getByRole('listitem')
  }

  async goTo(screen: Screen): Promise<void> {
    await this.page.keyboard.press(keyOf[screen])
    const { [screen]: name } = frame
    await expect(this.rail.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }

  async takeCall(): Promise<void> {
    await this.page.keyboard.press('Control+n')
    await expect(this.page.getByLabel(ja.intake.notes)).toBeFocused()
  }

  async lock(): Promise<void> {
    await this.page.keyboard.press('Control+l')
    await expect(this.page.getByRole('heading', { name: vault.locked })).toBeVisible()
  }

  /** Types into the search box, as a person does. */
  async typeToFind(text: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.find).toBeFocused()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(text)
  }

  /** The cases in which every word is found, as a list. */
  async search(text: string): Promise<void> {
    await this.typeToFind(text)
    await this.page.keyboard.press('Shift+Enter')
    await expect(this.page.getByRole('grid', { name: cases.list })).toBeVisible()
  }

  async expectFound(count: number): Promise<void> {
    await expect(this.main.getByRole('status')).toHaveText(cases.found(count))
    await expect(this.caseRows).toHaveCount(count)
  }

  async openCase(number: string): Promise<void> {
    await this.caseRows.filter({ hasText: number }).click()
    await expect(this.main.getByRole('heading', { level: 1 })).toContainText(number)
  }

  async expectSaved(): Promise<void> {
    await expect(this.status.getByText(new RegExp(`^${frame.allSaved}`))).toBeVisible()
  }
}
