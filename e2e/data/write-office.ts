/**
 * Writes an invented office into a real vault, through the real engine and the real files of main: for
 * practice, for benches, for journeys with many records. Needs an IndexedDB (fake-indexeddb in Node).
 */
import { mkdir } from 'node:fs/promises'
import kanjiVariants from '../../resources/desk/kanji-variants.json'
import { messages } from '../../shared/messages/language.ts'
import { asId, type CounselorId } from '../../shared/domain/core/id.ts'
import type { Role } from '../../shared/domain/counselor/counselor.ts'
import { expectOk } from '../../shared/domain/core/result.ts'
import { parseKanjiVariants } from '../../shared/domain/text/fold.ts'
import { addDays, instantOn, type DateText } from '../../shared/domain/time/tokyo.ts'
import type { Channel } from '../../shared/ipc/contract.ts'
import { makeHandlers } from '../../electron/main/ipc/handlers.ts'
import { reply } from '../../electron/main/failure.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import type { Invoke } from '../../renderer/data/engine/vault-port.ts'
import { usualStrength, type Strength } from '../../renderer/data/engine/vault/open-vault.ts'
import type { Outcome } from '../../renderer/data/queries/outcome.ts'
import { Chance } from './chance.ts'
import { inventMail } from './invent-mails.ts'
import type { SessionWish } from './invented.ts'
import { inventOffice } from './invent-office.ts'
import { Pages } from './pages.ts'

export interface WriteWish {
  readonly seed: string
  readonly cases: number
  readonly from: DateText
  /** The first day that no longer belongs to it. */
  readonly to: DateText
  /** Sessions with experts; none when left out. */
  readonly sessions?: SessionWish
  /** Happenings in one entry of the journal: 1 as in life, more to be quick. */
  readonly perCommit?: number
  /** Mails that arrived on the last days and that nobody has opened. */
  readonly unopenedMails?: number
  /** Weaker than in life where nothing is to be protected. */
  readonly strength?: Strength
}
export interface Written {
  readonly contacts: number
  readonly records: number
}

/** For an office whose passphrase everybody knows. */
export const lightStrength: Strength = { memoryKiB: 8192, passes: 1, lanes: 1 }
const recoveryCharacters = 'MJHNMJHNMJHNMJHNMJHNMJHNMJHNMJHN'
/** Besides the one who founds the desk. */
const colleagues: readonly (readonly [name: string, role: Role])[] = [
  ['見本 花子', 'counselor'],
  ['見本 次郎', 'counselor'],
  ['見本 閲覧', 'reader'],
]

export const connect = (folder: string, vault: VaultFolder): Invoke => {
  const handlers = makeHandlers({
    vault,
    dataFolder: folder,
    backupFolder: `${folder}/backups`,
    clockOffsetMs: 0,
    runtime: 'browser-host',
    version: '0.0.0',
    isDemo: true,
    askWhereToSave: async (proposed) => proposed,
  })
  return ((channel: Channel, request: never) =>
    reply(() => handlers[channel](request) as Promise<unknown>)) as Invoke
}

const doneOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not written: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** Founds the desk; answers who works there. */
const found = async (engine: Engine): Promise<readonly CounselorId[]> => {
  const { counselorName: name, passphrase } = messages.demo
  const founder = doneOf(await engine.create({ name, passphrase, recoveryCharacters }))
  const ids = [asId<CounselorId>(founder.counselor?.counselorId ?? '')]
  for (const [colleague, role] of colleagues) {
    const added = doneOf(await engine.addCounselor({ name: colleague, role, passphrase }))
    if (role === 'counselor') ids.push(asId<CounselorId>(added.counselorId))
  }
  return ids
}

/** The clock of the engine is that of the invented office. */
export const writeOffice = async (folder: string, wish: WriteWish): Promise<Written> => {
  await mkdir(folder, { recursive: true })
  let at: string = instantOn(wish.from, 0)
  const vault = new VaultFolder(folder)
  const engine = new Engine({
    invoke: connect(folder, vault),
    now: () => at,
    strength: wish.strength ?? usualStrength,
    variants: expectOk(parseKanjiVariants(kanjiVariants)),
  })
  const counselorIds = await found(engine)
  const pages = new Pages(engine, wish.perCommit ?? 1)
  for (const happening of inventOffice({ ...wish, counselorIds })) {
    at = happening.at
    await pages.take(happening)
  }
  await pages.turn()
  const chance = new Chance(`${wish.seed}-mails`)
  for (let nth = 0; nth < (wish.unopenedMails ?? 0); nth += 1) {
    const arrivedOn = addDays(wish.to, -1 - Math.floor(nth / 3))
    const sentAt = instantOn(arrivedOn, chance.between(6 * 60, 23 * 60))
    const { fileName, bytes } = inventMail(chance, sentAt)
    at = instantOn(wish.to, 0)
    doneOf(await engine.takeIn(new Blob([bytes]), fileName, () => true))
  }
  engine.close()
  await vault.close()
  return pages.written
}
