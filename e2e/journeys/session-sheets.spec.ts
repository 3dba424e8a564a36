import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addFullCases, fullCase } from '../data/full-cases.ts'
import { addPaperSessions, paper } from '../data/paper-sessions.ts'
import type { App } from '../fixtures/app.ts'
import { findViolations } from '../fixtures/axe.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { plainText, readPdf, type PdfPage } from '../fixtures/pdf-text.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { PrintPage } from '../pages/print-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { cases, handover, history, sessionSheets, words } = ja
const { exporting } = sessionSheets

const open = async (app: App): Promise<PrintPage> => {
  await addFullCases(app.dataFolder, administrator)
  await addPaperSessions(app.dataFolder, administrator)
  const page = await app.start()
  await new UnlockPage(page).unlock(administrator)
  return new PrintPage(page)
}
/** There is no calendar yet that leads there. */
const goTo = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, address)
  await expect(page.getByRole('article')).toBeVisible()
}
const print = async (page: Page): Promise<readonly PdfPage[]> =>
  readPdf(await page.pdf({ preferCSSPageSize: true }))

/** The whole screen, in both lights; what scrolls is paper. */
const expectSound = async (page: Page): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect.poll(() => findViolations(page)).toEqual([])
  }
  await expect.poll(() => findOverflow(page)).toEqual([])
}

/** By which a person could be known; what is covered stands on no page. */
const known = {
  name: ['石原由紀子', '石原', '由紀子', 'イシハラ', 'ユキコ', 'いしはら', 'ゆきこ'],
  reach: ['090-0000-7315', '090(0000)7315', '7315', 'yukiko', 'ishihara'],
  place: ['伊勢崎'],
  postUrls: ['read.cgi', '1763000000', '1990000000000000000'],
  rules: ['12:10', '12:50', cases.noVoicemail, cases.asCounselor, cases.rules],
} as const
const expectNone = (pages: readonly PdfPage[], ...told: readonly (readonly string[])[]): void => {
  const text = pages.map((page) => page.text).join('')
  for (const word of told.flat()) expect(text, word).not.toContain(plainText(word))
}
const expectAll = (pages: readonly PdfPage[], ...told: readonly string[]): void => {
  const text = pages.map((page) => page.text).join('')
  for (const word of told) expect(text, word).toContain(plainText(word))
}

test('the sheets of a day and of a week hold numbers and free seats, and no name of those who come', async ({
  app,
}) => {
  const sheet = await open(app)
  const { page } = sheet
  await sheet.holdThePrinter()

  await test.step('a day, upright', async () => {
    await goTo(page, '/schedule/sheet?span=day&from=2026-11-24')
    await expect(sheet.sheet).toContainText(fullCase.number)
    await expectSound(page)
    const pages = await print(page)
    expect(pages.map(({ isWide }) => isWide)).toEqual([false])
    expectAll(
      pages,
      ...[handover.mark, '令和8年11月24日(火)', sessionSheets.kinds.psychologist],
      ...[paper.psychologistName, '14:00–14:50', fullCase.number, words.nth(2), '相談室2'],
      ...[sessionSheets.states.tentative, sessionSheets.free, sessionSheets.signature],
      ...[sessionSheets.columns.came, sessionSheets.columns.result, '1/1', administrator.name],
      ...[handover.approval, handover.circulation],
    )
    expectNone(pages, known.name, known.reach, known.rules)
    await page.keyboard.press('Control+p')
    await sheet.expectPrinted(1)
  })

  await test.step('a closed day says why', async () => {
    await page.getByRole('button', { name: sessionSheets.before.day }).click()
    await expect(sheet.sheet).toContainText(sessionSheets.closed('勤労感謝の日'))
    await expect(sheet.sheet).toContainText(sessionSheets.nothing)
  })

  await test.step('a day typed as offices write it, and one expert alone', async () => {
    const field = page.getByRole('textbox', { name: sessionSheets.date })
    await tabTo(page, field)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('R8.11.25')
    await page.keyboard.press('Enter')
    await expect(sheet.sheet).toContainText('令和8年11月25日(水)')
    await expect(sheet.sheet).toContainText('13:00–13:30')
    await expect(sheet.sheet).not.toContainText('学校の行事')
    const who = page.getByRole('combobox', { name: sessionSheets.expert })
    await tabTo(page, who)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('須永')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(sheet.sheet).toContainText(sessionSheets.nothing)
    await expect(page).toHaveURL(/expert=paper-expert-psy/)
    await page.keyboard.press('Tab')
  })

  await test.step('a week, across', async () => {
    await goTo(page, '/schedule/sheet?span=week&from=2026-11-24')
    await expect(sheet.sheet).toContainText('13:00–13:30')
    await expectSound(page)
    const pages = await print(page)
    expect(pages.map(({ isWide }) => isWide)).toEqual([true])
    expectAll(
      pages,
      ...[handover.mark, '11/23(月)', '勤労感謝の日', '11/27(金)', fullCase.number],
      ...[paper.lawyerName, paper.psychologistName, sessionSheets.states.confirmed],
      ...[sessionSheets.free, handover.approval, administrator.name],
    )
    expectNone(pages, known.name, known.reach, known.rules, ['R8-0003'])
  })
})

