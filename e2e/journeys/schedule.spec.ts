import { findViolations } from '../fixtures/axe.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { administrator, firstCase } from '../fixtures/made-vault.ts'
import { findOverflow } from '../fixtures/overflow.ts'
import { expect, test } from '../fixtures/test.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { SchedulePage } from '../pages/schedule-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { sessions } = ja

test.use({ begins: 'sessions' })

test('by mouse: a free seat is pressed, a case chosen, the booking confirmed; it is on the case and, on its day, on today', async ({
  app,
}) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()

  await test.step('what there is can be seen', async () => {
    await expect(schedule.session('R8-0002')).toContainText('11/24(火) 14:00–14:30')
    await expect(schedule.seat('11/26(木) 13:45')).toBeVisible()
    expect(await findViolations(page)).toEqual([])
    expect(await findOverflow(page)).toEqual([])
  })

  await test.step('booked', async () => {
    await schedule.seat('11/26(木) 13:45').click()
    await schedule.chooseCase('オカダ', /R8-0006/)
    await expect(schedule.panel).toContainText(sessions.conflictUnknown)
    expect(await findViolations(page)).toEqual([])
    await schedule.button(sessions.bookConfirmed).click()
    await schedule.expectSaid(sessions.said.confirmed)
    await schedule.expectState('confirmed')
    await expect(schedule.session('R8-0006')).toContainText('11/26(木) 13:45–14:15 弁護士 星野')
    await expect(schedule.seat('11/26(木) 13:45')).toHaveCount(0)
    expect(await findViolations(page)).toEqual([])
  })

  await test.step('the case shows it', async () => {
    await schedule.panel.getByRole('button', { name: 'R8-0006' }).click()
    await expect(page.getByRole('list', { name: sessions.cardTitle })).toContainText('11/26(木)')
  })

  await test.step('today shows those of today', async () => {
    await new DeskPage(page).goTo('today')
    const list = page.getByRole('list', { name: sessions.todaysSessions })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list.getByRole('listitem').first().getByRole('button').click()
    await expect(schedule.panel).toContainText('R8-0002')
  })
})

test('by keyboard alone: begun with a key, a seat from the list, tentative, told, confirmed', async ({
  app,
}) => {
  const page = await app.start()
  const { keyboard } = page
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()
  await keyboard.press('n')
  await tabTo(page, schedule.caseField)
  await keyboard.type('0006')
  await page.getByRole('option', { name: /R8-0006/ }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await tabTo(page, schedule.radio(sessions.kinds.lawyer))
  await keyboard.press('ArrowRight')
  await keyboard.press('Space')
  const first = schedule.seats.getByRole('radio').first()
  await tabTo(page, first)
  await keyboard.press('Space')
  await expect(first).toBeChecked()
  await keyboard.press('Control+Shift+Enter')
  await schedule.expectSaid(sessions.said.tentative)
  await expect(schedule.panel).toContainText(sessions.holdUntil)
  await tabTo(page, schedule.button(sessions.toldBy(sessions.ways.phone)))
  await keyboard.press('Enter')
  await schedule.expectSaid(sessions.said.told)
  await keyboard.press('Control+Enter')
  await schedule.expectSaid(sessions.said.confirmed)
  await schedule.expectState('confirmed')
  await keyboard.press('Escape')
  await expect(schedule.panel).toContainText(sessions.waitlist)
})

test('from the case: the next free seats, and no second open booking of the kind', async ({
  app,
}) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  const file = new CasePage(page)
  await new UnlockPage(page).unlock(administrator)
  await page.keyboard.press('Control+4')
  await page.getByRole('row', { name: /R8-0001/ }).click()
  await expect(file.heading).toContainText(firstCase.name)
  await file.button(sessions.newBooking).click()
  await expect(schedule.caseField).toHaveValue(/R8-0001/)
  // This case has a lawyer's booking already.
  await expect(schedule.panel).toContainText(sessions.noSeat)
  await schedule.chooseKind('psychologist')
  await schedule.seats.getByRole('radio').first().press('Space')
  await page.keyboard.press('Control+Enter')
  await schedule.expectSaid(sessions.said.confirmed)
})

