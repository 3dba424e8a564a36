import { beforeEach, expect, test } from 'vitest'
import { tempFolder } from '../../electron/main/temp-folder.fixture.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import { Profile } from '../../renderer/data/engine/store/profile.fixture.ts'
import type { CaseView } from '../../renderer/data/queries/views.ts'
import { messages } from '../../shared/messages/language.ts'
import { connect, lightStrength, writeOffice, type WriteWish } from './write-office.ts'

const { counselorName: name, passphrase } = messages.demo
const wish: WriteWish = {
  ...{ seed: 'write', cases: 12, strength: lightStrength },
  from: '2026-01-05',
  to: '2026-04-20',
}

interface Opened {
  readonly cases: readonly (CaseView | null)[]
  readonly arrivedCount: number
}

beforeEach(() => new Profile().use())

const openAll = async (folder: string): Promise<Opened> => {
  const vault = new VaultFolder(folder)
  const engine = new Engine({
    ...{ invoke: connect(folder, vault), now: () => '2026-04-20T09:00:00.000+09:00' },
    ...{ strength: lightStrength, variants: { groups: [] } },
  })
  const opened = await engine.unlock({ kind: 'counselor', name, passphrase }, () => undefined)
  expect(opened.kind).toBe('done')
  const cases = engine.listCases().map(({ caseFileId }) => engine.readCase(caseFileId))
  expect(engine.listCounselors().map(({ role }) => role)).toEqual([
    ...['administrator', 'counselor', 'counselor', 'reader'],
  ])
  const arrived = engine.listMessages()
  for (const { state, words } of arrived) {
    expect(state).toBe('waiting')
    expect(words?.address).toMatch(/@example\.jp$/)
  }
  engine.close()
  await vault.close()
  return { cases, arrivedCount: arrived.length }
}

test('a written office opens with the name and passphrase that are shown, case by case', async () => {
  const folder = await tempFolder()
  const written = await writeOffice(folder, { ...wish, unopenedMails: 4 })
  new Profile().use()
  const { cases, arrivedCount } = await openAll(folder)
  expect(arrivedCount).toBe(4)
  expect(cases).toHaveLength(12)
  const contacts = cases.flatMap((each) => each?.contacts ?? [])
  expect(contacts).toHaveLength(written.contacts)
  for (const { lines } of contacts) expect(lines?.length).toBeGreaterThan(0)
})

test('how many happenings go into one commit makes no difference to what is there in the end', async () => {
  const [one, other] = [await tempFolder(), await tempFolder()]
  const first = await writeOffice(one, wish)
  new Profile().use()
  expect(await writeOffice(other, { ...wish, perCommit: 20 })).toEqual(first)
})

test('its sessions are there with experts and people who wait, each written as what was done', async () => {
  const folder = await tempFolder()
  await writeOffice(folder, { ...wish, cases: 40, sessions: { perMonth: 40 } })
  new Profile().use()
  const vault = new VaultFolder(folder)
  const engine = new Engine({
    ...{ invoke: connect(folder, vault), now: () => '2026-04-20T09:00:00.000+09:00' },
    ...{ strength: lightStrength, variants: { groups: [] } },
  })
  const opened = await engine.unlock({ kind: 'counselor', name, passphrase }, () => undefined)
  expect(opened.kind).toBe('done')
  expect(engine.listExperts().map(({ record }) => record.kind)).toEqual([
    ...['lawyer', 'lawyer', 'psychologist', 'psychologist'],
  ])
  const all = engine.listSessions({
    from: '2026-01-05T00:00:00.000+09:00',
    to: '2026-08-01T00:00:00.000+09:00',
  })
  expect(all.length).toBeGreaterThan(60)
  expect(all.filter(({ coded: { state } }) => state === 'held').length).toBeGreaterThan(20)
  expect(all.filter(({ coded: { from } }) => from >= '2026-04-20').length).toBeGreaterThan(3)
  for (const { caseOf, words, expertName } of all) {
    expect(caseOf?.personName === undefined || words === null || expertName === null).toBe(false)
  }
  const history = await engine.historyOf(all[0]?.coded.caseFileId ?? '')
  if (history.kind !== 'done') throw new Error(history.kind)
  expect(history.value.map(({ act }) => act)).toContain('session.book')
  engine.close()
  await vault.close()
})