test('the lawyer’s sheet is one page, and what is hidden stands nowhere on it', async ({ app }) => {
  const sheet = await open(app)
  const { page } = sheet
  const address = `/cases/${paper.caseFileId}/session/${paper.lawyerSession}`
  await goTo(page, address)
  await sheet.holdThePrinter()

  await test.step('as it usually is: the name, not how to reach it', async () => {
    await expectSound(page)
    const pages = await print(page)
    expect(pages).toHaveLength(1)
    expectAll(
      pages,
      ...[sessionSheets.sheetTitles.lawyer, fullCase.number, fullCase.name, paper.lawyerName],
      ...[paper.question, '1763000000/214', '@example_a83', '名誉毀損', '消したい'],
      ...[sessionSheets.conflictAnswer.none, 'SHA-256', handover.mark, handover.approval, '1/1'],
    )
    expectNone(pages, known.reach, known.place, known.rules)
  })

  await test.step('with everything hidden nobody could be known', async () => {
    for (const mask of ['name', 'others', 'postUrls', 'poster'] as const)
      await page.getByRole('button', { name: sessionSheets.maskable[mask] }).click()
    await expect(sheet.sheet).toContainText(sessionSheets.byNumber)
    const pages = await print(page)
    expect(pages).toHaveLength(1)
    expectAll(pages, fullCase.number, paper.question, sessionSheets.covered)
    const { name, reach, place, postUrls, rules } = known
    expectNone(pages, name, reach, place, postUrls, rules, ['example_a83', '名無し'])
  })

  await test.step('it is printed with its line in the history of the case', async () => {
    await page.keyboard.press('Control+p')
    await sheet.expectPrinted(1)
    await page.getByRole('button', { name: sessionSheets.sheetBack }).click()
    const file = new CasePage(page)
    await file.openHistory()
    await file.dialog.getByRole('radio', { name: cases.historyFilters.all }).press('Space')
    const act = history.acts['session.printSheet'] ?? ''
    await expect(file.history.filter({ hasText: act })).toHaveCount(1)
  })
})

test('a case with more of everything than fits is one page all the same, and says what is not there', async ({
  app,
}) => {
  const { page, sheet } = await open(app)
  await goTo(page, `/cases/${paper.heavyCaseFileId}/session/${paper.heavySession}`)
  await expect(sheet).toContainText('1つめの質問')
  const pages = await print(page)
  expect(pages).toHaveLength(1)
  expectAll(
    pages,
    ...[sessionSheets.more(13), sessionSheets.more(5), sessionSheets.cutShort],
    ...[handover.approval, sessionSheets.timeline],
  )
  await page.evaluate(() => {
    document.documentElement.dataset['scale'] = '1.25'
  })
  expect(await print(page), 'in the largest letters of the screen').toHaveLength(1)
})

