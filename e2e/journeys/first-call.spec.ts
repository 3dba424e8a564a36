import { Ime, jitsumei, nihon, plain } from '../fixtures/ime.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CreatePage } from '../pages/create-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

test.use({ begins: 'empty' })

test('first start, a call typed through the IME, locked, unlocked and found again', async ({
  app,
}) => {
  // The desk is in Gunma whatever the PC believes.
  const page = await app.start({ timezone: 'America/New_York' })
  const create = new CreatePage(page)
  const desk = new DeskPage(page)
  const intake = new IntakePage(page)
  const unlock = new UnlockPage(page)
  const ime = await Ime.on(page)
  const name = '新井'
  let passphrase = ''

  await test.step('a passphrase that is too short is refused in words', async () => {
    await expect(create.heading).toBeVisible()
    await expect(create.name).toBeFocused()
    // Enter in the composition must not send the form.
    await ime.compose(plain(name))
    await ime.pressEnterOfIme()
    await ime.pressEnterWhileComposing()
    await ime.commit(name)
    await expect(create.name).toHaveValue(name)
    await expect(page.getByText(ja.refusals['passphrase-too-short'] ?? '')).toBeHidden()
    await create.passphrase.fill('mijikai')
    await create.again.fill('mijikai')
    await create.next.click()
    await expect(page.getByText('パスフレーズは15文字以上にしてください。')).toBeVisible()
    await expect(create.heading).toBeVisible()
  })

  await test.step('five words are offered and have to be typed again', async () => {
    await page.getByRole('button', { name: ja.newPassphrase.propose }).click()
    passphrase = await create.passphrase.inputValue()
    expect(passphrase.split(/[^a-z]+/)).toHaveLength(5)
    await expect(page.getByText(passphrase)).toBeVisible()
    await create.next.click()
    await expect(page.getByText(ja.newPassphrase.notSame)).toBeVisible()
    await create.again.fill(passphrase)
    await create.next.click()
  })

  await test.step('the recovery key is shown once, and its last group asked for', async () => {
    const groups = (await create.readRecoveryKey()).split('-')
    expect(groups.every((group) => /^[0-9A-Z]{4}$/.test(group))).toBe(true)
    const last = groups.at(-1) ?? ''
    await create.lastGroup.fill(last === 'AAAA' ? 'BBBB' : 'AAAA')
    await create.createNow.click()
    await expect(page.getByText(ja.vault.recoveryBackWrong)).toBeVisible()
    await create.lastGroup.fill(last)
    await create.createNow.click()
    await expect(desk.callButton).toBeVisible()
    await expect(page.getByText(groups[0] ?? '')).toBeHidden()
  })

  await test.step('Ctrl+N takes the call: the first word can be typed at once', async () => {
    await desk.takeCall()
    await expect(intake.running).toBeVisible()
    await expect(page.getByText(ja.intake.inPhoneHours)).toBeVisible()
    await ime.compose(nihon)
    await ime.pressEnterOfIme()
    await ime.pressEnterWhileComposing()
    await expect(intake.lines).toHaveCount(0)
    await ime.commit(nihon.word)
    await expect(intake.notes).toHaveValue('日本')
    await ime.type(plain('の掲示板に'), jitsumei)
    await expect(intake.notes).toHaveValue('日本の掲示板に実名')
    await page.keyboard.press('Enter')
    await expect(intake.notes).toHaveValue('')
    await intake.expectLine(0, '日本の掲示板に実名')
    await ime.type(plain('友人から知った'))
    await page.keyboard.press('Enter')
    await expect(intake.lines).toHaveCount(2)
  })

  await test.step('the caller, in any order', async () => {
    await intake.phone.focus()
    await ime.type(plain('０９０－００００－４１２７'))
    await intake.name.focus()
    await ime.type(plain('中里　美咲'))
    await intake.kana.focus()
    await ime.type(plain('なかざと　みさき'))
    await intake.age.focus()
    await ime.type(plain('２４'))
    await page.getByRole('radio', { name: ja.words.gender.undisclosed }).click()
    await intake.municipality.focus()
    await ime.type(plain('たかさき'))
    await page.getByRole('option', { name: '高崎市' }).click()
    await intake.tick(ja.words.advice.evidence)
    await expect(page.getByText(ja.intake.filled(6, 6))).toBeVisible()
  })

  await test.step('Ctrl+Enter saves and gives the number', async () => {
    await intake.finish('R8-0001')
    await desk.expectSaved()
  })

  await test.step('locked: nothing personal, and a wrong passphrase says nothing more', async () => {
    await desk.lock()
    await expect(page.getByText('中里')).toBeHidden()
    await expect(page.getByText(`${name}さんが 10:4`)).toBeVisible()
    for (const wrong of [
      { name, passphrase: `${passphrase}x` },
      { name: '小林', passphrase },
    ]) {
      await unlock.try(wrong)
      await expect(page.getByText(ja.vault.wrong)).toBeVisible()
      await expect(unlock.heading).toBeVisible()
      await expect(desk.rail).toBeHidden()
    }
    await unlock.unlock({ name, passphrase })
  })

  await test.step('found by two characters, by kana and by digits', async () => {
    for (const typed of ['実名', 'みさき', '4127', '０９０００００']) {
      await desk.search(typed)
      await desk.expectFound(1)
    }
    await desk.search('前橋')
    await expect(page.getByText(ja.cases.notFound)).toBeVisible()
    await desk.search('実名')
    await desk.openCase('R8-0001')
  })

  await test.step('the case shows what was typed, with its times', async () => {
    const record = page.getByRole('list', { name: ja.cases.record }).getByRole('listitem')
    await expect(record).toHaveText([/^10:4\d日本の掲示板に実名$/, /^10:4\d友人から知った$/])
    for (const text of [
      '中里 美咲',
      'ナカザト ミサキ',
      '24歳',
      '高崎市',
      '090-0000-4127',
      '2026/11/24 10:4',
    ])
      await expect(desk.main).toContainText(text)
    await expect(desk.main).toContainText(ja.cases.inHours)
  })
})
