/** Experts: the list, the form, and what it comes to. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { ExpertKind } from '../../shared/domain/expert/expert.ts'

const { experts, finder } = ja

export class ExpertsPage {
  readonly page: Page
  readonly main: Locator
  readonly list: Locator
  readonly add: Locator
  readonly name: Locator
  readonly hours: Locator
  readonly addLine: Locator
  readonly absenceFrom: Locator
  readonly absenceUntil: Locator
  readonly absenceReason: Locator
  readonly addAbsence: Locator
  readonly save: Locator
  readonly ahead: Locator
  readonly bookings: Locator
  /** What is asked before a change that hits bookings. */
  readonly question: Locator
  readonly leaving: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.list = this.main.getByRole('list', { name: experts.list })
    this.add = this.main.getByRole('button', { name: experts.add }).first()
    this.name = this.main.getByRole('textbox', { name: experts.name, exact: true })
    this.hours = this.main.getByRole('textbox', { name: experts.hours, exact: true })
    this.addLine = this.main.getByRole('button', { name: experts.addLine })
    this.absenceFrom = this.main.getByRole('textbox', { name: experts.absenceFrom })
    this.absenceUntil = this.main.getByRole('textbox', { name: experts.absenceUntil })
    this.absenceReason = this.main.getByRole('textbox', { name: experts.absenceReason })
    this.addAbsence = this.main.getByRole('button', { name: experts.addAbsence })
    this.save = this.main.getByRole('button', { name: new RegExp(`^${experts.save}`) })
    this.ahead = this.main.getByRole('list', { name: experts.ahead }).getByRole('listitem')
    this.bookings = this.main.getByRole('list', { name: experts.bookings }).getByRole('listitem')
    this.question = page.getByRole('alertdialog')
    this.leaving = page.getByRole('alertdialog', { name: experts.leave.title })
  }

  /** By the search of the title bar, which works from everywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.type(finder.screens.experts.name)
    await this.page.keyboard.press('Enter')
    await expect(this.main.getByRole('heading', { level: 1, name: experts.title })).toBeAttached()
  }

  row(name: string): Locator {
    return this.list.getByRole('button', { name: new RegExp(name) })
  }

  kind(kind: ExpertKind): Locator {
    return this.main.getByRole('radio', { name: experts.kinds[kind] })
  }

  weekday(name: string): Locator {
    return this.main.getByRole('radio', { name, exact: true })
  }

  nth(nth: keyof typeof experts.nths): Locator {
    return this.main.getByRole('button', { name: experts.nths[nth], exact: true })
  }

  lines(): Locator {
    return this.main.getByRole('list', { name: experts.lines }).getByRole('listitem')
  }

  absences(): Locator {
    return this.main.getByRole('list', { name: experts.absences }).getByRole('listitem')
  }

  async expectSaved(): Promise<void> {
    await expect(this.main.getByRole('status').filter({ hasText: experts.saved })).toBeVisible()
  }
}
