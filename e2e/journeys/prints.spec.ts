import { addFullCases, fullCase } from '../data/full-cases.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { PrintPage } from '../pages/print-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, finder, handover, history, sheets } = ja

test('without a mouse: the reception sheet and the record sheet, each printed with its line in the history', async ({
  app,
}) => {
  await addFullCases(app.dataFolder, administrator)
  const page = await app.start()
  const { keyboard } = page
  const desk = new DeskPage(page)
  const file = new CasePage(page)
  const paper = new PrintPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.search(fullCase.number)
  await desk.openCase(fullCase.number)
  await paper.holdThePrinter()

  await test.step('found by its name, the reception sheet begins with the rules of contact', async () => {
    await desk.typeToFind('うけつけひょう')
    await keyboard.press('Enter')
    await paper.expectSheet('reception')
    const text = await paper.sheet.innerText()
    expect(text.indexOf(cases.noVoicemail)).toBeGreaterThan(0)
    expect(text.indexOf(cases.noVoicemail)).toBeLessThan(text.indexOf(fullCase.phone))
    for (const part of [
      handover.mark,
      fullCase.number,
      '令和8年10月19日(月) 10:12',
      '匿名掲示板に実名と勤め先を書かれた。',
      sheets.answered('来訪', sheets.dangerState.unasked),
    ])
      await expect(paper.sheet).toContainText(part)
    await expect(paper.sheet).not.toContainText('昨夜、知らない男の人')
    await keyboard.press('Control+p')
    await paper.expectPrinted(1)
  })

  await test.step('the record sheet holds every contact from the first on, or one of them', async () => {
    await tabTo(page, paper.kind('handover'))
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    await keyboard.press('Space')
    await paper.expectSheet('record')
    const text = await paper.sheet.innerText()
    const [first, second] = ['匿名掲示板に実名', '昨夜、知らない男の人']
    expect(text.indexOf(first)).toBeGreaterThan(0)
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(first))
    await expect(paper.sheet).toContainText('法務局から')
    await expect(paper.sheet).toContainText(sheets.dueOn('令和8年11月20日(金)'))
    await expect(paper.sheet).toContainText('令和8年11月5日(木)')
    await keyboard.press('Control+p')
    await paper.expectPrinted(2)
    await tabTo(page, paper.contact)
    await keyboard.press('Control+a')
    await keyboard.type('第2回')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(paper.sheet).not.toContainText(first)
    await expect(paper.sheet).toContainText(second)
    await keyboard.press('Control+p')
    await paper.expectPrinted(3)
  })

  await test.step('the history says which sheet was printed', async () => {
    await tabTo(page, paper.back, 'Shift+Tab')
    await keyboard.press('Enter')
    await file.openHistory()
    await file.dialog.getByRole('radio', { name: cases.historyFilters.all }).press('Space')
    const told = (act: string) => file.history.filter({ hasText: act })
    await expect(told(history.acts['caseFile.printReception'] ?? '')).toHaveCount(1)
    await expect(told(history.acts['caseFile.printRecord'] ?? '')).toHaveCount(2)
    await expect(told(history.acts['caseFile.print'] ?? '')).toHaveCount(0)
    await file.closeHistory()
  })

  await test.step('there is a way back to the handover, by name too', async () => {
    await desk.typeToFind('ひきつぎ')
    await expect(page.getByRole('option', { selected: true })).toContainText(
      finder.commands.handover.name,
    )
    await keyboard.press('Enter')
    await paper.expectSheet('handover')
  })
})

test(
  'a long first call fits one page of the reception sheet, and its record is whole on several',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    const desk = new DeskPage(page)
    const intake = new IntakePage(page)
    const paper = new PrintPage(page)
    await new UnlockPage(page).unlock(administrator)
    await desk.takeCall()
    const long = '掲示板に書かれたことを、順を追って聞いた。'.repeat(12)
    for (let line = 1; line <= 14; line += 1) await intake.writeLine(`${line}番目。${long}`)
    await intake.fill({
      name: '寿限無'.repeat(40),
      kana: 'ジュゲム'.repeat(40),
      phone: '090-0000-9999',
    })
    const urls = [1, 2, 3, 4, 5].map(
      (number) => `https://bbs.example.jp/${'board/'.repeat(40)}${number}`,
    )
    await intake.pastePosts(urls.join('\n'))
    for (const advice of Object.values(ja.words.advice).slice(0, 6)) await intake.tick(advice)
    await intake.finish('R8-0002')

    await test.step('one page, which says what does not stand on it', async () => {
      await desk.typeToFind('受付票')
      await page.keyboard.press('Enter')
      await paper.expectSheet('reception')
      await expect(paper.sheet).toContainText(sheets.moreLines(13))
      await expect(paper.sheet).toContainText(sheets.morePosts(3))
      expect(await paper.countPages()).toBe(1)
    })

    await test.step('several pages with every line to its end', async () => {
      await desk.typeToFind('記録票')
      await page.keyboard.press('Enter')
      await paper.expectSheet('record')
      for (const line of [1, 14]) await expect(paper.sheet).toContainText(`${line}番目。${long}`)
      for (const url of urls) await expect(paper.sheet).toContainText(url)
      expect(await paper.countPages()).toBeGreaterThan(1)
    })
  },
)
