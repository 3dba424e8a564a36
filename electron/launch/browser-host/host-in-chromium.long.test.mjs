import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../find-chromium.mjs'
import { endFixtureHosts, findFreePort, startFixtureHost } from './fixture/start-fixture-host.mjs'
import { writeFixtureApp } from './fixture/write-fixture-app.mjs'

/** @typedef {{ invoke: (channel: string, ...args: unknown[]) => Promise<any> }} Fixture */
/** @typedef {{ fixture: Fixture, words: string[] }} PageWorld */

/** @type {import('@playwright/test').Browser} */
let browser
/** @type {import('@playwright/test').BrowserContext} */
let context
/** @type {import('@playwright/test').Page} */
let page
/** @type {ReturnType<typeof startFixtureHost>} */
let host
/** @type {{ appFolder: string, dataFolder: string }} */
let app
let address = ''
let port = 0

beforeAll(async () => {
  const executablePath = await findChromium(process.env)
  if (executablePath === null) throw new Error('these tests need a Chromium; npm test installs one')
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
})
afterAll(() => browser.close())

const openApp = async () => {
  app = await writeFixtureApp()
  port = await findFreePort()
  host = startFixtureHost({ ...app, port })
  address = await host.address()
  context = await browser.newContext()
  page = await context.newPage()
  await page.goto(address)
}
const closeApp = async () => {
  await context.close()
  await endFixtureHosts()
  await rm(app.appFolder, { recursive: true, force: true })
}

/** Runs in the page. @param {[string, ...unknown[]]} call */
const invoke = ([channel, ...args]) =>
  page.evaluate(
    ([name, given]) => /** @type {any} */ (globalThis).fixture.invoke(name, ...given),
    /** @type {[string, any[]]} */ ([channel, args]),
  )
/** @param {import('@playwright/test').Page} [at] */
const textOf = (at = page) => at.locator('body').innerText()

