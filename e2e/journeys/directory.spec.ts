import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findViolations } from '../fixtures/axe.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { expect, test } from '../fixtures/test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { DirectoryPage } from '../pages/directory-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'
import { ja } from '../../shared/messages/ja/messages.ts'

const { directory, settings } = ja
const { imports } = directory

test('what is open now is seen at once, on a holiday, on a Saturday and at the year’s end', async ({
  app,
}) => {
  await test.step('Labor Thanksgiving Day, half past four', async () => {
    const page = await app.start({ now: '2026-11-23T16:30:00+09:00' })
    const screen = new DirectoryPage(page)
    await new UnlockPage(page).unlock(administrator)
    await screen.open()
    await expect(screen.rows).toHaveCount(29)
    await expect(screen.row('みんなの人権110番')).toContainText(
      directory.closedUntil(directory.tomorrowAt('8:30')),
    )
    await expect(screen.row('こころの健康相談統一ダイヤル')).toContainText(directory.unknownHours)
    await screen.chip(directory.onlyOpen).click()
    await screen.chip(directory.persons.child).click()
    await expect(screen.row('チャイルドライン')).toContainText(directory.openUntil('21:00'))
    await expect(screen.row('24時間子供SOSダイヤル')).toContainText(directory.openAlways)
    for (const away of ['こどもの人権110番', '女性の人権', 'こころの健康相談統一ダイヤル'])
      await expect(screen.row(away)).toHaveCount(0)
    await screen.button(directory.clear).click()
    await screen.chip(directory.needs.identify).click()
    await screen.find.fill('ぐんま')
    await expect(screen.rows).toHaveCount(0)
    await screen.find.fill('群馬')
    await expect(screen.rows).toHaveCount(2)
    const card = await screen.show('群馬司法書士会')
    await expect(card).toContainText(directory.closureAssumed)
    await expect(card).toContainText(directory.holidayAssumed)
  })

  for (const [now, said] of [
    ['2026-11-28T09:30:00+09:00', directory.openUntil('17:00')],
    ['2026-12-31T10:00:00+09:00', directory.closedUntil(directory.dayAt('1/4(月)', '9:00'))],
  ] as const) {
    const page = await app.restart({ now })
    const screen = new DirectoryPage(page)
    await new UnlockPage(page).unlock(administrator)
    await screen.open()
    await expect(screen.row('法テラス'), now).toContainText(said)
  }
})

