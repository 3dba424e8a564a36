import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { toShiftJis, toUtf8 } from '../../renderer/data/mail/encoders.fixture.ts'
import {
  attached,
  deskForm,
  plain,
  reply,
  wellFormed,
} from '../../renderer/data/mail/mails.fixture.ts'
import { formWords, places } from '../../renderer/data/queries/desk-forms.ts'
import { services } from '../../renderer/data/queries/services.ts'
import type { TakenInView } from '../../renderer/data/queries/message-views.ts'
import { asId, type AnswerId } from '../../shared/domain/core/id.ts'
import { draftOfMessage } from '../../shared/domain/message/draft-of-message.ts'
import type { Message } from '../../shared/domain/message/message.ts'
import type { AnswerDraft } from '../../shared/domain/message/answer.ts'
import { doneOf, foundDesk, ownId, saveCall, secretOf, unlock } from './desk.fixture.ts'
import { Pc, PowerCut } from './pc.fixture.ts'

const always = (): boolean => true
let pc: Pc
let engine: Engine
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
})

const take = async (bytes: Uint8Array, name = '相談.eml', on = engine): Promise<TakenInView> =>
  doneOf(await on.takeIn(new Blob([Uint8Array.from(bytes)]), name, always))
const onlyId = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const [id = ''] = (await take(bytes, name)).messageIds
  return id
}
const messageOf = (id: string, on = engine): Message => {
  const record = on.readMessage(id)?.record ?? null
  if (record === null) throw new Error('no such message')
  return record
}
const draftOf = (message: Message) =>
  draftOfMessage(message, {
    ...{ counselorId: ownId(engine), joined: null, services, words: formWords, places },
  })
const blobs = () => readdir(join(pc.vaultPath, 'blobs'))
const keys = () => readdir(join(pc.vaultPath, 'keys'))
const form = (rows: number): Uint8Array =>
  toUtf8(
    ['送信日時,お名前,相談内容', ...Array.from({ length: rows }, (_, at) => rowOf(at))].join(
      '\r\n',
    ),
  )
const rowOf = (at: number): string => `2026/03/31 ${10 + (at % 10)}:00,試験 ${at},相談の内容 ${at}`