describe('a running page', () => {
  beforeAll(openApp)
  afterAll(closeApp)

  test('the app runs, main knows its own page, and the address keeps no token', async () => {
    expect(await textOf()).toBe('running')
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`)
    expect(await invoke(['where'])).toEqual({
      url: 'app://madoguchi/index.html',
      isMainFrame: true,
      runtime: 'browser-host',
      userData: app.dataFolder,
    })
    expect(await context.cookies()).toEqual([])
  })

  test('bytes and undefined cross both ways', async () => {
    const crossed = await page.evaluate(async () => {
      const { fixture } = /** @type {PageWorld} */ (/** @type {unknown} */ (globalThis))
      const sent = { id: 'a', sealed: new Uint8Array([0, 255, 3]), gone: undefined, none: null }
      const echoed = await fixture.invoke('echo', sent)
      return {
        isBytes: echoed.sealed instanceof Uint8Array,
        bytes: [...echoed.sealed],
        hasGone: 'gone' in echoed && echoed.gone === undefined,
        none: echoed.none,
        sum: await fixture.invoke('sum', new Uint8Array(1_000_000).fill(1)),
      }
    })
    expect(crossed).toEqual({
      isBytes: true,
      bytes: [0, 255, 3],
      hasGone: true,
      none: null,
      sum: 1_000_000,
    })
  })

  test.each([
    ['fail', "Error invoking remote method 'fail': RangeError: on purpose"],
    ['unclonable', 'could not be cloned'],
    ['nothing-there', "No handler registered for 'nothing-there'"],
    ['uncovered', 'electron: app.relaunch is not covered by the browser host'],
  ])('"%s" rejects in the page with its reason', async (channel, reason) => {
    await expect(invoke([channel])).rejects.toThrow(reason)
  })

  test('a function is refused in the page, as Electron refuses it', async () => {
    const sending = page.evaluate(() => {
      const { fixture } = /** @type {PageWorld} */ (/** @type {unknown} */ (globalThis))
      return fixture.invoke('echo', { run: () => undefined })
    })
    await expect(sending).rejects.toThrow('could not be cloned')
  })

  test('the exposed handle can be neither replaced nor changed', async () => {
    const isIntact = await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis)
      const before = world.fixture
      try {
        world.fixture = {}
        before.invoke = null
      } catch {
        return world.fixture === before && typeof before.invoke === 'function'
      }
      return world.fixture === before && typeof before.invoke === 'function'
    })
    expect(isIntact).toBe(true)
  })

  test('saving asks the person through the page', async () => {
    page.once(
      'dialog',
      (dialog) =>
        void dialog.accept(join(app.dataFolder, `${dialog.message()}-${dialog.defaultValue()}`)),
    )
    expect(await invoke(['save'])).toEqual({
      canceled: false,
      filePath: join(app.dataFolder, 'Where?-copy.bin'),
    })
    page.once('dialog', (dialog) => void dialog.dismiss())
    expect(await invoke(['save'])).toEqual({ canceled: true, filePath: '' })
  })

  test('what main says unasked is heard, and a locked screen can be played', async () => {
    await invoke(['push', 'hello'])
    host.child.kill('SIGUSR2')
    await page.waitForFunction(() => /** @type {any} */ (globalThis).words.length === 2)
    expect(await page.evaluate(() => /** @type {any} */ (globalThis).words)).toEqual([
      'hello',
      'lock-screen',
    ])
  })

  test('a reload keeps the seat, any number of times, and from within the page', async () => {
    for (let round = 0; round < 3; round += 1) {
      await page.reload()
      expect(await textOf()).toBe('running')
    }
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())])
    expect(await invoke(['echo', 4])).toBe(4)
  })

  test('a second page is stopped before the app runs, kindly; the first goes on', async () => {
    const second = await context.newPage()
    await second.goto(address)
    expect(await textOf(second)).toContain('窓口はすでに開いています')
    expect(await second.evaluate(() => 'fixture' in globalThis || 'words' in globalThis)).toBe(
      false,
    )
    expect(await invoke(['echo', 'still here'])).toBe('still here')
  })
})

describe('a page of its own', () => {
  beforeEach(openApp)
  afterEach(closeApp)

  test('no navigation away and no new window', async () => {
    /** @type {string[]} */
    const asked = []
    context.on('request', (request) => void asked.push(request.url()))
    await page.evaluate(() => {
      const opened = window.open('https://example.com/')
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      location.href = 'https://example.com/'
      return opened
    })
    await page.waitForTimeout(300)
    expect(context.pages()).toHaveLength(1)
    expect(page.url()).toBe(`http://127.0.0.1:${port}/`)
    expect(asked).toEqual([])
    await page.evaluate(() => void (location.hash = '#/cases'))
    expect(page.url()).toContain('#/cases')
  })

  test('a page without the token, or with a used one, is stopped; the newest address opens again', async () => {
    await page.close()
    const [, next] = await host.hears(/Madoguchi: [^\n]*\n[^]*Madoguchi: (http:\S+)\n/)
    page = await context.newPage()
    await page.goto(address)
    expect(await textOf()).toContain('このアドレスはもう使えません')
    await page.goto(`http://127.0.0.1:${port}/index.html`)
    expect(await textOf()).toContain('このアドレスはもう使えません')
    expect(next).not.toBe(address)
    await page.goto(next ?? '')
    expect(await textOf()).toBe('running')
  })

  test('when the host is gone, the page says so and calls reject', async () => {
    host.child.kill('SIGKILL')
    await page.getByRole('alert').waitFor()
    expect(await textOf()).toContain('窓口は終了しました')
    await expect(invoke(['echo', 1])).rejects.toThrow('the host has ended')
  })

  test('a killed host comes back on the same folder and port for the same profile', async () => {
    await page.evaluate(() => localStorage.setItem('kept', 'yes'))
    host.child.kill('SIGKILL')
    await host.ended
    host = startFixtureHost({ ...app, port })
    await page.goto('about:blank')
    await page.goto(await host.address())
    expect(await textOf()).toBe('running')
    expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  })
})