test('a window is written, corrected, checked, retired and brought back, without a mouse', async ({
  app,
}) => {
  const page = await app.start()
  const screen = new DirectoryPage(page)
  const { keyboard } = page
  await new UnlockPage(page).unlock(administrator)
  await screen.open()
  const due = (count: number) => expect(screen.chip(directory.onlyDue(count))).toBeVisible()
  await due(29)

  await test.step('a new one, first with what cannot be kept', async () => {
    await tabTo(page, screen.button(directory.add))
    await keyboard.press('Enter')
    await expect(screen.name).toBeFocused()
    await keyboard.type('試験の窓口')
    await screen.day('月').fill('９時から１７時まで')
    await keyboard.press('Control+Enter')
    await expect(screen.main.getByText(directory.notSaved)).toBeVisible()
    await expect(screen.main.getByText(directory.dayProblem)).toHaveCount(6)
    await screen.main.getByText(directory.kinds.municipal, { exact: true }).click()
    for (const day of ['火', '水', '木', '金']) await screen.day(day).fill('9-17')
    for (const day of ['土', '日']) await screen.day(day).fill('休み')
    await screen.exceptions.fill('R8.11.24 休み')
    await keyboard.press('Control+Enter')
    const card = screen.card('試験の窓口')
    await expect(card).toContainText(directory.closedUntil(directory.tomorrowAt('9:00')))
    await expect(screen.rows).toHaveCount(30)
  })

  await test.step('a shipped one is corrected; leaving what is not saved is asked about', async () => {
    await screen.show('よりそいホットライン')
    await screen.button(directory.edit).click()
    await screen.note.fill('外国語でも話せます。')
    await keyboard.press('Control+1')
    await expect(screen.leaving).toBeVisible()
    await keyboard.press('Escape')
    await expect(screen.note).toHaveValue('外国語でも話せます。')
    await keyboard.press('Control+Enter')
    await expect(screen.card('よりそいホットライン')).toContainText('外国語でも話せます。')
  })

  await test.step('checked with one press', async () => {
    await screen.button(directory.check).click()
    await expect(screen.card('よりそいホットライン')).toContainText(
      directory.checkedOn('令和8年11月24日(火)'),
    )
    await due(29)
    await expect(screen.row('よりそいホットライン')).not.toContainText(directory.checkDue)
  })

  await test.step('retired it stands last, and comes back', async () => {
    await screen.button(directory.retire).click()
    await page.getByRole('alertdialog').getByRole('button', { name: directory.retireNow }).click()
    await expect(screen.rows.last()).toContainText('よりそいホットライン')
    await expect(screen.rows.last()).toContainText(directory.retired)
    expect(await findViolations(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
    await screen.button(directory.bringBack).click()
    await expect(screen.row('よりそいホットライン')).toContainText(directory.openAlways)
  })

  await test.step('everything is there after locking, and is due again after the days the desk chose', async () => {
    const later = await app.restart({ now: '2026-12-02T10:00:00+09:00' })
    await new UnlockPage(later).unlock(administrator)
    const again = new DirectoryPage(later)
    await again.open()
    await expect(again.row('試験の窓口')).toBeVisible()
    await expect(again.row('よりそいホットライン')).not.toContainText(directory.checkDue)
    await new DeskPage(later).goTo('settings')
    const card = later.getByRole('region', { name: directory.settingsTitle })
    const days = card.getByRole('textbox', { name: directory.settingsDays })
    await days.fill('3')
    await card.getByRole('button', { name: settings.save }).click()
    await expect(card.getByText(directory.settingsProblem)).toBeVisible()
    await days.fill('７')
    await card.getByRole('button', { name: settings.save }).click()
    await expect(card.getByText(settings.saved)).toBeVisible()
    await again.open()
    await expect(again.row('よりそいホットライン')).toContainText(directory.checkDue)
  })
})

test('a table is written out, corrected elsewhere and taken in; bad rows are said, the rest is taken', async ({
  app,
}) => {
  const path = join(await mkdtemp(join(tmpdir(), 'madoguchi-directory-')), 'table')
  const page = await app.start()
  const screen = new DirectoryPage(page)
  await new UnlockPage(page).unlock(administrator)
  await screen.open()
  page.on('dialog', (dialog) => void dialog.accept(path))
  await screen.button(directory.writeOut).click()
  await expect(page.getByRole('contentinfo')).toContainText(directory.written(path))
  const written = await readFile(path, 'utf8')
  expect(written.split('\r\n')).toHaveLength(31)
  const blanks = ','.repeat(22)
  const corrected = `${written.replace('0120-99-7777', '0120-00-0000')},新しい窓口,市町村,090-0000-2222${blanks}
,種類のない窓口,お店,090-0000-3333${blanks}
,チャイルドライン,,1${blanks}
`

  await test.step('as it was written nothing would change', async () => {
    await screen.button(directory.takeIn).click()
    await screen.chooseTable(written)
    await expect(screen.dialog.getByText(imports.summary(0, 0, 29))).toBeVisible()
  })

  await test.step('two bad rows are said with number and reason', async () => {
    await screen.chooseTable(corrected)
    await expect(screen.dialog.getByText(imports.summary(1, 1, 28))).toBeVisible()
    const bad = screen.dialog.getByRole('list', { name: imports.badList }).getByRole('listitem')
    await expect(bad).toHaveText([
      `${imports.row(32)}${directory.problems.kind ?? ''}`,
      `${imports.row(33)}${imports.twice(18)}`,
    ])
    const taken = screen.dialog.getByRole('list', { name: imports.list }).getByRole('listitem')
    await expect(taken).toContainText(['チャイルドライン', '新しい窓口'])
    expect(await findViolations(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
  })

  await test.step('the rest is taken', async () => {
    await screen.dialog.getByRole('button', { name: imports.now }).click()
    await expect(page.getByRole('contentinfo')).toContainText(imports.done(2))
    await expect(screen.rows).toHaveCount(30)
    await expect(screen.row('チャイルドライン')).toContainText('0120-00-0000')
    await expect(screen.row('新しい窓口')).toContainText(directory.unknownHours)
    await expect(screen.row('種類のない窓口')).toHaveCount(0)
  })

  await test.step('what is no table of windows says so', async () => {
    await screen.button(directory.takeIn).click()
    await screen.chooseTable('a,b\r\n1,2\r\n')
    await expect(screen.dialog.getByText(imports.noHead)).toBeVisible()
  })
})
