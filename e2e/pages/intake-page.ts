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
    this.name = page.getByRole('textbox', { name: intake.name, exact: true })
    this.kana = page.getByRole('textbox', { name: intake.kana, exact: true })
    this.age = page.getByRole('textbox', { name: intake.age, exact: true })
    this.phone = page.getByRole('textbox', { name: intake.phone, exact: true })
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

  async pastePosts(text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: intake.pasteUrls })
    await box.fill(text)
    await box.press('Enter')
    await expect(box).toHaveValue('')
  }

  get posts(): Locator {
    return this.page.getByRole('list', { name: intake.posts }).getByRole('listitem')
  }

  get unasked(): Locator {
    return this.page.getByRole('list', { name: intake.unasked }).getByRole('listitem')
  }

  async call(kind: keyof typeof ja.words.callerKind): Promise<void> {
    await this.page.getByRole('radio', { name: ja.words.callerKind[kind] }).click()
  }

  /** The end of a call asks for the next promise. */
  get promiseDialog(): Locator {
    return this.page.getByRole('dialog', { name: intake.promiseTitle })
  }

  /** Both keys that end a call: the end, and what was promised. */
  async end(): Promise<void> {
    await this.page.keyboard.press('Control+Enter')
    await expect(this.promiseDialog).toBeVisible()
    await this.page.keyboard.press('Control+Enter')
  }

  /** Ends the call; the case it became is on the screen. */
  async finish(number: string): Promise<void> {
    await this.end()
    const heading = this.page.getByRole('main').getByRole('heading', { level: 1 })
    await expect(heading).toContainText(number)
    await expect(this.page.getByRole('contentinfo')).toContainText(intake.finished(number))
  }
}
