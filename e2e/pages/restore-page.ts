/** Putting a vault in place from a backup file. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { Person } from './create-page.ts'

const { vault } = ja

export class RestorePage {
  readonly page: Page
  readonly heading: Locator
  readonly restoreNow: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: vault.restore })
    this.restoreNow = page.getByRole('button', { name: vault.restoreNow })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: vault.restore }).click()
    await expect(this.heading).toBeVisible()
  }

  async choose(file: string): Promise<void> {
    await this.page.getByLabel(vault.restoreFile).setInputFiles(file)
  }

  async byRecoveryKey(file: string, recoveryKey: string): Promise<void> {
    await this.choose(file)
    await this.page.getByRole('radio', { name: vault.byRecovery }).click()
    await this.page.getByRole('textbox', { name: vault.recoveryKey }).fill(recoveryKey)
    await this.restoreNow.click()
  }

  async byPassphrase(file: string, { name, passphrase }: Person): Promise<void> {
    await this.choose(file)
    await this.page.getByLabel(vault.name, { exact: true }).fill(name)
    await this.page.getByLabel(vault.passphrase, { exact: true }).fill(passphrase)
    await this.restoreNow.click()
  }
}
