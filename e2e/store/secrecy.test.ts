import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import {
  callOrder,
  doneOf,
  draftOf,
  foundDesk,
  founder,
  idsOf,
  notesOf,
  ownId,
  partsOrder,
  saveCall,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

/** Words that stand nowhere else. */
const told = {
  name: '金糸雀 太郎',
  kana: 'カナリヤ タロウ',
  phone: '090-0000-7391',
  notes: ['鳴かない鳥の話 CANARY-note'],
}
const drafted = {
  name: '雲雀 花子',
  phoneText: '090-0000-8642',
  pendingLine: '書きかけの鳥 CANARY-draft',
}
const onTheCase = {
  url: 'https://bbs.example.jp/canary/7391',
  posterName: '鵯 三郎',
  posterHandle: '@CANARY_hiyo',
  promise: '折り返しの鳥 CANARY-promise',
  note: 'おぼえの鳥 CANARY-case-note',
}
const colleague = {
  name: '梟 次郎',
  role: 'counselor' as const,
  passphrase: 'CANARY passphrase of five words',
}
const words = [
  ...Object.values(told).flat(),
  ...Object.values(drafted),
  ...Object.values(onTheCase),
  colleague.name,
  colleague.passphrase,
  founder.name,
  founder.passphrase,
  founder.recoveryCharacters,
  '090-0000',
  '09000007391',
  'CANARY',
  '鳴かない',
]

const encodings = (word: string): readonly Buffer[] => {
  const little = Buffer.from(word, 'utf16le')
  return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()]
}
const wordsIn = (bytes: Buffer): readonly string[] =>
  words.filter((word) => encodings(word).some((one) => bytes.includes(one)))

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
/** File names count too. */
const foundInFiles = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const path of await filesUnder(folder)) {
    const here = [...wordsIn(await readFile(path)), ...wordsIn(Buffer.from(path, 'utf8'))]
    found.push(...here.map((word) => `${word} in ${path.slice(folder.length)}`))
  }
  return found
}

/** Every byte and every text of a value, however deep. */
const bytesOf = (value: unknown): Buffer => {
  if (value instanceof Uint8Array) return Buffer.from(value)
  if (value !== null && typeof value === 'object')
    return Buffer.concat(
      Object.entries(value).flatMap(([name, one]) => [Buffer.from(`${name} `), bytesOf(one)]),
    )
  return Buffer.from(String(value), 'utf8')
}
const foundInStores = async (pc: Pc): Promise<readonly string[]> => {
  const found: string[] = []
  for (const database of await pc.profile.names()) {
    found.push(...wordsIn(Buffer.from(database, 'utf8')))
    for (const [store, values] of await pc.profile.values(database))
      for (const value of values)
        found.push(...wordsIn(bytesOf(value)).map((word) => `${word} in ${store}`))
  }
  return found
}

let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  doneOf(await engine.addCounselor(colleague))
  await saveCall(engine, 1, told)
  doneOf(await engine.commit(partsOrder(1, engine, onTheCase)))
  doneOf(await engine.saveDraft(draftOf(2, engine, drafted)))
  doneOf(await engine.makeBackup(false))
})

