import { addFullCases, fullCase } from '../data/full-cases.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { SettingsPage } from '../pages/settings-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, handover, refusals, today, words } = ja
const reader = { name: '小林', passphrase: 'yomu-dake-no-kotoba-desu' } as const

test('a case from its first call over promises and closing to being reopened, with its history', async ({
  app,
}) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const file = new CasePage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.takeCall()
  await new IntakePage(page).fill({
    name: '深津 渉',
    phone: '090-0000-2211',
    note: '実名を書かれた。',
  })
  await new IntakePage(page).finish('R8-0002')

  await test.step('the rules of contact stand above the number, not asked as they are', async () => {
    await expect(file.rules).toContainText('090-0000-2211')
    await expect(file.rules).toContainText(cases.unaskedRule(cases.ruleUnasked.voicemail))
  })

  await test.step('promised for the next open day, kept, dropped', async () => {
    await expect(file.promises).toHaveCount(0)
    await file.promise('結果を電話で伝える', cases.dueNextDay)
    await file.promise('板の規約を確かめる', cases.dueToday)
    await expect(file.promises).toHaveText([
      /^今日.*板の規約を確かめる/,
      /^あと1開庁日.*結果を電話で伝える/,
    ])
    await file.keep('板の規約を確かめる')
    await expect(file.button(cases.close)).toHaveAccessibleDescription(cases.promisesOpen(1))
  })

  await test.step('what is owed stands on the day’s screen, and opens its case', async () => {
    await desk.goTo('today')
    const owed = page.getByRole('list', { name: today.promises }).getByRole('listitem')
    await expect(owed).toHaveText([/あと1開庁日R8-0002深津 渉 さん結果を電話で伝える/])
    await owed.getByRole('button').press('Enter')
    await expect(file.heading).toContainText('R8-0002')
    await file.drop('結果を電話で伝える')
  })

  await test.step('N writes a note, which needs words; typed in a field it is a letter', async () => {
    await page.keyboard.press('n')
    await file.dialog.getByRole('button', { name: cases.saveNow }).click()
    await expect(file.dialog).toContainText(refusals['reason-needed'] ?? '')
    await file.dialog.getByLabel(cases.noteText).fill('学校にも伝えた。')
    await file.submit(cases.saveNow)
    await expect(file.timeline.first()).toContainText('学校にも伝えた。')
    await desk.find.focus()
    await page.keyboard.press('n')
    await expect(file.dialog).toBeHidden()
    await page.keyboard.press('Backspace')
  })

  await test.step('another urgency is noted', async () => {
    await desk.search('R8-0002')
    await desk.openCase('R8-0002')
    await file.button(cases.urgencyTitle).click()
    await file.dialog.getByRole('radio', { name: words.urgency.B }).click()
    await file.submit(cases.urgencyNow)
    await expect(file.timeline.first()).toContainText(words.urgency.B)
    await desk.goTo('today')
    await expect(page.getByRole('list', { name: today.urgent })).toContainText('深津 渉')
    await expect(page.getByText(today.danger)).toBeHidden()
    await desk.search('R8-0002')
    await desk.openCase('R8-0002')
  })

  await test.step('closed it takes nothing, and says why', async () => {
    await file.button(cases.close).click()
    await file.dialog.getByRole('button', { name: cases.close, exact: true }).click()
    await expect(file.dialog).toContainText(cases.closeReasonMissing)
    await page.keyboard.press('Escape')
    await file.close(words.codes.closing.resolved, '落ち着いたとのこと。')
    for (const locked of [file.addNote, file.button(cases.addPromise)])
      await expect(locked).toHaveAccessibleDescription(cases.lockedReason)
    await page.keyboard.press('n')
    await expect(file.dialog).toBeHidden()
    await desk.goTo('today')
    await expect(page.getByRole('list', { name: today.urgent })).toBeHidden()
  })

  await test.step('locked and unlocked: still closed; reopened with a reason', async () => {
    await desk.lock()
    await new UnlockPage(page).unlock(administrator)
    await desk.search('R8-0002')
    await desk.openCase('R8-0002')
    await expect(file.timeline.first()).toContainText('落ち着いたとのこと。')
    await file.reopen('同じ人がまた書いた。')
    await expect(file.timeline.first()).toContainText('同じ人がまた書いた。')
    await file.note('もう一度、証拠の残し方を伝えた。')
    await file.show('contact')
    await expect(file.timeline).toHaveCount(1)
    await file.show('note')
    await expect(file.timeline).toHaveCount(5)
  })

  await test.step('the history says who did what', async () => {
    await file.openHistory()
    for (const text of ['もう一度開いた', '対応中', '終結', '約束を終えた', administrator.name])
      await expect(file.history.filter({ hasText: text }).first()).toBeVisible()
    const before = await file.history.count()
    await file.dialog.getByRole('radio', { name: cases.historyFilters.all }).click()
    expect(await file.history.count()).toBeGreaterThan(before)
    await file.closeHistory()
  })
})

