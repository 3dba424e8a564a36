import type { App } from '../fixtures/app.ts'
import { findViolations } from '../fixtures/axe.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { expect, test } from '../fixtures/test.ts'
import { tourOfTheDesk, tourOfTheGate, type Visit } from '../pages/tour.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const

/** Soft, so that one run tells about every screen. */
const soft = expect.configure({ soft: true })

/**
 * What floats (an open list, a dialog) finds its place a moment after it came or the window changed its size, and
 * hides the rest from screen readers then: the settled screen counts.
 */
const visitOf =
  (app: App): Visit =>
  (screen) =>
    test.step(screen, async () => {
      const { page } = app
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        const message = `axe, ${colorScheme}: ${screen}`
        await soft.poll(() => findViolations(page), { message }).toEqual([])
      }
      for (const size of sizes) {
        await page.setViewportSize(size)
        const message = `${size.width} wide: ${screen}`
        await soft.poll(() => findOverflow(page), { message }).toEqual([])
      }
    })

/** The largest letters there are, on the smaller window first: what does not fit there fits nowhere. */
const enlarge =
  (app: App): Visit =>
  (screen) =>
    test.step(screen, async () => {
      const { page } = app
      await page.evaluate(() => {
        document.documentElement.dataset['scale'] = '1.25'
      })
      for (const size of [...sizes].reverse()) {
        await page.setViewportSize(size)
        const message = `largest letters, ${size.width} wide: ${screen}`
        await soft.poll(() => findOverflow(page), { message, timeout: 3000 }).toEqual([])
      }
    })

// Some thirty screens, each in two lights and two sizes.
test.setTimeout(300_000)

test(
  'every screen of the open desk: axe finds nothing in light and dark, and all fits both sizes',
  { tag: '@whole' },
  async ({ app }) => {
    await tourOfTheDesk(app, administrator, visitOf(app))
  },
)

test(
  'every screen of the open desk fits in the largest letters',
  { tag: '@whole' },
  async ({ app }) => {
    await tourOfTheDesk(app, administrator, enlarge(app))
    expect(
      await app.page.evaluate(() => getComputedStyle(document.documentElement).fontSize),
      'the letters were larger',
    ).toBe('20px')
  },
)

test.describe('on the first start', () => {
  test.use({ begins: 'empty' })

  test(
    'every screen before the vault is open fits in the largest letters',
    { tag: '@whole' },
    async ({ app }) => {
      await tourOfTheGate(app, administrator, enlarge(app))
    },
  )

  test(
    'every screen before the vault is open: axe finds nothing in light and dark, and all fits both sizes',
    { tag: '@whole' },
    async ({ app }) => {
      await tourOfTheGate(app, administrator, visitOf(app))
      await app.page.evaluate(() => {
        const card = document.createElement('div')
        card.dataset['part'] = 'card'
        card.style.cssText = 'width: 50px; height: 10px'
        const button = document.createElement('button')
        button.textContent = '切れてしまう長いことば'
        button.style.cssText = 'width: 40px; white-space: nowrap; margin-left: 3000px'
        const words = document.createElement('p')
        words.textContent = '隣にかかる長いことば'
        words.style.cssText = 'width: 20px; white-space: nowrap'
        card.append(button, words)
        document.body.append(card)
      })
      const said = (await findOverflow(app.page)).join('\n')
      for (const words of ['cut off', 'off the page', 'sticks out', 'runs over', 'flow out'])
        expect(said, 'what does not fit would be found').toContain(words)
    },
  )
})
