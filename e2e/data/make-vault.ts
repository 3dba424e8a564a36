/**
 * Makes a vault of invented cases through the real engine and the real files of the main process:
 * for benches and for trying the app with many records. Needs an IndexedDB (fake-indexeddb in Node).
 */
import { mkdir } from 'node:fs/promises'
import kanjiVariants from '../../resources/desk/kanji-variants.json'
import { bracketOf, notAsked } from '../../shared/domain/contact/contact.ts'
import { notAskedHowToReach } from '../../shared/domain/person/person.ts'
import { expectOk } from '../../shared/domain/core/result.ts'
import { parseKanjiVariants } from '../../shared/domain/text/fold.ts'
import { toInstantText } from '../../shared/domain/time/tokyo.ts'
import type { Channel } from '../../shared/ipc/contract.ts'
import { makeHandlers } from '../../electron/main/ipc/handlers.ts'
import { reply } from '../../electron/main/failure.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import type { Invoke } from '../../renderer/data/engine/vault-port.ts'
import { usualStrength } from '../../renderer/data/engine/vault/open-vault.ts'

export const madeName = '見本 相談員'
export const madePassphrase = 'mihon-mihon-mihon-mihon'
export const madeRecoveryKey = 'not-used-here'

const families = ['青山', '石原', '上野', '江藤', '岡田', '加藤', '木村', '工藤', '小林', '佐藤']
const given = ['由紀子', '美咲', '健太', '直樹', '葵', '翔', '陽子', '誠', '真理', '悠']
const sentences = [
  '掲示板に実名と勤め先を書かれた。友人から昨夜教えられて知った。',
  '写真が無断で載せられている。消してほしいが相手はわからない。',
  '書き込みの日付は先月の終わりごろ。画面の保存はまだしていない。',
  '学校の友人らしい人から、いやがらせの返信が続いている。',
  '眠れない日がある。家族には話していない。',
]

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** About 500 characters of Japanese, different for each case. */
const notesOf = (index: number): string =>
  Array.from({ length: 16 }, (_unused, line) => pick(sentences, index * 7 + line * 3)).join('') +
  ` 控え番号 ${index}`

export const connect = (folder: string, vault = new VaultFolder(folder)): Invoke => {
  const handlers = makeHandlers({
    vault,
    dataFolder: folder,
    backupFolder: `${folder}/backups`,
    clockOffsetMs: 0,
    runtime: 'browser-host',
    version: '0.0.0',
    askWhereToSave: async (proposed) => proposed,
  })
  return ((channel: Channel, request: never) =>
    reply(() => handlers[channel](request) as Promise<unknown>)) as Invoke
}

const startMs = Date.parse('2024-04-01T09:00:00+09:00')

/** One case with one contact each; `count` of them, spread over two and a half years. */
export const makeVault = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder, { recursive: true })
  let tick = 0
  const now = (): string => toInstantText(startMs + tick * 60_000)
  const variants = expectOk(parseKanjiVariants(kanjiVariants))
  const vault = new VaultFolder(folder)
  const invoke = connect(folder, vault)
  const engine = new Engine({ invoke, now, strength: usualStrength, variants })
  const created = await engine.create({
    name: madeName,
    passphrase: madePassphrase,
    recoveryCharacters: madeRecoveryKey,
  })
  if (created.kind !== 'done') throw new Error(created.kind)
  const counselorId = created.value.counselor?.counselorId ?? ''
  for (let index = 0; index < count; index += 1) {
    tick += Math.floor((900 * 24 * 60) / count)
    await makeCase(engine, counselorId, index, now())
  }
  engine.close()
  await vault.close()
}

const makeCase = async (engine: Engine, counselorId: string, index: number, at: string) => {
  const caseFileId = crypto.randomUUID()
  const personId = crypto.randomUUID()
  await engine.ensureKey(caseFileId)
  const person = {
    caseFileId,
    name: `${pick(families, index)} ${pick(given, Math.floor(index / 10))}`,
    kana: 'ミホン タロウ',
    phone: `090-0000-${String(index % 10_000).padStart(4, '0')}`,
    ...notAskedHowToReach,
  }
  const caseFile = {
    receptionNumber: { fiscalYear: 2026, number: index + 1 },
    callerId: personId,
    openedAt: at,
    state: 'open',
    closing: null,
    urgency: null,
    affectedIds: [],
  }
  const contact = {
    ...{ caseFileId, counselorId, channel: 'phone', receivedAt: at, endedAt: at },
    ...{ inDeskHours: true, inPhoneHours: true, nth: 1, ageYears: 20 + (index % 60) },
    ...{ gender: 'female', municipality: '102016', advice: [], adviceOther: null },
    ...{ ...notAsked, affectedAgeYears: null, answeredAt: null, answerChannel: null },
    ...{ ageBracket: bracketOf(20 + (index % 60), 'unknown'), relation: null },
    lines: [{ at, text: notesOf(index), mark: null }],
  }
  const outcome = await engine.commit({
    act: 'contact.save',
    writings: [
      { table: 'person', id: personId, baseRevision: 0, fields: person },
      { table: 'caseFile', id: caseFileId, baseRevision: 0, fields: caseFile },
      { table: 'contact', id: crypto.randomUUID(), baseRevision: 0, fields: contact },
    ],
  })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}
