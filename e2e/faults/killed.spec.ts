import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.use({ keepsProfile: true })

/** Longer than any keystroke may wait for the disk. */
const pauseMs = 1100

test(
  'killed after a pause in typing: nothing is lost, and the call can be finished',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    await new UnlockPage(page).unlock(administrator)
    const intake = new IntakePage(page)
    await new DeskPage(page).takeCall()
    await intake.writeLine('なりすましの口座を作られた。')
    await intake.fill({ name: '小暮 遥', phone: '０９０-0000-2291' })
    await intake.tick(ja.words.advice.police)
    await intake.notes.focus()
    await page.keyboard.type('まだ切っていない')
    await page.waitForTimeout(pauseMs)
    await app.kill()

    const again = await app.start()
    await new UnlockPage(again).unlock(administrator)
    const desk = new DeskPage(again)
    const resumed = new IntakePage(again)
    await desk.goTo('today')
    await desk.drafts.getByRole('button', { name: ja.today.resume }).click()
    await expect(resumed.name).toHaveValue('小暮 遥')
    await expect(resumed.phone).toHaveValue('090-0000-2291')
    await expect(resumed.notes).toHaveValue('まだ切っていない')
    await resumed.expectLine(0, 'なりすましの口座を作られた。')
    await expect(again.getByRole('checkbox', { name: ja.words.advice.police })).toBeChecked()
    await resumed.finish('R8-0002')
    await desk.search('口座')
    await desk.expectFound(1)
  },
)

test(
  'killed in the middle of typing: what is kept is a beginning of what was typed',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    await new UnlockPage(page).unlock(administrator)
    await new DeskPage(page).takeCall()
    await page.keyboard.type('はじめのことば。')
    await expect(new IntakePage(page).saved).toBeVisible()
    const typed = Array.from({ length: 60 }, (_, index) =>
      String.fromCodePoint(0x3042 + index),
    ).join('')
    await page.keyboard.type(typed, { delay: 20 })
    await app.kill()

    const again = await app.start()
    await new UnlockPage(again).unlock(administrator)
    const desk = new DeskPage(again)
    await desk.goTo('today')
    await desk.drafts.getByRole('button', { name: ja.today.resume }).click()
    const kept = await new IntakePage(again).notes.inputValue()
    expect(kept.startsWith('はじめのことば。')).toBe(true)
    expect(`はじめのことば。${typed}`.startsWith(kept)).toBe(true)
  },
)

test(
  'killed while saving: the call is there once, as a case or as a draft',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    await new UnlockPage(page).unlock(administrator)
    await new DeskPage(page).takeCall()
    await new IntakePage(page).fill({ name: '関口 正', note: '保存の途中で電源が切れた。' })
    await expect(new IntakePage(page).saved).toBeVisible()
    await new IntakePage(page).end()
    await app.kill()

    const again = await app.start()
    await new UnlockPage(again).unlock(administrator)
    const desk = new DeskPage(again)
    await desk.goTo('today')
    if ((await desk.drafts.count()) > 0) {
      await desk.drafts.getByRole('button', { name: ja.today.resume }).click()
      await new IntakePage(again).finish('R8-0002')
    }
    await desk.search('電源')
    await desk.expectFound(1)
    await desk.goTo('today')
    await expect(desk.drafts).toHaveCount(0)
  },
)
