/** A walk past every screen there is, in two parts: before the vault is open, and after. */
import { expect } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'
import { bookDesk } from '../data/booked-desk.ts'
import { addFullCases, fullCase } from '../data/full-cases.ts'
import type { App } from '../fixtures/app.ts'
import { CasePage } from './case-page.ts'
import { CreatePage, type Person } from './create-page.ts'
import { DeskPage } from './desk-page.ts'
import { EvidencePage, smallPicture } from './evidence-page.ts'
import { FindPage } from './find-page.ts'
import { IntakePage } from './intake-page.ts'
import { PersonPage } from './person-page.ts'
import { PrintPage } from './print-page.ts'
import { RestorePage } from './restore-page.ts'
import { SettingsPage } from './settings-page.ts'
import { tourOfDirectory } from './tour-of-directory.ts'
import { tourOfExperts } from './tour-of-experts.ts'
import { tourOfGuide, tourOfThePanel } from './tour-of-guide.ts'
import { tourOfMail } from './tour-of-mail.ts'
import { tourOfReferrals } from './tour-of-referrals.ts'
import { tourOfSessions } from './tour-of-sessions.ts'
import { UnlockPage } from './unlock-page.ts'

export type Visit = (screen: string) => Promise<void>

const {
  danger,
  vault,
  words,
  intake: intakeTexts,
  settings: settingsTexts,
  today,
  cases,
  frame,
} = ja

/** Begins with no vault. */
export const tourOfTheGate = async (app: App, person: Person, visit: Visit): Promise<void> => {
  const page = await app.start()
  const create = new CreatePage(page)
  const unlock = new UnlockPage(page)
  const restore = new RestorePage(page)
  await expect(create.heading).toBeVisible()
  await visit('first start')
  await create.next.click()
  await visit('first start with what is missing')
  await restore.open()
  await visit('restore by passphrase')
  await page.getByRole('radio', { name: vault.byRecovery }).click()
  await restore.restoreNow.click()
  await visit('restore by recovery key, nothing chosen')
  await page.getByRole('button', { name: vault.toCreate }).click()
  await create.fill(person)
  await create.next.click()
  const recoveryKey = await create.readRecoveryKey()
  await visit('recovery key')
  await create.lastGroup.fill(recoveryKey.slice(-4))
  await create.createNow.click()
  await expect(new DeskPage(page).callButton).toBeVisible()
  await new DeskPage(page).takeCall()
  await new DeskPage(page).lock()
  await visit('locked during a call')
  await unlock.try({ ...person, passphrase: 'chigau-kotoba-chigau' })
  await expect(page.getByText(vault.wrong)).toBeVisible()
  await visit('locked, wrong passphrase')
  await unlock.toRecovery()
  await visit('unlock by recovery key')
  await unlock.recoveryKey.fill(recoveryKey)
  await unlock.unlockNow.click()
  await expect(page.getByRole('heading', { name: vault.resetTitle })).toBeVisible()
  await visit('new passphrase')
}

/** Begins with a vault that holds a case. */
export const tourOfTheDesk = async (app: App, person: Person, visit: Visit): Promise<void> => {
  await addFullCases(app.dataFolder, person)
  await bookDesk(app.dataFolder, person)
  const page = await app.start()
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(person)
  await expect(desk.callButton).toBeVisible()
  await visit('today')
  await tourOfTheFinder(desk, visit)
  await desk.goTo('intake')
  await visit('no call')
  await tourOfACall(desk, visit)
  await tourOfCases(desk, visit)
  await tourOfMail(desk, visit)
  await tourOfExperts(desk, visit)
  await tourOfDirectory(desk, visit)
  await tourOfReferrals(desk, visit)
  await tourOfSessions(desk, visit)
  await tourOfGuide(desk, visit)
  await tourOfSettings(desk, visit)
}