test('dragged into closed time it is refused with the reason; dragged to a free time it moves when that is said', async ({
  app,
}) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()
  const dragged = schedule.session('R8-0001')

  await test.step('into Monday, a holiday', async () => {
    await schedule.drag(dragged, await schedule.pointAt('23', dragged), true)
    await expect(page.getByRole('status').filter({ hasText: '勤労感謝の日' })).toBeVisible()
    await page.mouse.up()
    await expect(schedule.panel).toContainText('勤労感謝の日')
    await expect(schedule.button(sessions.moveNow)).toHaveAttribute('aria-disabled', 'true')
    await schedule.button(sessions.stay).click()
    await expect(schedule.session('R8-0001')).toContainText('11/26(木) 13:00')
  })

  await test.step('within the lawyer’s hours', async () => {
    const seat = schedule.seat('11/26(木) 13:45')
    const box = await seat.boundingBox()
    if (box === null) throw new Error('no seat')
    await schedule.drag(dragged, { x: box.x + 40, y: box.y + 10 })
    await expect(schedule.panel.getByText(/^11\/26\(木\) 13:[45][05]/).first()).toBeVisible()
    await schedule.button(sessions.moveNow).click()
    await expect(schedule.session('R8-0001')).toContainText(/11\/26\(木\) 13:[45][05]/)
    await schedule.panel.getByRole('button', { name: /経過/ }).click()
    await expect(schedule.panel).toContainText(sessions.acts.moved)
    await expect(schedule.panel).toContainText('前は 11/26(木) 13:00–13:30')
  })
})

test('six sessions of care in a row; the days that cannot be are said before', async ({ app }) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()
  // Fridays every two weeks: 1 January is among them.
  await schedule.seat('11/27(金) 13:30').click()
  await schedule.chooseCase('オカダ', /R8-0006/)
  await schedule.panel.getByText(sessions.asSeries).click()
  await expect(schedule.panel).toContainText('6回分')
  await expect(schedule.panel).toContainText('11/27(金)、12/11(金)、12/25(金)')
  await schedule.button(sessions.bookConfirmed).click()
  await schedule.expectSaid(sessions.saidSeries)
  await expect(schedule.session('R8-0006')).toHaveCount(1)
  await schedule.show('list')
  await expect(schedule.session('R8-0006')).toHaveCount(1)
  await schedule.main.getByRole('button', { name: sessions.next, exact: true }).click()
  await expect(schedule.session('R8-0006')).toHaveCount(2)
})

test('a seat that falls free is offered to whoever waits', async ({ app }) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()
  await schedule.button(sessions.addWaiting).click()
  await schedule.dialog.getByRole('combobox', { name: sessions.caseFile }).fill('オカダ')
  await page.getByRole('option', { name: /R8-0006/ }).click()
  await schedule.dialog.getByRole('button', { name: sessions.waitNow }).click()
  await schedule.expectSaid(sessions.said.waits)
  await expect(schedule.panel.getByRole('list', { name: sessions.waitlist })).toContainText(
    'R8-0006',
  )

  await schedule.session('R8-0001').click()
  await schedule.button(sessions.cancelIt).click()
  await schedule.dialog.getByRole('textbox', { name: sessions.cancelReason }).fill('ご本人の都合')
  await page.keyboard.press('Control+Enter')
  await schedule.expectSaid(sessions.said.cancelled)
  await expect(schedule.panel.getByRole('list', { name: sessions.seatFree })).toContainText(
    'R8-0006',
  )
  await schedule.button(sessions.offerIt).click()
  await expect(schedule.caseField).toHaveValue(/R8-0006/)
  await schedule.button(sessions.bookConfirmed).click()
  await schedule.expectSaid(sessions.said.confirmed)
  await page.keyboard.press('Escape')
  await expect(schedule.panel).toContainText(sessions.nobodyWaits)
})

for (const timezone of ['America/New_York', 'Asia/Tokyo'])
  test(`the calendar is the same on a PC set to ${timezone}`, async ({ app }) => {
    const page = await app.start({ timezone })
    const schedule = new SchedulePage(page)
    await new UnlockPage(page).unlock(administrator)
    await schedule.open()
    await expect(schedule.session('R8-0004')).toContainText('11/25(水) 10:00–10:50')
    const drawn = await schedule.session('R8-0004').boundingBox()
    const ten = await schedule.calendar.getByText(sessions.hour(10), { exact: true }).boundingBox()
    const head = await schedule.calendar.getByText('25', { exact: true }).first().boundingBox()
    if (drawn === null || ten === null || head === null) throw new Error('not drawn')
    // The session begins on the line of ten o'clock, in the column of its day.
    expect(Math.abs(drawn.y - ten.y)).toBeLessThan(12)
    expect(drawn.x).toBeLessThan(head.x + 20)
    expect(drawn.x + drawn.width).toBeGreaterThan(head.x + 20)
  })

