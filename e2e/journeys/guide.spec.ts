import { addFullCases, fullCase } from '../data/full-cases.ts'
import { findViolations } from '../fixtures/axe.ts'
import { Ime } from '../fixtures/ime.ts'
import { expectFocusSeen, tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { FindPage } from '../pages/find-page.ts'
import { GuidePage } from '../pages/guide-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { finder, guide, words } = ja

test('while a call runs: the guide is found by kana, read out, ticked as told, and the notes stand', async ({
  app,
}) => {
  const page = await app.start()
  const { keyboard } = page
  const intake = new IntakePage(page)
  const { find, found, panel, say, steps } = new GuidePage(page)
  await new UnlockPage(page).unlock(administrator)
  await new DeskPage(page).takeCall()
  await intake.writeLine('画像を勝手に載せられた')
  await intake.notes.pressSequentially('書きかけの')

  await test.step('opened with one key, nothing covers the notes', async () => {
    await keyboard.press('Alt+g')
    await expect(find).toBeFocused()
    await expect(panel).toContainText(guide.noProposals)
    await expect(intake.notes).toHaveValue('書きかけの')
    const [notes, beside] = [await intake.notes.boundingBox(), await panel.boundingBox()]
    expect((notes?.x ?? 0) + (notes?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0)
  })

  await test.step('what is answered proposes bodies, with the reason', async () => {
    const proposed = panel.getByRole('region', { name: guide.proposals }).getByRole('listitem')
    await page.getByRole('button', { name: words.codes.wish.delete, exact: true }).click()
    await expect(proposed.first()).toContainText('違法・有害情報相談センター')
    await expect(proposed.first()).toContainText(words.codes.wish.delete)
    await keyboard.press('Alt+2')
    await keyboard.press('Alt+2')
    await expect(proposed.first()).toContainText('警察(緊急)')
    await expect(proposed.first()).toContainText(words.danger.visit.short)
    await intake.age.fill('１５')
    await page.getByRole('button', { name: words.codes.wish.beHeard, exact: true }).click()
    await panel.getByText(/^ほか \d+件$/).click()
    await expect(panel.getByText('24時間子供SOSダイヤル')).toBeVisible()
  })

  await test.step('no key of an IME opens or closes anything', async () => {
    const ime = await Ime.on(page)
    await find.focus()
    await ime.compose({ steps: ['し', 'しょ', 'しょう', 'しょうこ'], word: '証拠' })
    await ime.pressEnterOfIme()
    await ime.pressEnterWhileComposing()
    await expect(find).toBeFocused()
    await expect(find).toHaveValue('しょうこ')
    await expect(say).toBeHidden()
    await ime.commit('証拠')
    await expect(find).toHaveValue('証拠')
    await expect(found.first()).toContainText('証拠の残し方')
  })

  await test.step('by keyboard into the list and back, then open', async () => {
    await find.fill('ｼｮｳｺ')
    await keyboard.press('ArrowDown')
    await expect(found.first()).toBeFocused()
    await expectFocusSeen(page)
    await keyboard.press('ArrowUp')
    await expect(find).toBeFocused()
    await keyboard.press('Enter')
    await expect(say).toContainText('まず画面を残しましょう')
    await expect(panel.getByRole('heading', { name: '証拠の残し方' })).toBeFocused()
    await keyboard.press('Tab')
    await expectFocusSeen(page)
    await keyboard.press('Space')
    await expect(panel.getByText(guide.stepsDone(1, 6))).toBeVisible()
    await expect(steps.first()).toBeChecked()
  })

  await test.step('one key says that it was told, with its time', async () => {
    await keyboard.press('Alt+t')
    await expect(panel.getByRole('status')).toHaveText(/^伝えた \d\d:\d\d$/)
    expect(await findViolations(page)).toEqual([])
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size)
      await expect.poll(() => findOverflow(page)).toEqual([])
    }
  })

  await test.step('Escape leads back step by step; the notes are as they were', async () => {
    await steps.first().focus()
    await keyboard.press('Escape')
    await expect(find).toBeFocused()
    await expect(find).toHaveValue('ｼｮｳｺ')
    await keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(intake.notes).toHaveValue('書きかけの')
    await expect(page.getByRole('checkbox', { name: words.codes.advice.evidence })).toBeChecked()
    await intake.notes.press('Enter')
    await intake.expectLine(1, '書きかけの')
  })
})

