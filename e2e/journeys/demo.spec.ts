/** Practice: an invented office that says so on every screen, opens with what the lock screen tells, and leaves nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import 'fake-indexeddb/auto'
import { messages } from '../../shared/messages/language.ts'
import { lightStrength, writeOffice } from '../data/write-office.ts'
import { findPort } from '../fixtures/host.ts'
import { appFolder, cleanEnvironment, runsOnElectron } from '../fixtures/places.ts'
import { expect, test } from '../fixtures/test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

const { demo } = messages
const person = { name: demo.counselorName, passphrase: demo.passphrase }
/** Behind those of the workers' own apps. */
const portsBehindWorkers = 20
test.use({ begins: 'empty' })

test('practice is marked on the lock screen, today and a case, and says how to open it', async ({
  app,
}) => {
  const wish = { seed: 'journey', cases: 12, strength: lightStrength }
  await writeOffice(app.dataFolder, { ...wish, from: '2026-09-01', to: '2026-11-24' })
  const page = await app.start({ isDemo: true })
  const mark = page.getByRole('banner').getByText(demo.mark)
  await expect(mark).toBeVisible()
  await expect(page.getByText(demo.lockText(person.name, person.passphrase))).toBeVisible()

  await new UnlockPage(page).unlock(person)
  await expect(mark).toBeVisible()
  await expect(page.getByText(/^作業用の索引/)).toHaveCount(0)
  const desk = new DeskPage(page)
  await desk.goTo('cases')
  await expect(mark).toBeVisible()
  await desk.openCase('R8-0012')
  await expect(page.getByText(messages.cases.timeline).first()).toBeVisible()
  await expect(mark).toBeVisible()

  await desk.lock()
  await expect(mark).toBeVisible()
  await expect(page.getByText(demo.lockText(person.name, person.passphrase))).toBeVisible()
})

test('a desk of its own is not called practice', async ({ app }) => {
  const page = await app.start()
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByText(demo.mark)).toHaveCount(0)
})

test(
  '`npm start -- --demo` opens beside the desk, touches none of its folders and leaves none',
  { tag: '@whole' },
  async ({ app }, { parallelIndex }) => {
    test.skip(runsOnElectron, 'the start without a display ends in the browser host')
    const [desks, temporary] = [join(app.home, 'desks'), join(app.home, 'tmp')]
    await Promise.all([mkdir(desks), mkdir(temporary)])
    const demoPort = await findPort(portsBehindWorkers + parallelIndex)
    const child = spawn(process.execPath, ['electron/launch/start.mjs', '--demo'], {
      cwd: appFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: cleanEnvironment({
        ...{ MADOGUCHI_NO_WINDOW: '1', MADOGUCHI_PORT: String(demoPort), TMPDIR: temporary },
        ...{ XDG_DATA_HOME: desks, LOCALAPPDATA: desks, TEMP: temporary },
      }),
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece))
    const ended = once(child, 'close')
    await expect(() => expect(said).toMatch(/^Madoguchi: http/m)).toPass({ timeout: 80_000 })
    expect(said).toMatch(new RegExp(`^.*: ${person.name} / ${person.passphrase}$`, 'm'))
    expect(await readdir(temporary)).toHaveLength(1)
    child.kill('SIGTERM')
    await ended
    expect(await readdir(temporary)).toEqual([])
    expect(await readdir(desks)).toEqual([])
  },
)
