/** The call screen. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { intake } = ja

export interface Caller {
  readonly name?: string
  readonly kana?: string
  readonly age?: string
  readonly phone?: string
  readonly note?: string
}

export class IntakePage {
  readonly page: Page
  readonly notes: Locator
  readonly lines: Locator
  readonly name: Locator
  readonly kana: Locator
  readonly age: Locator
  readonly phone: Locator
  readonly municipality: Locator
  readonly running: Locator
  readonly finishNow: Locator
  readonly saved: Locator
  readonly unsaved: Locator

  constructor(page: Page) {
    this.page = page
    const main = page.getByRole('main')
    this.notes = page.getByLabel(intake.notes)
    this.lines = page.getByRole('group', { name: intake.written }).getByRole('listitem')
    this.name = page.getByLabel(intake.name, { exact: true })
    this.kana = page.getByLabel(intake.kana)
    this.age = page.getByLabel(intake.age, { exact: true })
    this.phone = page.getByLabel(intake.phone)
    this.municipality = page.getByRole('combobox', { name: intake.municipality })
    this.running = main.getByText(intake.running, { exact: true })
    this.finishNow = page.getByRole('button', { name: intake.finish })
    this.saved = main.getByRole('status').filter({ hasText: /^自動保存 / })
    this.unsaved = main.getByRole('status').filter({ hasText: intake.notSaved })
  }

  async fill({ name, kana, age, phone, note }: Caller): Promise<void> {
    if (note !== undefined) await this.writeLine(note)
    if (name !== undefined) await this.name.fill(name)
    if (kana !== undefined) await this.kana.fill(kana)
    if (age !== undefined) await this.age.fill(age)
    if (phone !== undefined) await this.phone.fill(phone)
  }

  async writeLine(text: string): Promise<void> {
    const before = await this.lines.count()
    await this.notes.fill(text)
    await this.notes.press('Enter')
    await expect(this.lines).toHaveCount(before + 1)
  }

  /** Advice is ticked on its label: the box itself is drawn. */
  async tick(advice: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: advice })
    await this.page.locator('label').filter({ has: box }).click()
    await expect(box).toBeChecked()
  }

  async expectLine(index: number, text: string): Promise<void> {
    await expect(this.lines.nth(index)).toContainText(text)
    await expect(this.lines.nth(index).getByRole('button')).toHaveText(/^\d\d:\d\d$/)
  }

  /** Ends the call; the case it became is on the screen. */
  async finish(number: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    const heading = this.page.getByRole('main').getByRole('heading', { level: 1 })
    await expect(heading).toContainText(number)
    await expect(this.page.getByRole('contentinfo')).toContainText(intake.finished(number))
  }
}