test('an entry is changed with its date, retired, brought back; a word never used is not taken', async ({
  app,
}) => {
  const page = await app.start()
  const screen = new GuidePage(page)
  const { find, found, main } = screen
  await new UnlockPage(page).unlock(administrator)
  await screen.open()

  await test.step('changed: words, a kana reading, the day it was checked', async () => {
    await find.fill('ばくさい')
    await page.keyboard.press('Enter')
    await expect(main.getByText(guide.unverifiedText)).toBeVisible()
    await screen.button(guide.edit).click()
    await screen.field('steps').fill('窓口で確かめた手順\n7日で 削除されます')
    await page.keyboard.press('Control+Enter')
    await expect(main.getByText(guide.problems.wording('7日で削除'))).toBeVisible()
    await screen.field('steps').fill('窓口で確かめた手順\nとどいた返事を残す')
    await screen.field('checkedOn').fill('令和８年11月20日')
  })

  await test.step('a call takes the screen; what was typed is there again', async () => {
    await new DeskPage(page).takeCall()
    await screen.open()
    await find.fill('ばくさい')
    await expect(found.first()).toContainText(guide.editing)
    await page.keyboard.press('Enter')
    await expect(screen.field('checkedOn')).toHaveValue('令和８年11月20日')
    await page.keyboard.press('Control+Enter')
    await expect(main.getByText(guide.saved)).toBeVisible()
    await expect(main).toContainText('とどいた返事を残す')
    await expect(main).toContainText(guide.checkedOn('令和8年11月20日(金)'))
    await expect(main).toContainText(`${administrator.name}が変更`)
    await expect(main.getByText(guide.changed, { exact: true })).toBeVisible()
  })

  await test.step('retired: not found any more, and there below with the day', async () => {
    await screen.button(guide.retire).click()
    await expect(main.getByText(guide.retired)).toBeVisible()
    await expect(found).toHaveCount(0)
    await find.fill('')
    await main.getByText(guide.retiredCount(1)).click()
    await main
      .getByRole('list', { name: guide.retiredCount(1) })
      .getByRole('button', { name: '爆サイ.com' })
      .click()
    await expect(main).toContainText(guide.retiredOn('令和8年11月24日(火)'))
    await screen.button(guide.bringBack).click()
    await expect(main.getByText(guide.broughtBack)).toBeVisible()
    await screen.button(guide.giveBack).click()
    await expect(main.getByText(guide.gaveBack)).toBeVisible()
    await expect(main).not.toContainText('とどいた返事を残す')
  })

  await test.step('an entry of the desk: what is missing is said, then it is found by its kana', async () => {
    await screen.button(guide.add).click()
    await expect(screen.field('title')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(main.getByText(guide.problems.title)).toBeVisible()
    await expect(screen.field('title')).toBeFocused()
    await screen.field('title').fill('夜間の録音')
    await screen.field('words').fill('やかんのろくおん')
    await screen.field('steps').fill('録音の内容を伝える')
    await screen.field('source').fill('窓口の打ち合わせ')
    await screen.form.getByRole('button', { name: guide.tags.desk, exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await expect(main.getByText(guide.own, { exact: true })).toBeVisible()
    await find.fill('ヤカン')
    await expect(found).toHaveCount(1)
  })
})

test('without a mouse: the questions lead to a body, and the search of the title bar to an entry', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const { keyboard } = page
  const desk = new DeskPage(page)
  const screen = new GuidePage(page)
  const { routing, main } = screen
  const answer = (name: string) => routing.getByRole('button', { name, exact: true })
  await new UnlockPage(page).unlock(administrator)
  await screen.open()

  await test.step('from the first question to its end', async () => {
    await tabTo(page, answer('ない'), 'Shift+Tab')
    await keyboard.press('Enter')
    for (const [question, name] of [
      ['お困りの方は、18歳未満ですか。', '18歳以上'],
      ['裸や性的な画像、法に触れる内容ですか。', 'ちがう'],
      ['いちばんの望みは、どれに近いですか。', '投稿した人を知りたい・賠償'],
    ] as const) {
      await expect(routing.getByRole('heading', { name: question })).toBeFocused()
      await expectFocusSeen(page)
      await tabTo(page, answer(name))
      await keyboard.press('Enter')
    }
    const outcome = routing.getByRole('region', { name: guide.outcome })
    await expect(outcome.getByRole('heading')).toBeFocused()
    await expect(outcome.getByRole('listitem').first()).toContainText('法テラス')
    await tabTo(page, outcome.getByRole('button', { name: '記録が消える前に(3週間)' }))
    await keyboard.press('Enter')
    await expect(main.getByRole('heading', { name: '記録が消える前に(3週間)' })).toBeVisible()
  })

  await test.step('an answer is taken back', async () => {
    const back = routing.getByRole('button', { name: /^18歳以上/ })
    await tabTo(page, back)
    await keyboard.press('Enter')
    await expect(
      routing.getByRole('heading', { name: 'お困りの方は、18歳未満ですか。' }),
    ).toBeFocused()
  })

  await test.step('an entry by the search of the title bar', async () => {
    await desk.goTo('today')
    await desk.typeToFind('ついったー')
    await expect(new FindPage(page).group('guide').getByRole('option')).toHaveCount(1)
    await keyboard.press('Enter')
    await expect(main.getByRole('heading', { name: /^X\(旧Twitter\)/ })).toBeVisible()
  })

  await test.step('what fits a case, from the case', async () => {
    await desk.search(fullCase.number)
    await desk.openCase(fullCase.number)
    await expect(new CasePage(page).heading).toContainText(fullCase.number)
    await desk.typeToFind(finder.commands.guide.name)
    await expect(new FindPage(page).chosen).toContainText(fullCase.number)
    await keyboard.press('Enter')
    const about = main.getByRole('region', { name: guide.proposalsOf(fullCase.number) })
    await expect(about.getByRole('listitem').first()).toBeVisible()
    expect(await findViolations(page)).toEqual([])
  })
})
