/** The part of the tour that follows mails and forms: from the file that arrives to its answer. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import { toJis, toUtf8 } from '../../renderer/data/mail/encoders.fixture.ts'
import { deskForm, gmail, plain } from '../../renderer/data/mail/mails.fixture.ts'
import type { DeskPage } from './desk-page.ts'
import { AnswerPage, arriving, InboxPage } from './inbox-page.ts'
import type { Visit } from './tour.ts'

const { answers, frame, inbox, intake, nextCall } = ja

const cut = plain(
  ['From: dareka@example.jp', 'Subject: =?ISO-2022-JP?B?GyRC?=', 'Date: いつか'],
  toJis('途中で切れたメールです。\r\n'.repeat(60)),
)
const rows = toUtf8(
  [
    '送信日時,お名前,年齢,相談内容,URL',
    '2026/11/20 22:14,見本 一郎,30代,"店の名前で、ありもしないことを書かれました。\n消してほしいです。",https://map.example.jp/1',
    '2026/11/24 8:02,見本 二郎,,掲示板に電話番号があります。,',
  ].join('\r\n'),
)

/** Begins while a call is open. */
export const tourOfMail = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const arrived = new InboxPage(page)
  await desk.goTo('inbox')
  await expect(page.getByText(inbox.empty)).toBeVisible()
  await visit('nothing arrived')
  await arrived.take(
    arriving('相談.eml', deskForm),
    arriving('gmail.eml', gmail),
    arriving('途中.eml', cut),
    arriving('フォーム.csv', rows),
    arriving('メール.msg', toUtf8('x')),
  )
  await expect(arrived.rows).toHaveCount(5)
  await expect(page.getByText(inbox.taken(5))).toBeVisible()
  await visit('what arrived')
  await arrived.pick('dareka')
  await visit('a mail that could not be read in full')
  await arrived.setAside.click()
  await visit('why a message is set aside')
  await page.keyboard.press('Escape')
  await desk.goTo('today')
  await visit('today with answers owed')
  await desk.goTo('inbox')
  await arrived.pick('見本　花子')
  // The call of the tour is still open: it is asked for first.
  await arrived.open.click()
  const question = page.getByRole('dialog', { name: nextCall.title })
  await visit('question before a message is opened')
  await question.getByRole('button', { name: nextCall.open }).click()
  await expect(page.getByLabel(intake.notes)).toBeFocused()
  await visit('a mail opened as a record')
  await page.getByRole('button', { name: inbox.seeAll }).click()
  await visit('all of a mail beside its record')
  await page.getByRole('dialog').getByRole('button', { name: frame.close }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: intake.promiseSave }).click()
  const answer = new AnswerPage(page)
  await answer.write.click()
  await expect(answer.text).toBeFocused()
  await visit('an answer that is not begun')
  for (const title of ['書き出し', '証拠を残す', '結び']) await answer.phrase(title)
  await answer.to.fill('はな')
  await page.keyboard.press('Control+Enter')
  await visit('an answer with phrases')
  await page.getByRole('radio', { name: answers.ways.phone, exact: true }).click()
  await visit('an answer by telephone')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: answers.title })).toBeVisible()
  await visit('a case that was answered')
}
