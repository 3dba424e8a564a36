/** Settings: counselors, backups, the idle lock. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { Person } from './create-page.ts'

const { newPassphrase, settings, words } = ja

export class SettingsPage {
  readonly page: Page
  readonly people: Locator
  readonly add: Locator
  readonly dialog: Locator
  readonly backUpNow: Locator
  readonly idleMinutes: Locator

  constructor(page: Page) {
    this.page = page
    this.people = page.getByRole('list', { name: settings.counselors }).getByRole('listitem')
    this.add = page.getByRole('button', { name: settings.add })
    this.dialog = page.getByRole('dialog')
    this.backUpNow = page.getByRole('button', { name: settings.backupNow })
    this.idleMinutes = page.getByLabel(settings.idleMinutes)
  }

  person(name: string): Locator {
    return this.people.filter({ hasText: name })
  }

  async addPerson({ name, passphrase }: Person, role: keyof typeof words.role): Promise<void> {
    await this.add.click()
    await this.dialog.getByLabel(settings.name).fill(name)
    await this.dialog.getByRole('radio', { name: words.role[role] }).click()
    await this.dialog.getByLabel(newPassphrase.passphrase).fill(passphrase)
    await this.dialog.getByLabel(newPassphrase.again).fill(passphrase)
    await this.dialog.getByRole('button', { name: settings.addNow }).click()
    await expect(this.dialog).toBeHidden()
    await expect(this.person(name)).toContainText(words.role[role])
  }

  async disablePerson(name: string): Promise<void> {
    await this.person(name).getByRole('button', { name: settings.disable }).click()
    await this.dialog.getByRole('button', { name: settings.disable }).click()
    await expect(this.person(name)).toContainText(settings.disabled)
  }

  /** Where the file lies. */
  async backUp(): Promise<string> {
    await this.backUpNow.click()
    const said = this.page.getByRole('main').getByRole('status').filter({ hasText: '控えを作成し' })
    await expect(said).toBeVisible()
    const text = await said.innerText()
    return /\S+\.mdgbk/.exec(text)?.[0] ?? ''
  }

  async setIdleMinutes(minutes: string): Promise<void> {
    await this.idleMinutes.fill(minutes)
    await this.idleMinutes.press('Enter')
    await expect(this.page.getByText(settings.saved)).toBeVisible()
  }
}