test('a case with everything in it: danger, posts, the same caller’s other case, and its sheet of paper', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const desk = new DeskPage(page)
  const file = new CasePage(page)
  await new UnlockPage(page).unlock(administrator)

  await test.step('the day begins with who is in danger, then with what is overdue', async () => {
    await expect(desk.main.getByText(today.danger)).toBeVisible()
    const owed = page.getByRole('list', { name: today.promises }).getByRole('listitem')
    await expect(owed.first()).toContainText(`1開庁日 超過${fullCase.number}`)
    await expect(owed.nth(1)).toContainText(fullCase.dueToday)
    await desk.main.getByRole('button', { name: today.openRecord }).click()
    await expect(file.heading).toContainText(fullCase.name)
  })

  await test.step('addresses are text, never links', async () => {
    await expect(desk.main.getByText('https://x.com/example_a83/status/')).toBeVisible()
    await expect(desk.main.getByRole('link')).toHaveCount(0)
  })

  await test.step('the rules come before the number', async () => {
    const text = await file.rules.innerText()
    expect(text.indexOf(cases.noVoicemail)).toBeLessThan(text.indexOf(fullCase.phone))
    const heading = await file.heading.innerText()
    expect(heading).not.toContain('090')
  })

  await test.step('the sheet: rules, number, what is owed; that it was printed is written down', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await file.button(cases.prints).click()
    const sheet = page.getByRole('article')
    for (const text of [handover.mark, fullCase.number, cases.noVoicemail, fullCase.overdue])
      await expect(sheet).toContainText(text)
    await page.getByRole('button', { name: handover.print }).click()
    await expect(page.locator('body[data-printed]')).toBeAttached()
    await page.getByRole('button', { name: handover.back }).click()
    await file.openHistory()
    await file.dialog.getByRole('radio', { name: cases.historyFilters.all }).click()
    await expect(file.history.filter({ hasText: '印刷した' })).toHaveCount(1)
    await file.closeHistory()
  })

  await test.step('the other case of the same caller is one press away', async () => {
    await page.getByRole('list', { name: cases.otherCases }).getByRole('button').click()
    await expect(file.heading).toContainText('R8-0004')
    await expect(file.wishes).toHaveText([`${words.codes.wish.delete}${words.reaching.reached}`])
  })
})

test('a reader reads a case and changes nothing', async ({ app }) => {
  const page = await app.start()
  const desk = new DeskPage(page)
  const settings = new SettingsPage(page)
  const file = new CasePage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('settings')
  await settings.addPerson(reader, 'reader')
  await desk.lock()
  await new UnlockPage(page).unlock(reader)
  await desk.search(firstCase.number)
  await desk.openCase(firstCase.number)
  const why = refusals['not-allowed'] ?? ''
  for (const name of [cases.close, cases.addPromise, cases.urgencyTitle])
    await expect(file.button(name)).toHaveAccessibleDescription(why)
  await page.keyboard.press('n')
  await expect(file.dialog).toBeHidden()
  await file.button(cases.prints).click()
  const print = page.getByRole('button', { name: handover.print })
  await expect(print).toHaveAccessibleDescription(why)
})
