import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, danger, intake: texts, words } = ja

test('a third party is asked to have the person concerned call; nothing is blocked', async ({
  app,
}) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()

  await intake.call('self')
  await expect(page.getByText(texts.unsure)).toBeVisible()
  await page.getByRole('button', { name: words.tie.lives }).click()
  await expect(page.getByText(texts.eligible)).toBeVisible()
  await intake.call('thirdParty')
  await expect(page.getByText(texts.notEligible['third-party'].title)).toBeVisible()
  await page.getByRole('textbox', { name: texts.affectedName }).fill('小暮 さくら')
  await page.getByRole('textbox', { name: texts.affectedAge }).fill('１５')
  await intake.fill({ name: '岩井 学', note: '担任の生徒のことで。' })
  await intake.finish('R8-0002')
})

test('a danger call: one key from anywhere, who to call, what was done, with its time', async ({
  app,
}) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  const desk = new DeskPage(page)
  const sheet = page.getByRole('dialog', { name: danger.title })
  await new UnlockPage(page).unlock(administrator)

  await test.step('without a record the numbers are there all the same', async () => {
    await page.keyboard.press('Control+d')
    await expect(sheet).toContainText('110')
    await expect(sheet.getByText(danger.noRecord).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  })

  await test.step('on the record', async () => {
    await desk.takeCall()
    await intake.writeLine('アパート名まで書かれている。')
    await page.keyboard.type('書きかけの')
    await page.keyboard.press('Control+d')
    await page.keyboard.press('Alt+Shift+2')
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Alt+r')
    await page.keyboard.press('Alt+b')
    await page.keyboard.type('今夜は実家に泊まる。')
    await page.keyboard.press('Enter')
    const written = sheet.getByRole('listitem').filter({ hasText: '今夜は実家に泊まる。' })
    await expect(written).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(intake.notes).toHaveValue('書きかけの')
    await expect(intake.lines).toHaveCount(6)
    await expect(page.getByText(danger.found(1))).toBeVisible()
  })

  await test.step('taking it back needs a reason, and the reason stays', async () => {
    await page.keyboard.press('Alt+2')
    const question = page.getByRole('dialog', { name: danger.reasonTitle })
    await page.keyboard.press('Control+Enter')
    await expect(question.getByText(danger.reasonMissing)).toBeVisible()
    await page.keyboard.type('別の建物の話だった')
    await page.keyboard.press('Control+Enter')
    await expect(question).toBeHidden()
    await intake.expectLine(6, '別の建物の話だった')
    await expect(page.getByText(danger.found(1))).toBeHidden()
  })
  await test.step('the call back that was promised is the next promise', async () => {
    await page.keyboard.press('Control+Enter')
    const callBack = page.getByRole('radio', { name: words.promiseKind.callBack })
    await expect(callBack).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(intake.promiseDialog).toBeHidden()
  })
  await intake.finish('R8-0002')
  await expect(desk.main).toContainText('警察(緊急) 110 を案内した')
  const owed = page.getByRole('list', { name: cases.next }).getByRole('listitem')
  await expect(owed).toHaveText([new RegExp(words.promiseKind.callBack)])
})

test('the same caller twice: found while typing, one key goes on as the second contact', async ({
  app,
}) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.takeCall()
  await intake.writeLine('前に電話した者です。')
  await intake.phone.fill('０９０００００４１２７')
  await expect(page.getByText(texts.earlierTitle)).toBeVisible()
  await expect(page.getByText(texts.earlierReasons.phone)).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByText(texts.continuing(firstCase.number, 2))).toBeVisible()
  await expect(intake.name).toHaveValue(firstCase.name)
  await expect(intake.lines).toHaveCount(1)
  await expect(intake.saved).toBeVisible()
  await page.reload()
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('today')
  await desk.drafts.getByRole('button', { name: ja.today.resume }).click()
  await expect(page.getByText(texts.continuing(firstCase.number, 2))).toBeVisible()
  await intake.finish(firstCase.number)
  await expect(desk.main).toContainText(words.nth(2))
  await desk.search('前に電話')
  await desk.expectFound(1)
})

test('a minor: the lines for children come first', async ({ app }) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()
  await intake.fill({ age: '１４' })
  await page.keyboard.press('Control+d')
  const sheet = page.getByRole('dialog', { name: danger.title })
  await page.keyboard.press('Alt+Shift+5')
  const first = sheet.getByRole('button', { name: danger.tell }).first()
  await expect(first).toHaveAccessibleName(/^24時間子供SOS/)
})

test('posts are taken from pasted text; what is not asked shrinks; a silent call is only counted', async ({
  app,
}) => {
  const page = await app.start()
  const intake = new IntakePage(page)
  const desk = new DeskPage(page)
  const asksFor = (name: keyof typeof texts.unaskedNames) =>
    intake.unasked.filter({ hasText: texts.unaskedNames[name] })
  await new UnlockPage(page).unlock(administrator)
  await desk.takeCall()
  await expect(asksFor('url')).toHaveCount(1)
  await intake.pastePosts(
    'これです。https://twitter.com/example_a83/status/12?s=20 と https://bbs.example.jp/t/1/ の >>58',
  )
  await intake.pastePosts('https://x.com/example_a83/status/12')
  await expect(intake.posts).toHaveCount(2)
  await expect(intake.posts.first()).toContainText('X')
  await intake.pastePosts('地元の掲示板の58番')
  await expect(intake.posts).toHaveCount(3)
  await expect(asksFor('url')).toHaveCount(0)
  await expect(asksFor('postedOn')).toHaveCount(1)
  await page.keyboard.press('F2')
  const strip = page.getByRole('region', { name: danger.strip })
  const first = strip.getByRole('button', { name: words.danger.threatToLife.short })
  await expect(first).toBeFocused()
  await intake.fill({ name: '高野 恵' })
  await expect(asksFor('name')).toHaveCount(0)
  await page.getByRole('button', { name: `${texts.unaskedNames.kana} ${texts.decline}` }).click()
  await expect(asksFor('kana')).toHaveCount(0)
  await page.getByRole('button', { name: texts.stray }).click()
  await page.getByRole('button', { name: words.strayKind.silent, exact: true }).click()
  await expect(desk.status).toContainText(texts.strayDone(words.strayKind.silent))
  await desk.goTo('today')
  await expect(desk.drafts).toHaveCount(0)
  await desk.goTo('cases')
  await expect(desk.caseRows).toHaveCount(1)
})