const tourOfTheFinder = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const find = new FindPage(page)
  await page.keyboard.press('Control+k')
  await expect(find.list).toBeVisible()
  await visit('search box, nothing typed')
  await desk.typeToFind('石原')
  await expect(find.group('persons')).toBeVisible()
  await visit('search box, records of every kind')
  await desk.typeToFind('どこにもない')
  await expect(find.count).toHaveText(ja.finder.nothing)
  await visit('search box that finds nothing')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
}

const tourOfACall = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const intake = new IntakePage(page)
  await desk.takeCall()
  await visit('call just taken')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(intakeTexts.problems['nothing-noted'])).toBeVisible()
  for (let line = 1; line <= 12; line += 1)
    await intake.writeLine(
      `聞いたこと ${line}。とても長い文でも、画面の幅に収まるように折り返されます。`,
    )
  await intake.fill({
    name: '寿限無寿限無五劫の擦り切れ海砂利水魚の水行末',
    age: '200',
    phone: 'abc',
  })
  await page.getByRole('radio', { name: words.gender.female }).click()
  await intake.tick(words.advice.police)
  await intake.tick(words.advice.other)
  await page.keyboard.press('Control+Enter')
  await expect(intake.age).toBeFocused()
  await visit('call filled in, with problems')
  await intake.pastePosts('https://x.com/example_a83/status/12 https://bbs.example.jp/t/1 >>58')
  await page.getByRole('button', { name: intakeTexts.postMore }).first().click()
  await page.getByRole('radio', { name: words.callerKind.thirdParty }).click()
  await visit('a third party, with posts')
  await page.keyboard.press('Alt+i')
  await expect(page.getByRole('dialog', { name: ja.referrals.tellTitle })).toBeVisible()
  await visit('bodies whose number is told')
  await page.keyboard.press('Escape')
  await tourOfThePanel(desk, visit)
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('dialog', { name: danger.reasonTitle })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await visit('a danger that is taken back, without a reason')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('dialog', { name: danger.title })).toBeVisible()
  await page.keyboard.press('Alt+2')
  await visit('danger')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: intakeTexts.stray }).click()
  await visit('a call that is only counted')
  await page.keyboard.press('Escape')
  await intake.age.fill('20')
  await intake.phone.fill('090-0000-4127')
  await expect(page.getByText(intakeTexts.earlierTitle)).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(page.getByText(intakeTexts.continuedText)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio', { name: words.promiseKind.callBack }).click()
  await visit('the next promise, of an earlier case')
  await page.keyboard.press('Escape')
  await intake.municipality.fill('ま')
  await expect(page.getByRole('listbox')).toBeVisible()
  await visit('list of municipalities')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  const nextCall = page.getByRole('dialog', { name: ja.nextCall.title })
  await expect(nextCall).toBeVisible()
  await visit('question before the next call')
  await nextCall.getByRole('button', { name: ja.nextCall.stay }).click()
  await expect(nextCall).toBeHidden()
  await desk.goTo('today')
  await expect(desk.drafts).toHaveCount(1)
  await visit('today with a draft')
  await desk.drafts.getByRole('button', { name: today.discard }).click()
  const question = page.getByRole('dialog', { name: today.discardTitle })
  await expect(question).toBeVisible()
  await visit('question before a draft is thrown away')
  await question.getByRole('button', { name: frame.cancel }).click()
  await expect(question).toBeHidden()
}

const tourOfCases = async (desk: DeskPage, visit: Visit): Promise<void> => {
  await desk.goTo('cases')
  await expect(desk.caseRows).toHaveCount(4)
  await visit('cases')
  await desk.search('友人から昨夜')
  await desk.expectFound(1)
  await visit('search')
  await desk.openCase('R8-0001')
  await visit('case')
  const evidence = new EvidencePage(desk.page)
  await evidence.add(smallPicture)
  await evidence.show()
  await visit('case with evidence that is shown')
  await evidence.describe.click()
  await expect(evidence.dialog).toBeVisible()
  await visit('check-list and custody of evidence')
  await desk.page.keyboard.press('Escape')
  await tourOfAFullCase(desk, visit)
  await desk.search('どこにもない')
  await expect(desk.page.getByText(cases.notFound)).toBeVisible()
  await visit('search that finds nothing')
}

