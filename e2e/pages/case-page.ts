/** One case: its timeline, posts, promises, and the questions that change it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { cases, frame, words } = ja

export class CasePage {
  readonly page: Page
  readonly main: Locator
  readonly heading: Locator
  readonly rules: Locator
  readonly timeline: Locator
  readonly promises: Locator
  readonly wishes: Locator
  readonly dialog: Locator
  readonly history: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.heading = this.main.getByRole('heading', { level: 1 })
    this.rules = page.getByRole('region', { name: cases.rules })
    this.timeline = page.getByRole('list', { name: cases.timeline }).locator(':scope > li')
    this.promises = page.getByRole('list', { name: cases.next }).getByRole('listitem')
    this.wishes = page.getByRole('list', { name: cases.reached }).getByRole('listitem')
    this.dialog = page.getByRole('dialog')
    this.history = this.dialog
      .getByRole('list', { name: cases.historyTitle })
      .locator(':scope > li')
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true })
  }

  get addNote(): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${cases.addNote} N$`) })
  }

  async show(filter: keyof typeof cases.filters): Promise<void> {
    await this.main.getByRole('radio', { name: cases.filters[filter], exact: true }).click()
  }

  /** Presses the button of the open dialog that goes on, and waits until it is done. */
  async submit(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click()
    await expect(this.dialog).toBeHidden()
  }

  async note(text: string): Promise<void> {
    await this.page.keyboard.press('n')
    await this.dialog.getByLabel(cases.noteText).fill(text)
    await this.submit(cases.saveNow)
  }

  /** `day`: how the day reads in the choice, its beginning. */
  async promise(text: string, day: string): Promise<void> {
    const before = await this.promises.count()
    await this.button(cases.addPromise).click()
    await this.dialog.getByText(new RegExp(`^${day}`)).click()
    await this.dialog.getByLabel(cases.promiseText, { exact: true }).fill(text)
    await this.submit(cases.promiseNow)
    await expect(this.promises).toHaveCount(before + 1)
  }

  async keep(text: string): Promise<void> {
    await this.button(cases.keptOf(text)).click()
    await expect(this.promises.filter({ hasText: text })).toHaveCount(0)
  }

  async drop(text: string): Promise<void> {
    await this.button(cases.droppedOf(text)).click()
    await expect(this.promises.filter({ hasText: text })).toHaveCount(0)
  }

  async close(reason: string, said: string): Promise<void> {
    await this.button(cases.close).click()
    await this.dialog.getByText(reason, { exact: true }).click()
    await this.dialog.getByLabel(cases.closeText).fill(said)
    await this.submit(cases.close)
    await expect(this.main.getByText(words.caseState.closed, { exact: true })).toBeVisible()
  }

  async reopen(reason: string): Promise<void> {
    await this.button(cases.reopen).click()
    await this.dialog.getByLabel(cases.reopenText).fill(reason)
    await this.submit(cases.reopenNow)
    await expect(this.main.getByText(words.caseState.open, { exact: true })).toBeVisible()
  }

  async openHistory(): Promise<void> {
    await this.button(cases.historyOpen).click()
    await expect(this.history.first()).toBeVisible()
  }

  async closeHistory(): Promise<void> {
    await this.dialog.getByRole('button', { name: frame.close }).click()
    await expect(this.dialog).toBeHidden()
  }
}
