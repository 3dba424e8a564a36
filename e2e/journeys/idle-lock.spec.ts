import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test(
  'locks after the set minutes without a touch, but never while a call runs',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start({ ownsClock: true })
    const desk = new DeskPage(page)
    const unlock = new UnlockPage(page)
    const settings = new SettingsPage(page)
    const intake = new IntakePage(page)
    await unlock.unlock(administrator)

    await test.step('the minutes are checked', async () => {
      await desk.goTo('settings')
      for (const wrong of ['0', '121', '一分', '']) {
        await settings.idleMinutes.fill(wrong)
        await settings.idleMinutes.press('Enter')
        await expect(page.getByText(ja.settings.idleProblem)).toBeVisible()
      }
      await settings.setIdleMinutes('１')
    })

    await test.step('a touch in time keeps it open', async () => {
      for (let minute = 0; minute < 3; minute += 1) {
        await page.clock.fastForward('00:50')
        await page.keyboard.press('Shift')
      }
      await expect(desk.rail).toBeVisible()
    })

    await test.step('a call keeps it open, however long it lasts', async () => {
      await desk.takeCall()
      await intake.writeLine('長い電話。')
      for (let part = 0; part < 3; part += 1) await page.clock.fastForward('20:00')
      await expect(intake.running).toBeVisible()
      await expect(intake.notes).toBeVisible()
      await intake.finish('R8-0002')
    })

    await test.step('then the minute counts from the end of the call', async () => {
      await page.clock.fastForward('00:30')
      await expect(desk.rail).toBeVisible()
      await page.clock.fastForward('00:40')
      await expect(unlock.heading).toBeVisible()
      await expect(desk.rail).toBeHidden()
    })

    await test.step('the setting is kept', async () => {
      await unlock.unlock(administrator)
      await page.keyboard.press('Shift')
      await page.clock.fastForward('01:10')
      await expect(unlock.heading).toBeVisible()
    })
  },
)

test(
  'locks when the PC is locked, also during a call, and keeps what was typed',
  { tag: '@whole' },
  async ({ app }) => {
    test.skip(app.isElectron, 'the system cannot be told to lock there')
    const page = await app.start()
    const desk = new DeskPage(page)
    const unlock = new UnlockPage(page)
    await unlock.unlock(administrator)
    await desk.takeCall()
    await page.keyboard.type('席を立つ')
    app.host.lockScreen()
    await expect(unlock.heading).toBeVisible()
    await unlock.unlock(administrator)
    await expect(new IntakePage(page).notes).toHaveValue('席を立つ')
  },
)