describe('taking in', () => {
  it('TI-1 a mail is kept with its bytes and what it holds, and is there after a restart', async () => {
    const id = await onlyId(attached('Content-Disposition: attachment; filename="a.jpg"'))
    const before = messageOf(id)
    const { contactId } = before
    expect(engine.listEvidenceOf(contactId).map(({ described }) => described?.name)).toEqual([
      '相談.eml',
      'a.jpg',
    ])
    await pc.restart()
    const again = (await unlock(pc)).engine
    expect(messageOf(id, again)).toEqual(before)
    expect(again.listMessages()).toMatchObject([{ state: 'waiting', enclosedCount: 2 }])
    const [raw] = again.listEvidenceOf(contactId)
    const { content } = doneOf(await again.readEvidence(raw?.evidenceId ?? ''))
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(
      attached('Content-Disposition: attachment; filename="a.jpg"'),
    )
  })

  it('TI-1 a power cut at any step leaves the whole mail or none of it', async () => {
    const bytes = attached('Content-Disposition: attachment; filename="a.jpg"')
    for (let step = 1; ; step += 1) {
      pc.power.on()
      pc.power.offAt = step
      const outcome = await engine.takeIn(new Blob([bytes]), 'a.eml', always).catch((thrown) => {
        if (!(thrown instanceof PowerCut)) throw thrown
        return null
      })
      const isWhole = !pc.power.isOff
      pc.power.on()
      await pc.restart()
      engine = (await unlock(pc)).engine
      const kept = engine.listMessages()
      expect(kept.length === 0 || kept[0]?.enclosedCount === 2).toBe(true)
      if (isWhole) {
        expect(outcome).toMatchObject({ kind: 'done' })
        expect(kept).toHaveLength(1)
        return
      }
      if (kept.length > 0) return
    }
  })

  it('TI-1 where the record cannot be written the blobs go again', async () => {
    pc.failing.set('journal.append', { kind: 'disk-full', code: 'ENOSPC' })
    const outcome = await engine.takeIn(new Blob([deskForm]), 'a.eml', always)
    expect(outcome).toMatchObject({ kind: 'failed' })
    expect(await blobs()).toEqual([])
    pc.failing.clear()
    expect((await take(deskForm)).messageIds).toHaveLength(1)
  })

  it('TI-2 nothing is taken in twice, neither mails nor rows, nor after a restart', async () => {
    await take(deskForm)
    expect(await take(deskForm, 'ほかの名前.eml')).toMatchObject({ messageIds: [], knownCount: 1 })
    expect((await take(form(3), 'a.csv')).messageIds).toHaveLength(3)
    await pc.restart()
    engine = (await unlock(pc)).engine
    const longer = await take(form(5), 'b.csv')
    expect(longer).toMatchObject({ knownCount: 3 })
    expect(longer.messageIds).toHaveLength(2)
    expect(engine.listMessages()).toHaveLength(6)
  })

  it('TI-3 what is neither is refused with its kind; everything else is kept', async () => {
    const odd = await engine.takeIn(new Blob(['x']), '相談.msg', always)
    expect(odd).toMatchObject({ refusal: { code: 'not-a-message', facts: { kind: 'outlook' } } })
    expect(await take(toUtf8('氏名,年齢\r\n'), 'leer.csv')).toMatchObject({
      messageIds: [],
      problems: ['no-rows'],
    })
    for (const garbage of [
      new Uint8Array(),
      toUtf8('\0\0\0'),
      crypto.getRandomValues(new Uint8Array(5000)),
    ])
      expect((await take(garbage, 'x.eml')).messageIds).toHaveLength(1)
    const unknown = await engine.takeIn(new Blob(['品名,値段\r\nりんご,100']), 'a.csv', always)
    expect(unknown).toMatchObject({ refusal: { facts: { kind: 'no-columns' } } })
    const broken = await take(toUtf8('氏名,相談内容\r\n花,"閉じない\r\n'), 'b.csv')
    expect(broken.brokenLines).toEqual([2])
    expect(messageOf(broken.messageIds[0] ?? '').text).toContain('閉じない')
  })

  it('TI-4 given up in the middle, the rest comes with the next time', async () => {
    const some = await engine.takeIn(
      new Blob([Uint8Array.from(form(120))]),
      'a.csv',
      ({ done }) => done < 100,
    )
    expect(some).toMatchObject({ kind: 'failed', failure: { kind: 'cancelled' } })
    expect(engine.listMessages()).toHaveLength(100)
    expect((await take(form(120), 'a.csv')).messageIds).toHaveLength(20)
  })

  it('TI-5 beyond the number kept apart attachments are in the mail’s own file', async () => {
    const parts = Array.from({ length: 60 }, (_, at) =>
      ['--b', `Content-Disposition: attachment; filename="${at}.txt"`, '', String(at)].join('\r\n'),
    )
    const id = await onlyId(
      plain(['Content-Type: multipart/mixed; boundary=b'], `${parts.join('\r\n')}\r\n--b--`),
    )
    expect(engine.listEvidenceOf(messageOf(id).contactId)).toHaveLength(51)
  })

  it('every mail of the fixtures is kept, whatever wrote it', async () => {
    for (const bytes of wellFormed) expect((await take(bytes)).messageIds).toHaveLength(1)
    expect(engine.listMessages()).toHaveLength(wellFormed.length)
  })
})

