/** The schedule of expert sessions: calendar, booking form, a session and its doings, what waits. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { sessions, words } = ja

export class SchedulePage {
  readonly page: Page
  readonly main: Locator
  readonly panel: Locator
  readonly calendar: Locator
  readonly caseField: Locator
  readonly seats: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.panel = page.getByRole('complementary', { name: sessions.panel })
    this.calendar = page.getByRole('region', { name: sessions.calendar })
    this.caseField = this.panel.getByRole('combobox', { name: sessions.caseFile })
    this.seats = this.panel.getByRole('radiogroup', { name: sessions.nextSeats })
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+5')
    await expect(this.calendar).toBeVisible()
    await expect(this.drawn.first()).toBeVisible()
  }

  /** Everything in the calendar that can be pressed: sessions and free seats. */
  get drawn(): Locator {
    return this.calendar.locator('[data-session], [data-seat]')
  }

  /** `place`: as it is said, such as `11/26(木) 13:00`. */
  session(place: string): Locator {
    return this.calendar.locator(`[data-session]`).filter({ hasText: place })
  }

  seat(place: string): Locator {
    return this.calendar.locator(`[data-seat]`).filter({ hasText: place })
  }

  async show(span: keyof typeof sessions.spans): Promise<void> {
    await this.main.getByRole('radio', { name: sessions.spans[span], exact: true }).click()
  }

  async chooseCase(typed: string, shown: string | RegExp): Promise<void> {
    await this.caseField.fill(typed)
    await this.page.getByRole('option', { name: shown }).click()
  }

  /** One of the panel's buttons; keycaps may follow its name. */
  button(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name}( |$)`) })
  }

  radio(name: string | RegExp): Locator {
    return this.panel.getByRole('radio', { name })
  }

  async chooseKind(kind: keyof typeof sessions.kinds): Promise<void> {
    await this.panel.getByRole('radio', { name: sessions.kinds[kind], exact: true }).click()
  }

  async expectState(state: keyof typeof sessions.states): Promise<void> {
    await expect(
      this.panel.getByText(sessions.states[state], { exact: true }).first(),
    ).toBeVisible()
  }

  /** The status line of the frame. */
  async expectSaid(text: string): Promise<void> {
    await expect(this.page.getByRole('contentinfo')).toContainText(text)
  }

  /** Drags with the mouse in steps, as a hand does; released at the end unless `isHeld`. */
  async drag(from: Locator, to: { readonly x: number; readonly y: number }, isHeld = false) {
    const box = await from.boundingBox()
    if (box === null) throw new Error('nothing to drag')
    const { mouse } = this.page
    await mouse.move(box.x + box.width / 2, box.y + Math.min(10, box.height / 2))
    await mouse.down()
    await mouse.move(box.x + box.width / 2 + 6, box.y + 16, { steps: 3 })
    await mouse.move(to.x, to.y, { steps: 12 })
    if (!isHeld) await mouse.up()
  }

  /** Where the day of that head and the top of a thing in the calendar cross. */
  async pointAt(day: string, beside: Locator): Promise<{ x: number; y: number }> {
    const head = await this.calendar.getByText(day, { exact: true }).first().boundingBox()
    const row = await beside.boundingBox()
    if (head === null || row === null) throw new Error('not drawn')
    return { x: head.x + 30, y: row.y + 4 }
  }

  static readonly words = words
}
