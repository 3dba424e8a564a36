/** The sheets of a case on paper: which one is shown, and printing it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { handover, sheets } = ja

export type SheetKind = keyof typeof sheets.kinds

export class PrintPage {
  readonly page: Page
  readonly sheet: Locator
  readonly print: Locator
  readonly back: Locator
  readonly contact: Locator

  constructor(page: Page) {
    this.page = page
    this.sheet = page.getByRole('article')
    this.print = page.getByRole('button', { name: handover.print })
    this.back = page.getByRole('button', { name: handover.back })
    this.contact = page.getByRole('combobox', { name: sheets.contact })
  }

  kind(kind: SheetKind): Locator {
    return this.page.getByRole('radio', { name: sheets.kinds[kind] })
  }

  async expectSheet(kind: SheetKind): Promise<void> {
    await expect(this.sheet.getByRole('heading', { level: 1 })).toContainText(sheets.kinds[kind])
  }

  /** The printer's place is taken: how often something was sent to it stands on the page. */
  async holdThePrinter(): Promise<void> {
    await this.page.evaluate(() => {
      document.body.dataset['printed'] = '0'
      window.print = () => {
        document.body.dataset['printed'] = String(Number(document.body.dataset['printed']) + 1)
      }
    })
  }

  async expectPrinted(times: number): Promise<void> {
    await expect(this.page.locator('body')).toHaveAttribute('data-printed', String(times))
  }

  /** How many pages of paper it takes. */
  async countPages(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true })
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  }
}
