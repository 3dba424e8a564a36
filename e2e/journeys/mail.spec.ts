import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toShiftJis, toUtf8 } from '../../renderer/data/mail/encoders.fixture.ts'
import { usualMailLimits } from '../../renderer/data/mail/mail.ts'
import {
  attached,
  deskForm,
  gmail,
  iphone,
  nested,
  outlook,
  plain,
} from '../../renderer/data/mail/mails.fixture.ts'
import { readMail } from '../../renderer/data/mail/read-mail.ts'
import { ja } from '../../shared/messages/ja/messages.ts'
import type { App } from '../fixtures/app.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { AnswerPage, arriving, InboxPage } from '../pages/inbox-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { answers, inbox, intake, words } = ja

const openInbox = async (app: App): Promise<{ desk: DeskPage; arrived: InboxPage }> => {
  const page = await app.start()
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('inbox')
  return { desk, arrived: new InboxPage(page) }
}
const save = async ({ page }: DeskPage): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: intake.promiseSave }).click()
  await expect(page).toHaveURL(/#\/cases\/[\w-]+$/)
}

test('mails of different programs become records, by the desk’s own format and without it', async ({
  app,
}) => {
  const { desk, arrived } = await openInbox(app)
  const { page } = desk
  const record = new IntakePage(page)
  await arrived.take(
    arriving('jis.eml', deskForm),
    arriving('outlook.eml', outlook),
    arriving('iphone.eml', iphone),
  )
  await expect(page.getByText(inbox.taken(3))).toBeVisible()
  await expect(arrived.rows).toHaveCount(3)

  await test.step('ISO-2022-JP in the desk’s format fills the record', async () => {
    await arrived.pick('見本　花子')
    await arrived.begin()
    await expect(record.name).toHaveValue('見本 花子')
    await expect(record.age).toHaveValue('42')
    await expect(record.phone).toHaveValue('090-0000-0001')
    await expect(record.municipality).toHaveValue(/前橋市/)
    await expect(record.lines).toContainText(['掲示板に実名を書かれました。'])
    await expect(page.getByText('board.example.jp/t/1')).toBeVisible()
    await save(desk)
    await expect(new CasePage(page).heading).toContainText('見本 花子')
  })

  await test.step('what came with it is evidence of the case', async () => {
    await expect(page.getByText('jis.eml')).toBeVisible()
  })

  await test.step('a mail of another program with nothing of the format is told as it is', async () => {
    await desk.goTo('inbox')
    await expect(arrived.rows).toHaveCount(2)
    const read = await readMail(outlook, usualMailLimits)
    await arrived.pick(read.subject)
    await arrived.begin()
    await expect(record.lines.first()).toContainText(read.body.text.trim().split('\n')[0] ?? '')
    await expect(page.getByRole('textbox', { name: intake.mail })).toHaveValue(
      read.from?.address ?? '',
    )
    await save(desk)
  })

  await test.step('the same file again is not taken in twice', async () => {
    await desk.goTo('inbox')
    await arrived.take(arriving('anders.eml', deskForm))
    await expect(page.getByText(inbox.known(1))).toBeVisible()
    await expect(arrived.rows).toHaveCount(1)
  })
})

test(
  'a form export of 500 rows, in Shift_JIS; set aside, taken back, begun and left',
  { tag: '@whole' },
  async ({ app }) => {
    const { desk, arrived } = await openInbox(app)
    const { page } = desk
    const rows = Array.from(
      { length: 500 },
      (_, at) =>
        `2026/11/${String(1 + (at % 20)).padStart(2, '0')} 10:00,見本 ${at}番,30代,"書かれました ${at}\n消してほしい",同意する`,
    )
    const csv = ['送信日時,お名前,年齢,相談内容,利用規約', ...rows].join('\r\n')
    await arrived.take(arriving('フォーム.csv', toShiftJis(csv)))
    await expect(page.getByText(inbox.taken(500))).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(inbox.counts(500))).toBeVisible()
    await expect(arrived.grid).toHaveAttribute('aria-rowcount', '501')

    await page.getByRole('button', { name: inbox.undo }).click()
    await expect(page.getByText(inbox.undone(500))).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(inbox.empty)).toBeVisible()
    await arrived.show('setAside')
    await page.getByRole('button', { name: inbox.takeBack }).click()
    await arrived.show('open')
    await arrived.drop('noch.csv', 'お名前,相談内容\r\n見本 五百一番,書かれました')
    await expect(page.getByText(inbox.taken(1))).toBeVisible()
    await expect(page.getByText(inbox.counts(2))).toBeVisible()

    await arrived.pick('五百一番')
    await arrived.setAside.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: inbox.setAsideReasons.advertising })
      .click()
    await expect(page.getByText(inbox.counts(1))).toBeVisible()

    await arrived.rows.first().click()
    await arrived.begin()
    await expect(page.getByRole('checkbox', { name: intake.terms })).toBeChecked()
    await expect(page.getByRole('combobox', { name: intake.bracket })).toHaveValue(
      words.ageBracket['30s'],
    )
    await desk.goTo('inbox')
    await expect(page.getByRole('button', { name: inbox.goOn })).toBeVisible()
    await desk.goTo('today')
    await expect(desk.drafts).toHaveCount(1)
  },
)