test('a closure over three sessions is walked through until none is left', async ({ app }) => {
  const page = await app.start()
  const schedule = new SchedulePage(page)
  const question = page.getByRole('alertdialog')
  await new UnlockPage(page).unlock(administrator)
  const toMove = schedule.panel.getByRole('list', { name: sessions.toMove })

  await test.step('before it is saved the three are named', async () => {
    await new DeskPage(page).goTo('settings')
    const day = page.getByRole('textbox', { name: `${ja.settings.closures} ${ja.settings.day}` })
    await day.fill('R8.11.27')
    await day.press('Enter')
    await expect(question.locator('tbody').getByRole('row')).toHaveCount(3)
    await question.getByRole('button', { name: ja.experts.hits.goOn }).click()
  })

  await test.step('one is moved, one cancelled, one moved', async () => {
    await expect(toMove.getByRole('listitem')).toHaveCount(3)
    await expect(toMove).toContainText('11/27(金)')
    for (const what of ['move', 'cancel', 'move'] as const) {
      await toMove.getByRole('button').first().click()
      if (what === 'move') {
        await schedule.seats.getByRole('radio').first().press('Space')
        await schedule.button(sessions.moveNow).click()
        await expect(schedule.button(sessions.moveNow)).toBeHidden()
      } else {
        await schedule.button(sessions.stay).click()
        await schedule.button(sessions.cancelIt).click()
        await schedule.dialog.getByRole('textbox').fill('閉庁のため')
        await page.keyboard.press('Control+Enter')
        await schedule.expectSaid(sessions.said.cancelled)
      }
      await schedule.button(ja.frame.close).click()
    }
    await expect(toMove).toHaveCount(0)
    await expect(schedule.session('11/27(金)')).toHaveCount(0)
  })
})

test('a session that took place is recorded with its answer; a missed one can be put right', async ({
  app,
}) => {
  const page = await app.start({ now: '2026-11-26T15:10:00+09:00' })
  const schedule = new SchedulePage(page)
  await new UnlockPage(page).unlock(administrator)
  await schedule.open()
  const waiting = schedule.panel.getByRole('list', { name: sessions.unanswered })
  await waiting.getByRole('button', { name: /R8-0001/ }).click()
  await schedule.button(sessions.markMissed).click()
  await schedule.expectState('missed')
  await schedule.button(sessions.heldAfterAll).click()
  await schedule.dialog.getByRole('textbox', { name: sessions.answer }).fill('開示の請求を勧める。')
  await schedule.dialog.getByRole('textbox', { name: sessions.nextStep }).fill('委任を考える。')
  await page.keyboard.press('Control+Enter')
  // Putting it right needs its reason; nothing typed is lost.
  await expect(schedule.dialog.getByRole('status')).toBeVisible()
  await schedule.dialog.getByRole('textbox', { name: sessions.correctReason }).fill('取り違えた')
  await page.keyboard.press('Control+Enter')
  await schedule.expectState('held')
  await expect(schedule.panel).toContainText('開示の請求を勧める。')
  await schedule.panel.getByRole('button', { name: 'R8-0001' }).click()
  await expect(page.getByRole('list', { name: sessions.cardTitle })).toContainText(
    '開示の請求を勧める。',
  )

  await test.step('one that nobody had booked is recorded with the same form', async () => {
    await schedule.open()
    await page.keyboard.press('n')
    await schedule.chooseCase('オカダ', /R8-0006/)
    await schedule.radio(sessions.placeModes.typed).click()
    await schedule.panel.getByRole('combobox', { name: sessions.expert }).fill('高柳')
    await page.getByRole('option', { name: '高柳' }).click()
    await schedule.panel
      .getByRole('textbox', { name: sessions.day, exact: true })
      .fill('Ｒ８．１１．２４')
    await schedule.panel.getByRole('textbox', { name: sessions.time, exact: true }).fill('１４時半')
    await expect(schedule.panel).toContainText('令和8年11月24日(火) 14:30–15:00')
    await expect(schedule.panel).toContainText(sessions.isOver)
    await schedule.panel
      .getByRole('textbox', { name: sessions.answer })
      .fill('記録の取り方を聞いた。')
    await page.keyboard.press('Control+Enter')
    await schedule.expectSaid(sessions.said.held)
    await schedule.expectState('held')
    await expect(schedule.session('R8-0006')).toContainText('11/24(火) 14:30–15:00')
  })
})
