/** The lock screen, and opening by recovery key. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { Person } from './create-page.ts'

const { newPassphrase, vault } = ja

export class UnlockPage {
  readonly page: Page
  readonly heading: Locator
  readonly name: Locator
  readonly passphrase: Locator
  readonly unlockNow: Locator
  readonly recoveryKey: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: vault.locked })
    this.name = page.getByLabel(vault.name, { exact: true })
    this.passphrase = page.getByLabel(vault.passphrase, { exact: true })
    this.unlockNow = page.getByRole('button', { name: new RegExp(`^${vault.unlock}( Enter)?$`) })
    this.recoveryKey = page.getByLabel(vault.recoveryKey)
  }

  /** The name is asked unless somebody locked just now. */
  async try({ name, passphrase }: Person): Promise<void> {
    await expect(this.heading).toBeVisible()
    const other = this.page.getByRole('button', { name: vault.otherCounselor })
    if (await other.isVisible()) await other.click()
    await this.name.fill(name)
    await this.passphrase.fill(passphrase)
    await this.unlockNow.click()
  }

  async unlock(person: Person): Promise<void> {
    await this.try(person)
    await expect(this.page.getByRole('navigation', { name: ja.frame.mainScreens })).toBeVisible()
  }

  async toRecovery(): Promise<void> {
    await this.page.getByRole('button', { name: vault.forgotten }).click()
    await expect(this.page.getByRole('heading', { name: vault.openByRecovery })).toBeVisible()
  }

  /** Opens by recovery key and gives the only (or first) counselor a new passphrase. */
  async unlockByRecovery(recoveryKey: string, passphrase: string): Promise<void> {
    await this.toRecovery()
    await this.recoveryKey.fill(recoveryKey)
    await this.unlockNow.click()
    await expect(this.page.getByRole('heading', { name: vault.resetTitle })).toBeVisible()
    await this.page.getByLabel(newPassphrase.passphrase).fill(passphrase)
    await this.page.getByLabel(newPassphrase.again).fill(passphrase)
    await this.page.getByRole('button', { name: vault.resetNow }).click()
    await expect(this.page.getByRole('navigation', { name: ja.frame.mainScreens })).toBeVisible()
  }
}