test('a mail is answered: phrases, a file for the mail program, sent; the answer to it joins the case', async ({
  app,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-answer-'))
  const path = join(folder, 'answer.eml')
  const { desk, arrived } = await openInbox(app)
  const { page } = desk
  page.on('dialog', (dialog) => void dialog.accept(path))
  await arrived.take(arriving('gmail.eml', gmail))
  await arrived.begin()
  await new IntakePage(page).name.fill('見本 花子')
  await save(desk)
  await expect(page.getByText(answers.waiting(1))).toBeVisible()
  const answer = new AnswerPage(page)
  await answer.write.click()
  await expect(answer.text).toBeFocused()
  await answer.phrase('書き出し')
  await expect(answer.text).toHaveValue(/^見本 花子 様/)
  await page.keyboard.type('〔担当〕より')

  await test.step('what was typed is there after the app was closed and opened', async () => {
    await expect(desk.status.getByText(/保存済み/)).toBeVisible()
    const again = await app.restart()
    again.on('dialog', (dialog) => void dialog.accept(path))
    await new UnlockPage(again).unlock(administrator)
    await new DeskPage(again).search('見本')
    await new DeskPage(again).openCase('R8-0002')
    await again.getByRole('button', { name: answers.goOn }).click()
    await expect(new AnswerPage(again).text).toHaveValue(/〔担当〕より$/)
  })

  const now = new AnswerPage(app.page)
  await app.page.getByRole('button', { name: answers.saveFile }).click()
  await expect(app.page.getByText(answers.saved)).toBeVisible()
  const written = await readMail(new Uint8Array(await readFile(path)), usualMailLimits)
  const first = await readMail(gmail, usualMailLimits)
  expect(written.body.text).toContain('見本 花子 様')
  expect(written.inReplyTo).toEqual([first.messageId])
  expect(written.to.list.map(({ address }) => address)).toEqual([first.from?.address])

  await test.step('a gap is named once, then it is recorded', async () => {
    await now.send.click()
    await expect(app.page.getByText(answers.gaps('〔担当〕'))).toBeVisible()
    await now.send.click()
    await expect(app.page.getByText(answers.recorded(1))).toBeVisible()
    await expect(app.page.getByRole('list', { name: answers.title })).toContainText('Re:')
  })

  await test.step('what comes back is the same case, as its second contact', async () => {
    const back = plain(
      [
        'From: hanako@example.jp',
        `In-Reply-To: <${written.messageId ?? ''}>`,
        'Subject: Re: x',
        'Content-Type: text/plain; charset=UTF-8',
      ],
      toUtf8('ありがとうございます。'),
    )
    await new DeskPage(app.page).goTo('inbox')
    const again = new InboxPage(app.page)
    await again.take(arriving('back.eml', back))
    await expect(app.page.getByText(inbox.goesOn.certain('R8-0002'))).toBeVisible()
    await again.begin()
    await save(new DeskPage(app.page))
    await expect(app.page.getByText(/メール 第2回/)).toBeVisible()
  })
  await rm(folder, { recursive: true, force: true })
})

test('what is broken is said and kept, and the desk goes on', async ({ app }) => {
  const { desk, arrived } = await openInbox(app)
  const { page } = desk
  const many = Array.from({ length: 10_000 }, (_, at) => `a${at}@example.jp`).join(',\r\n ')
  await arrived.take(
    arriving(
      'truncated.eml',
      attached('Content-Disposition: attachment; filename=a.jpg').slice(0, 400),
    ),
    arriving('recipients.eml', plain(['From: a@example.jp', `To: ${many}`], 'x')),
    arriving(
      'charset.eml',
      plain(['Content-Type: text/plain; charset=utf-7'], toShiftJis('相談です')),
    ),
    arriving('inject.eml', plain(['From: b@example.jp', 'Subject: a%0d%0aBcc: c@example.jp'], 'y')),
    arriving('deep.eml', nested(2000)),
    arriving('empty.eml', new Uint8Array()),
    arriving('rubbish.csv', crypto.getRandomValues(new Uint8Array(3000))),
    arriving('写真.png', toUtf8('x')),
  )
  await expect(page.getByText(inbox.ofFile('写真.png', inbox.notAMessage.other))).toBeVisible()
  await expect(
    page.getByText(inbox.ofFile('rubbish.csv', inbox.notAMessage['no-columns'])),
  ).toBeVisible()
  await expect(arrived.rows).toHaveCount(6)
  await arrived.pick('a@example.jp')
  await expect(page.getByText(inbox.problems['too-many-recipients'] ?? '')).toBeVisible()
  await arrived.pick('相談です')
  await expect(page.getByText(inbox.problems['unknown-charset'] ?? '')).toBeVisible()
  await desk.takeCall()
  await new IntakePage(page).writeLine('続けて使えます')
})

test(
  'a mail of more than 50 MB is read in part and kept whole',
  { tag: '@whole' },
  async ({ app }) => {
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-large-'))
    const path = join(folder, 'large.eml')
    const { desk, arrived } = await openInbox(app)
    const line = `${'あいうえお'.repeat(10)}\r\n`
    const head = 'From: large@example.jp\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n'
    await writeFile(path, head + line.repeat(360_000))
    await desk.page.getByLabel(inbox.chooseFiles).setInputFiles(path)
    await expect(desk.page.getByText(inbox.taken(1))).toBeVisible({ timeout: 60_000 })
    await arrived.pick('large@example.jp')
    await expect(desk.page.getByText(inbox.problems['mail-too-large'] ?? '')).toBeVisible()
    // What a small archive would swell to stays packed: nothing is unpacked here.
    const bomb = attached(
      'Content-Disposition: attachment; filename="42.zip"',
      new Uint8Array(20_000_000),
    )
    await writeFile(path, bomb)
    await desk.page.getByLabel(inbox.chooseFiles).setInputFiles(path)
    await expect(arrived.rows).toHaveCount(2, { timeout: 60_000 })
    await expect(arrived.rows.filter({ hasText: inbox.enclosed(1) })).toHaveCount(1)
    await desk.takeCall()
    await rm(folder, { recursive: true, force: true })
  },
)