const tourOfAFullCase = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const file = new CasePage(page)
  await desk.search(fullCase.number)
  await desk.openCase(fullCase.number)
  await expect(file.promises).toHaveCount(3)
  await visit('case with everything in it')
  await tourOfAPerson(desk, visit)
  await page.getByRole('button', { name: /^電話 第1回/ }).click()
  await visit('case with an earlier contact opened')
  await page.keyboard.press('n')
  await file.dialog.getByRole('button', { name: cases.saveNow }).click()
  await visit('note on a case, with what is missing')
  await page.keyboard.press('Escape')
  await file.button(cases.addPromise).click()
  await expect(file.dialog).toBeVisible()
  await visit('promise on a case')
  await page.keyboard.press('Escape')
  await file.button(cases.urgencyTitle).click()
  await expect(file.dialog).toBeVisible()
  await visit('urgency of a case')
  await page.keyboard.press('Escape')
  await file.openHistory()
  await visit('history of a case')
  await file.closeHistory()
  await file.button(cases.prints).click()
  await expect(page.getByRole('article')).toContainText(fullCase.number)
  await visit('handover sheet')
  const paper = new PrintPage(page)
  await paper.kind('reception').click()
  await paper.expectSheet('reception')
  await visit('reception sheet')
  await paper.kind('record').click()
  await paper.expectSheet('record')
  await visit('record sheet')
  await page.getByRole('button', { name: ja.handover.back }).click()
  await page.getByRole('list', { name: cases.otherCases }).getByRole('button').click()
  await expect(file.heading).toContainText('R8-0004')
  await visit('closed case')
  await file.button(cases.reopen).click()
  await expect(file.dialog).toBeVisible()
  await visit('reopening a case')
  await page.keyboard.press('Escape')
  await desk.search('R8-0003')
  await desk.openCase('R8-0003')
  await file.button(cases.close).click()
  await expect(file.dialog).toBeVisible()
  await visit('closing a case')
  await page.keyboard.press('Escape')
}

const tourOfAPerson = async ({ page }: DeskPage, visit: Visit): Promise<void> => {
  const person = new PersonPage(page)
  await person.opener(fullCase.name).click()
  await expect(person.cases).toHaveCount(2)
  await visit('person with everything')
  await person.cases.getByRole('button', { name: fullCase.number }).click()
  await expect(new CasePage(page).heading).toContainText(fullCase.number)
}

const tourOfSettings = async (desk: DeskPage, visit: Visit): Promise<void> => {
  const { page } = desk
  const settings = new SettingsPage(page)
  await desk.goTo('settings')
  await settings.backUp()
  await visit('settings, with a backup just made')
  await page.getByRole('button', { name: settingsTexts.changePassphrase }).click()
  await visit('settings, changing the passphrase')
  const hours = page.getByRole('region', { name: settingsTexts.hours })
  const tuesday = settingsTexts.hoursOf(settingsTexts.hoursDesk, '火')
  await hours.getByRole('textbox', { name: tuesday }).fill('10時から5時まで')
  await hours.getByRole('button', { name: settingsTexts.save, exact: true }).click()
  await hours.getByText(settingsTexts.hoursNotSaved).scrollIntoViewIfNeeded()
  await visit('settings, hours that cannot be')
  await settings.add.click()
  await expect(settings.dialog).toBeVisible()
  await settings.dialog.getByRole('button', { name: settingsTexts.addNow }).click()
  await visit('adding a counselor, with what is missing')
  await settings.dialog.getByRole('button', { name: frame.cancel }).click()
  await expect(settings.dialog).toBeHidden()
  await settings.people.first().getByRole('button', { name: settingsTexts.disable }).click()
  await expect(settings.dialog).toBeVisible()
  await visit('question before a counselor is disabled')
}
