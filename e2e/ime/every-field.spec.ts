/** A Japanese word typed through an input method into every field for text there is, found by walking past all screens. */
import type { ElementHandle, Page } from '@playwright/test'
import { Ime, type Composition } from '../fixtures/ime.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { tourOfTheDesk, tourOfTheGate, type Visit } from '../pages/tour.ts'
import type { App } from '../fixtures/app.ts'

const { cases, danger, evidence, frame, intake, settings, vault } = ja
const nihon: Composition = { steps: ['ｎ', 'にほん', '日本'], word: '日本' }
const kinds = 'input:is([type="text"], [type="search"], :not([type])), textarea, [contenteditable]'
type Field = HTMLInputElement | HTMLTextAreaElement

/** Typing here leads to the list of cases by design; there it is a field like the others. */
const leadsAway = (label: string, screen: string): boolean =>
  label === frame.find && screen !== 'cases'

const labelOf = (field: ElementHandle<Field>): Promise<string | null> =>
  field.evaluate((element) => {
    const isUsable = !element.readOnly && !element.disabled && element.checkVisibility()
    if (!isUsable || element.closest('[inert], [aria-hidden="true"]') !== null) return null
    const named = element.getAttribute('aria-labelledby')?.split(' ') ?? []
    const words = named.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    const label = element.labels?.[0]?.textContent ?? ''
    return element.getAttribute('aria-label') ?? (words || label)
  })

/** Lists that an Enter adds to. */
const keptIn: readonly string[] = [
  ...[intake.written, intake.posts, danger.log, cases.timeline, settings.counselors],
  ...[settings.closures, settings.openings, ...Object.values(settings.codeLists)],
]

/** What an Enter that went astray would have changed. */
const stateOf = (page: Page, field: ElementHandle<Field>) =>
  page.evaluate(
    ([element, lists]) => ({
      isFocused: document.activeElement === element,
      value: element.value,
      caret: element.selectionStart,
      sent: document.documentElement.dataset['sent'] ?? '0',
      address: location.hash,
      dialogs: document.querySelectorAll('[role="dialog"], [role="alertdialog"]').length,
      headings: [...document.querySelectorAll('h1, h2')].map((one) => one.textContent).join('|'),
      kept: [...document.querySelectorAll('li, [role="listitem"]')].filter((row) =>
        lists.includes(row.closest('[aria-label]')?.getAttribute('aria-label') ?? ''),
      ).length,
    }),
    [field, keptIn] as const,
  )

const countSubmits = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.dataset['sent'] !== undefined) return
    root.dataset['sent'] = '0'
    document.addEventListener(
      'submit',
      () => (root.dataset['sent'] = String(Number(root.dataset['sent']) + 1)),
      true,
    )
  })

async function typeInto(page: Page, ime: Ime, field: ElementHandle<Field>, label: string) {
  const had = await field.evaluateHandle(() => document.activeElement)
  await field.focus()
  const text = await field.evaluate((element) => {
    element.setSelectionRange(element.value.length, element.value.length)
    return element.value
  })
  const before = await stateOf(page, field)
  await ime.compose(nihon)
  await ime.pressEnterOfIme()
  await ime.pressEnterWhileComposing()
  await ime.commit(nihon.word)
  await ime.pressEnterOfIme()
  const value = `${text}${nihon.word}`
  const typed = { ...before, value, caret: value.length, isFocused: true }
  await expect.soft(stateOf(page, field), label).resolves.toEqual(typed)
  await putBack(page, field, text)
  await had.asElement()?.evaluate((element) => (element as HTMLElement).focus())
}

/** As it was before, so that the walk goes on as it would have. */
async function putBack(page: Page, field: ElementHandle<Field>, text: string): Promise<void> {
  const isListOpen = () => field.evaluate((one) => one.getAttribute('aria-expanded') === 'true')
  if (!(await field.evaluate((element) => element.isConnected))) return
  await field.fill(text)
  if (await isListOpen()) await page.keyboard.press('Escape')
}

/** Every field once; a field of the same name on the same kind of screen is the same. */
const typist = (app: App, typedIn: Set<string>): Visit => {
  let ime: { readonly page: Page; readonly on: Promise<Ime> } | null = null
  return async (screen) => {
    const { page } = app
    if (ime?.page !== page) ime = { page, on: Ime.on(page) }
    await countSubmits(page)
    for (const found of await page.locator(kinds).elementHandles()) {
      const field = found as ElementHandle<Field>
      const label = await labelOf(field)
      if (label === null || typedIn.has(label) || leadsAway(label, screen)) continue
      typedIn.add(label)
      await typeInto(page, await ime.on, field, `${screen}: ${label}`)
    }
  }
}

// Some forty screens.
test.setTimeout(300_000)

test(
  'TT-1 every field of the open desk keeps a composition whole, and its Enter sends nothing',
  { tag: '@whole' },
  async ({ app }) => {
    const typedIn = new Set<string>()
    await tourOfTheDesk(app, administrator, typist(app, typedIn))
    const some = [
      ...[intake.name, intake.kana, intake.age, intake.phone, intake.notes, intake.adviceOther],
      ...[intake.pasteUrls, intake.postUrl, intake.relation, intake.promiseText],
      ...[danger.write, danger.reason, frame.find, cases.noteText, cases.promiseText],
      ...[cases.reopenText, cases.closeText, evidence.note],
      ...[settings.deskName, settings.newCode, settings.hoursOf(settings.hoursPhone, '日')],
    ]
    for (const label of some) expect([...typedIn]).toContain(label)
  },
)

test.describe('on the first start', () => {
  test.use({ begins: 'empty' })

  test(
    'TT-1 every field before the vault is open keeps a composition whole',
    { tag: '@whole' },
    async ({ app }) => {
      const typedIn = new Set<string>()
      await tourOfTheGate(app, administrator, typist(app, typedIn))
      expect([...typedIn]).toContain(vault.name)
    },
  )
})