describe('a message', () => {
  it('goes on from the earlier one it names, before and after that has a case', async () => {
    const first = await onlyId(
      plain(['From: hanako@example.jp', 'Message-ID: <desk-7@desk.example.jp>', 'Subject: a'], 'x'),
    )
    const second = await onlyId(reply)
    expect(engine.messageRecords(second)).toMatchObject({
      earlier: { caseFileId: messageOf(first).caseFileId, personId: messageOf(first).personId },
    })
    expect(engine.messageRecords(first)?.earlier).toBe(null)
  })

  it('MS-2 is in work while its draft is open, by whom', async () => {
    const id = await onlyId(deskForm)
    const draft = draftOf(messageOf(id))
    doneOf(await engine.saveDraft(draft))
    expect(engine.listMessages()).toMatchObject([{ state: 'inWork', inWorkByName: '相談 花子' }])
    doneOf(await engine.dropDraft(draft.id))
    expect(engine.listMessages()).toMatchObject([{ state: 'waiting' }])
    // DF-5: the draft is gone, the message still needs its key.
    expect(await keys()).toContain(messageOf(id).keyId)
    await pc.restart()
    expect((await unlock(pc)).engine.listMessages()[0]?.words?.senderName).toBe('見本　花子')
  })

  it('MS-5 DF-5 keeps its key when its draft goes on another case', async () => {
    await saveCall(engine, 1)
    const id = await onlyId(deskForm)
    const message = messageOf(id)
    doneOf(await engine.saveDraft(draftOf(message)))
    const caseFileId = asId<Message['caseFileId']>('case-file-0001')
    doneOf(await engine.saveDraft({ ...draftOf(message), caseFileId }))
    expect(await keys()).toContain(message.keyId)
    expect(messageOf(id).text).toBe(message.text)
  })

  it('MS-5 dies with its key, and the desk still knows that it came', async () => {
    const id = await onlyId(deskForm)
    const { keyId } = messageOf(id)
    await pc.restart()
    await rm(join(pc.vaultPath, 'keys', keyId))
    const again = (await unlock(pc)).engine
    expect(again.listMessages()).toMatchObject([{ messageId: id, channel: 'mail', words: null }])
    expect(again.messageRecords(id)).toBe(null)
  })

  it('AC-9 is not shown to a reader', async () => {
    await take(deskForm)
    const reader = {
      name: '閲覧 三郎',
      role: 'reader',
      passphrase: 'ishi mizu kaze hi tsuchi',
    } as const
    doneOf(await engine.addCounselor(reader))
    await pc.restart()
    const as = (await unlock(pc, secretOf(reader.name, reader.passphrase))).engine
    expect(as.listMessages()).toEqual([])
    expect(await as.takeIn(new Blob(['x']), 'x.eml', always)).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
  })

  it('a form export in Shift_JIS is read', async () => {
    const { messageIds } = await take(
      toShiftJis('氏名,相談内容\r\n試験 花子,書かれました\r\n'),
      'a.csv',
    )
    expect(messageOf(messageIds[0] ?? '').answers.map(({ value }) => value)).toEqual([
      '試験 花子',
      '書かれました',
    ])
  })
})

describe('a draft of an answer', () => {
  const draft = (text: string): AnswerDraft => ({
    ...{ id: asId<AnswerId>('answer-0001'), caseFileId: asId('case-file-0001') },
    ...{ counselorId: ownId(engine), startedAt: '2026-04-01T09:00:00.000+09:00', way: 'mail' },
    ...{ to: 'hana@example.jp', subject: '', text, messageId: null, inReplyTo: null },
  })

  it('is kept beside the drafts of contacts, and each is found by its kind', async () => {
    await saveCall(engine, 1)
    doneOf(await engine.saveAnswerDraft(draft('拝見しました')))
    const id = await onlyId(deskForm)
    doneOf(await engine.saveDraft(draftOf(messageOf(id))))
    await pc.restart()
    const opened = await unlock(pc)
    expect(opened.view.notices).toEqual([])
    expect(opened.engine.listAnswerDrafts().map(({ draft: { text } }) => text)).toEqual([
      '拝見しました',
    ])
    expect(opened.engine.listDrafts()).toHaveLength(1)
    doneOf(await opened.engine.dropAnswerDraft('answer-0001'))
    expect(opened.engine.listAnswerDrafts()).toEqual([])
    expect(await keys()).toContain('case-file-0001')
  })

  it('DF-2 that does not open is counted once', async () => {
    await saveCall(engine, 1)
    doneOf(await engine.saveAnswerDraft(draft('x')))
    await pc.ask('drafts.put', { id: 'answer-0001', sealed: Uint8Array.of(1, 2, 3) })
    await pc.restart()
    expect((await unlock(pc)).view.notices).toEqual([{ kind: 'drafts-unreadable', count: 1 }])
  })
})
