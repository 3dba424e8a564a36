/** First start: name and passphrase, then the recovery key. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { newPassphrase, vault } = ja

export interface Person {
  readonly name: string
  readonly passphrase: string
}

export class CreatePage {
  readonly page: Page
  readonly heading: Locator
  readonly name: Locator
  readonly passphrase: Locator
  readonly again: Locator
  readonly next: Locator
  readonly lastGroup: Locator
  readonly createNow: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { name: vault.create })
    this.name = page.getByLabel(vault.counselorName)
    this.passphrase = page.getByLabel(newPassphrase.passphrase)
    this.again = page.getByLabel(newPassphrase.again)
    this.next = page.getByRole('button', { name: vault.next })
    this.lastGroup = page.getByLabel(vault.recoveryBack)
    this.createNow = page.getByRole('button', { name: vault.createNow })
  }

  async fill({ name, passphrase }: Person): Promise<void> {
    await this.name.fill(name)
    await this.passphrase.fill(passphrase)
    await this.again.fill(passphrase)
  }

  /** As it stands on the screen, groups joined by hyphens. */
  async readRecoveryKey(): Promise<string> {
    const groups = this.page
      .getByRole('region', { name: vault.recoveryTitle })
      .getByRole('listitem')
    await expect(groups).toHaveCount(8)
    return (await groups.allTextContents()).join('-')
  }

  async createVault(person: Person): Promise<{ readonly recoveryKey: string }> {
    await this.fill(person)
    await this.next.click()
    const recoveryKey = await this.readRecoveryKey()
    await this.lastGroup.fill(recoveryKey.split('-').at(-1) ?? '')
    await this.createNow.click()
    await expect(this.page.getByRole('button', { name: ja.today.takeCall })).toBeVisible()
    return { recoveryKey }
  }
}
