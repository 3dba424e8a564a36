/** What arrived by mail and form, and the answer to it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { answers, inbox, intake } = ja

export interface Arriving {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}
export const arriving = (name: string, bytes: Uint8Array): Arriving => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

export class InboxPage {
  readonly page: Page
  readonly grid: Locator
  readonly rows: Locator
  readonly said: Locator
  readonly pane: Locator
  readonly open: Locator
  readonly setAside: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: inbox.list })
    this.rows = this.grid.locator('[role="row"][aria-selected]')
    this.said = page.getByRole('main').getByRole('status')
    this.pane = page.getByRole('group', { name: inbox.message })
    this.open = page.getByRole('button', { name: inbox.open })
    this.setAside = page.getByRole('button', { name: inbox.setAside })
  }

  async take(...files: readonly Arriving[]): Promise<void> {
    await this.page.getByLabel(inbox.chooseFiles).setInputFiles([...files])
  }

  /** As if a file were let go over the screen. */
  async drop(name: string, text: string): Promise<void> {
    const files = await this.page.evaluateHandle(
      ({ fileName, content }) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content], fileName))
        return transfer
      },
      { fileName: name, content: text },
    )
    await this.grid.dispatchEvent('drop', { dataTransfer: files })
  }

  async show(filter: keyof typeof inbox.filters): Promise<void> {
    await this.page.getByRole('radio', { name: inbox.filters[filter], exact: true }).click()
  }

  /** The row whose cells hold this text, shown beside the list. */
  async pick(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click()
  }

  async begin(): Promise<void> {
    await this.open.click()
    await expect(this.page.getByLabel(intake.notes)).toBeFocused()
  }
}

export class AnswerPage {
  readonly page: Page
  readonly write: Locator
  readonly text: Locator
  readonly to: Locator
  readonly subject: Locator
  readonly send: Locator

  constructor(page: Page) {
    this.page = page
    this.write = page.getByRole('button', { name: answers.write })
    this.text = page.getByRole('textbox', { name: answers.text, exact: true })
    this.to = page.getByRole('textbox', { name: answers.to, exact: true })
    this.subject = page.getByRole('textbox', { name: answers.subject, exact: true })
    this.send = page.getByRole('button', { name: answers.send })
  }

  async phrase(title: string): Promise<void> {
    await this.page
      .getByRole('region', { name: answers.phrases })
      .getByRole('button', { name: title, exact: true })
      .click()
  }
}
