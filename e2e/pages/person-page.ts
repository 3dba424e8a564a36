/** One person over all cases. */
import type { Locator, Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { cases, persons } = ja

export class PersonPage {
  readonly page: Page
  readonly main: Locator
  readonly heading: Locator
  readonly rules: Locator
  readonly cases: Locator
  readonly contacts: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.heading = this.main.getByRole('heading', { level: 1 })
    this.rules = page.getByRole('region', { name: cases.rules })
    this.cases = page.getByRole('list', { name: persons.cases, exact: true }).locator(':scope > li')
    this.contacts = page.getByRole('list', { name: persons.contacts }).locator(':scope > li')
  }

  /** On a case: what leads here. */
  opener(name: string): Locator {
    return this.main.getByRole('button', { name: persons.openOf(name) })
  }

  promisesOf(number: string): Locator {
    return this.page.getByRole('list', { name: persons.promisesOf(number) }).getByRole('listitem')
  }
}