describe('nothing readable is kept', () => {
  it('in any file of the vault or of a backup', async () => {
    expect(await filesUnder(pc.folder)).not.toHaveLength(0)
    expect((await filesUnder(pc.folder)).length).toBeGreaterThan(6)
    expect(await foundInFiles(pc.folder)).toEqual([])
  })

  it('the search would find each word, in each encoding, in any file', async () => {
    for (const word of words)
      for (const bytes of encodings(word)) {
        const path = join(pc.vaultPath, 'journal', 'canary.bin')
        await writeFile(path, Buffer.concat([Buffer.alloc(3, 0xff), bytes]))
        expect(
          (await foundInFiles(pc.folder)).some((one) => one.startsWith(word)),
          word,
        ).toBe(true)
      }
    await writeFile(join(pc.vaultPath, 'drafts', colleague.name), '')
    expect(await foundInFiles(pc.folder)).toContain(
      `${colleague.name} in /vault/drafts/${colleague.name}`,
    )
  })

  it('in any row of any store, read through the interface that anybody has', async () => {
    expect(await foundInStores(pc)).toEqual([])
    const [database = ''] = await pc.profile.names()
    const values = await pc.profile.values(database)
    expect(values.get('contact')).toHaveLength(1)
    for (const word of words) {
      const planted = encodings(word)[0] ?? Buffer.alloc(0)
      await pc.profile.change(database, 'contact', (row: object) => ({
        ...row,
        coded: Uint8Array.from(planted),
      }))
      expect(await foundInStores(pc)).toContain(`${word} in contact`)
    }
  })

  it('RW-1 the columns that can be read are id, revision and sequence; the place is no word about anybody', async () => {
    const [database = ''] = await pc.profile.names()
    for (const [store, rows] of await pc.profile.values(database))
      for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
        const readable = Object.keys(row).filter((column) => !(row[column] instanceof Uint8Array))
        const allowed = ['id', 'revision', 'sequence', 'personal']
        if (store === 'position')
          expect(Object.keys(row).sort()).toEqual(['hash', 'key', 'sequence', 'vaultId'])
        else
          expect(
            readable.every((column) => allowed.includes(column)),
            readable.join(),
          ).toBe(true)
        if (row['personal'] !== undefined && !(row['personal'] instanceof Uint8Array))
          expect(row['personal']).toBeNull()
      }
  })

  it('in what is asked of main, sealed as it is', async () => {
    const seen: Buffer[] = []
    const { invoke } = pc
    pc.invoke = (channel, request) => {
      seen.push(bytesOf(request))
      return invoke(channel, request)
    }
    const { engine: again } = await unlock(pc)
    await saveCall(again, 3, told)
    doneOf(await again.saveDraft(draftOf(4, again, drafted)))
    doneOf(await again.changeOwnPassphrase(founder.passphrase, 'CANARY a new one of five words'))
    expect(seen.length).toBeGreaterThan(8)
    expect(wordsIn(Buffer.concat(seen))).toEqual([])
  })
})

describe('a case file whose key was destroyed', () => {
  const destroy = async (number: number): Promise<void> => {
    await pc.restart()
    await rm(join(pc.vaultPath, 'keys', idsOf(number).caseFileId))
  }

  it.each([
    ['rows', false],
    ['journal', true],
  ])(
    'HE-3 EN-3 keeps what is counted and gives nothing personal, read from its %s',
    async (_from, isStoreLost) => {
      await saveCall(engine, 5, { name: '試験 五郎', notes: ['残る話'] })
      await destroy(1)
      if (isStoreLost) pc.profile.lose()
      const { engine: again, view } = await unlock(pc)
      expect(view.readOnly).toBeNull()
      const kept = again.readCase(idsOf(1).caseFileId)
      expect(kept?.summary).toMatchObject({
        isPersonalLost: true,
        name: null,
        kana: null,
        contactCount: 1,
      })
      expect(kept?.caller).toMatchObject({ phone: null, mail: null, isPersonalLost: true })
      expect(kept?.contacts[0]).toMatchObject({
        lines: null,
        adviceOther: null,
        coded: { channel: 'phone', inDeskHours: true, nth: 1 },
      })
      const lost = { isPersonalLost: true }
      expect(kept?.posts).toMatchObject([{ ...lost, url: null, posterName: null, service: 'x' }])
      expect(kept?.promises).toMatchObject([{ ...lost, text: null, state: 'open' }])
      expect(kept?.notes).toMatchObject([{ ...lost, text: null, kind: 'note' }])
      for (const typed of ['金糸雀', '鳴かない', '7391'])
        expect(again.search(typed, 9).totalCount).toBe(0)
      expect(again.search('R8-0001', 9).totalCount).toBe(1)
      expect(notesOf(again, 5)).toEqual(['残る話'])
      expect(again.listCases()).toHaveLength(2)
    },
  )

  it('KR-2 is written to no more, and its number is not given again', async () => {
    await destroy(1)
    const { engine: again } = await unlock(pc)
    const order = callOrder(1, ownId(again), told)
    const writings = order.writings.map((one) => ({ ...one, baseRevision: 1 }))
    expect(await again.commit({ ...order, writings })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'key-missing' },
    })
    expect(again.circumstancesOf(idsOf(9)).numbersGiven).toEqual([{ fiscalYear: 2026, number: 1 }])
  })

  it('EN-3 stays closed in every store that is rebuilt later', async () => {
    await destroy(1)
    pc.profile.lose()
    await unlock(pc)
    const [database = ''] = await pc.profile.names()
    const rows = (await pc.profile.values(database)).get('person') as readonly {
      personal: unknown
    }[]
    expect(rows.map(({ personal }) => personal)).toEqual([null])
  })
})
