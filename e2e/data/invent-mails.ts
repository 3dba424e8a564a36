/** Mails in the desk's own format that nobody has looked at yet, as the office's mail program would save them. */
import { municipalities } from '../../renderer/data/queries/presets.ts'
import { asId, type CaseFileId } from '../../shared/domain/core/id.ts'
import { toEpochMs, type InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance } from './chance.ts'
import { inventCaller } from './invent-caller.ts'
import { filled } from './invent-notes.ts'
import notes from './notes.json'

export interface InventedMail {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const word = (text: string): string => `=?UTF-8?B?${base64(text)}?=`

/** As a mail writes it, in Tokyo's time. */
const dateHeader = (at: InstantText): string =>
  new Date(toEpochMs(at) + 9 * 3_600_000).toUTCString().replace('GMT', '+0900')

export const inventMail = (chance: Chance, at: InstantText): InventedMail => {
  const { name, kana, phone, mail } = inventCaller(chance, asId<CaseFileId>(chance.id())).caller
  const place = chance.pick(municipalities).name
  const told = filled(chance, chance.pick(notes.mails))
  const text = [
    `氏名：${name ?? '匿名希望'}`,
    ...(kana === null ? [] : [`ふりがな：${kana}`]),
    `年齢：${chance.between(15, 70)}歳`,
    `お住まいの市町村：${place}`,
    `電話番号：${phone ?? '090-0000-0000'}`,
    `相談内容：${told}`,
    `URL：https://bbs.example.jp/thread/${chance.between(1000, 9999)}`,
  ].join('\r\n')
  const lines = [
    `From: ${word(name ?? '匿名希望')} <${mail ?? 'mihon@example.jp'}>`,
    'To: desk@example.jp',
    `Subject: ${word(chance.pick(notes.mailSubjects))}`,
    `Date: ${dateHeader(at)}`,
    `Message-ID: <${chance.id()}@example.jp>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(text).replace(/.{76}/g, '$&\r\n'),
  ]
  return {
    fileName: `${at.slice(0, 10)}.eml`,
    bytes: Uint8Array.from(Buffer.from(lines.join('\r\n'))),
  }
}