test('the psychologist’s sheet tells of mind and danger, and nothing of the posts', async ({
  app,
}) => {
  const sheet = await open(app)
  const { page } = sheet
  await goTo(page, `/cases/${paper.caseFileId}/session/${paper.careSession}`)
  await expectSound(page)
  const pages = await print(page)
  expectAll(
    pages,
    ...[sessionSheets.sheetTitles.psychologist, fullCase.name, words.nth(2), paper.question],
    ...['知らない男の人が家の前に立っていた', sessionSheets.reachByDesk, cases.deed.told],
    ...[words.danger.visit.short, 'あり(11/19(木))', '未確認', '罰してほしい'],
  )
  expectNone(pages, known.reach, known.place, known.postUrls, known.rules, ['SHA-256'])
  await page.getByRole('button', { name: sessionSheets.maskable.reach }).click()
  await expect(sheet.sheet).toContainText(fullCase.phone)
})

test('sessions are written out for calendars and tables, with names only when they are asked for', async ({
  app,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-sessions-'))
  const sheet = await open(app)
  const { page } = sheet
  const proposed: string[] = []
  let path = join(folder, 'one')
  let isTaken = true
  page.on('dialog', (dialog) => {
    proposed.push(dialog.defaultValue())
    void (isTaken ? dialog.accept(path) : dialog.dismiss())
  })
  await goTo(page, `/schedule/sheet?span=day&from=2026-11-25&expert=${paper.lawyerId}`)
  await page.getByRole('button', { name: sessionSheets.export }).click()
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: exporting.save })
  const names = dialog.getByRole('checkbox', { name: exporting.names })
  const written = async (): Promise<string> => {
    const bytes = await readFile(path)
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  }
  await expect(names).not.toBeChecked()
  await expect.poll(() => findViolations(page)).toEqual([])

  await test.step('the month of an expert, without names', async () => {
    await save.click()
    await expect(dialog.getByText(exporting.saved(path))).toBeVisible()
    const text = await written()
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20261125T130000\r\n')
    expect(text).toContain('SUMMARY:弁護士相談\r\n')
    for (const secret of ['石原', '星野', fullCase.number, '開示'])
      expect(text).not.toContain(secret)
  })

  await test.step('with names, when they are asked for', async () => {
    path = join(folder, 'named')
    await dialog.getByText(exporting.names, { exact: true }).click()
    await expect(dialog.getByText(exporting.namesMean)).toBeVisible()
    await save.click()
    await expect(dialog.getByText(exporting.saved(path))).toBeVisible()
    expect(await written()).toContain(`SUMMARY:弁護士相談 ${paper.lawyerName} ${fullCase.name}`)
  })

  await test.step('a table of a period, without names and with them', async () => {
    path = join(folder, 'table')
    await dialog.getByText(exporting.names, { exact: true }).click()
    await dialog.getByText(exporting.files.csv).click()
    await save.click()
    await expect(dialog.getByText(exporting.saved(path))).toBeVisible()
    const text = await written()
    expect(text.startsWith('\ufeff日付,')).toBe(true)
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatch(/^2026\/11\/17,13:00,13:50,臨床心理士,R8-0002,実施,相談室2,/)
    expect(text).toContain(sessionSheets.states.cancelled)
    for (const secret of ['石原', '星野', '須永', '学校の行事', '睡眠'])
      expect(text).not.toContain(secret)
    path = join(folder, 'named-table')
    await dialog.getByText(exporting.names, { exact: true }).click()
    await save.click()
    await expect(dialog.getByText(exporting.saved(path))).toBeVisible()
    expect(await written()).toContain(`,${paper.lawyerName},R8-0002,${fullCase.name},`)
  })

  await test.step('it says when nothing was saved', async () => {
    isTaken = false
    await save.click()
    await expect(dialog.getByText(exporting.notSaved, { exact: true })).toBeVisible()
    await dialog.getByRole('textbox', { name: exporting.from }).fill('２０２７／１／１')
    await dialog.getByRole('textbox', { name: exporting.to }).fill('R9.1.31')
    await save.click()
    await expect(dialog.getByText(exporting.nothing)).toBeVisible()
    await dialog.getByRole('textbox', { name: exporting.to }).fill('R8.1.31')
    await save.click()
    await expect(dialog.getByText(exporting.notAPeriod)).toBeVisible()
  })
  expect(proposed).toEqual([
    ...['yoyaku-2026-11.ics', 'yoyaku-2026-11.ics'],
    ...Array.from({ length: 3 }, () => 'yoyaku-2026-11-01-2026-11-30.csv'),
  ])
  await rm(folder, { recursive: true, force: true })
})
