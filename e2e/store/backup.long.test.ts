import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { closingBytes } from '../../electron/main/backup/backup-format.ts'
import { flipAt } from '../../electron/main/vault/entries.fixture.ts'
import { fromJsonBytes, textToBytes, toJsonBytes } from '../../renderer/data/engine/bytes.ts'
import { backupKeyId, KeyRing } from '../../renderer/data/engine/crypto/key-ring.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import { openSlot, type Secret } from '../../renderer/data/engine/crypto/slots.ts'
import {
  doneOf,
  draftOf,
  founderSecret,
  foundDesk,
  notesOf,
  recoverySecret,
  saveCall,
  secretOf,
  unlock,
} from './desk.fixture.ts'
import { Pc } from './pc.fixture.ts'

const jiro = {
  name: '相談 次郎',
  role: 'counselor' as const,
  passphrase: 'umi yama kawa mori sora',
}
const jiroSecret = secretOf(jiro.name, jiro.passphrase)

let pc: Pc
let engine: Engine
let file: Buffer
beforeEach(async () => {
  pc = await Pc.make()
  engine = await foundDesk(pc)
  doneOf(await engine.addCounselor(jiro))
  await saveCall(engine, 1, { notes: ['控えに入る話'] })
  doneOf(await engine.saveDraft(draftOf(2, engine, { pendingLine: '書きかけ' })))
  file = await readFile(doneOf(await engine.makeBackup(false)).path)
})

/** What the restore screen does: hands the file over in pieces, then opens it. */
const restore = async (on: Pc, bytes: Uint8Array, secret: Secret, replace = false) => {
  await on.ask('restore.begin', { sizeBytes: bytes.length })
  const piece = Uint8Array.from(bytes)
  await on.ask('restore.piece', { offsetBytes: 0, piece })
  const restored = await on.engine().restore(secret, replace)
  if (restored.kind !== 'done') await on.ask('restore.cancel', {})
  return restored
}

const expectEmpty = async (on: Pc): Promise<void> => {
  expect((await on.ask('vault.look', {})).header).toBeNull()
  expect(await readdir(on.folder)).toEqual([])
}

describe('a backup', () => {
  it.each([
    ['the passphrase of the one who made it', founderSecret],
    ['the passphrase of a colleague', jiroSecret],
    ['the recovery key', recoverySecret],
  ])('SB-1 opens on a new PC with %s', async (_what, secret) => {
    const other = await Pc.make()
    expect((await restore(other, file, secret)).kind).toBe('done')
    await other.restart()
    const { engine: there, view } = await unlock(other)
    expect(view).toMatchObject({ readOnly: null, notices: [{ kind: 'store-rebuilt' }] })
    expect(notesOf(there, 1)).toEqual(['控えに入る話'])
    expect(there.listDrafts().map(({ draft }) => draft.pendingLine)).toEqual(['書きかけ'])
    await saveCall(there, 3)
    expect((await readdir(other.folder)).sort()).toEqual(['vault'])
  })

  it('SB-1 with any other passphrase puts nothing in place', async () => {
    const other = await Pc.make()
    const wrong = [
      secretOf(jiro.name, 'not the passphrase'),
      { kind: 'recovery', characters: '0'.repeat(32) } as const,
    ]
    for (const secret of wrong) {
      const restored = await restore(other, file, secret)
      expect(restored).toMatchObject({ kind: 'refused', refusal: { code: 'does-not-open' } })
    }
    await expectEmpty(other)
  })

  it('SB-1 says where it lies and how far it reaches, and is written down', async () => {
    const before = engine.circumstancesOf({
      contactId: '',
      caseFileId: '',
      personId: '',
      affectedPersonId: null,
    }).head
    const made = doneOf(await engine.makeBackup(false))
    expect(made.entries).toBe(before)
    expect(made.sizeBytes).toBe((await readFile(made.path)).length)
    expect(made.path).toMatch(/backups\/madoguchi-20260401-\d{6}\.mdgbk$/)
    expect(
      engine.circumstancesOf({
        contactId: '',
        caseFileId: '',
        personId: '',
        affectedPersonId: null,
      }).head,
    ).toBe(before + 1)
  })

  it('SB-1 the place can be asked for, and thought better of', async () => {
    pc.backupPath = join(pc.folder, 'elsewhere', 'own-name.mdgbk')
    expect(doneOf(await engine.makeBackup(true)).path).toBe(pc.backupPath)
    pc.backupPath = null
    expect(await engine.makeBackup(true)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'cancelled' },
    })
    expect(await readdir(join(pc.folder, 'elsewhere'))).toEqual(['own-name.mdgbk'])
  })

  it('SB-2 a byte turned anywhere puts nothing in place, whoever opens it', async () => {
    const other = await Pc.make()
    const headerEnd = 12 + file.readUInt32LE(8)
    const step = Math.floor((file.length - headerEnd) / 40)
    const places = [
      0,
      7,
      8,
      11,
      12,
      file.length - 1,
      file.length - 9,
      file.length - 12,
      file.length - 13,
    ]
    for (let at = 13; at < headerEnd; at += 17) places.push(at)
    for (let at = headerEnd; at < file.length; at += step) places.push(at)
    for (const at of places) {
      const turned = Buffer.from(file)
      turned[at] = (turned[at] ?? 0) ^ 1
      const restored = await restore(other, turned, founderSecret)
      expect(restored.kind, `byte ${at} of ${file.length}`).not.toBe('done')
    }
    await expectEmpty(other)
  })

  it('SB-2 a header with a slot changed for somebody else is refused', async () => {
    const other = await Pc.make()
    const text = file.toString('latin1')
    const slot = text.indexOf('"recovery","sealed":"') + '"recovery","sealed":"'.length + 30
    const letter = text.charAt(slot) === 'A' ? 'B' : 'A'
    const changed = Buffer.from(text.slice(0, slot) + letter + text.slice(slot + 1), 'latin1')
    expect(changed.equals(file)).toBe(false)
    const restored = await restore(other, changed, founderSecret)
    expect(restored).toMatchObject({ kind: 'failed', failure: { kind: 'damaged', code: 'header' } })
    await expectEmpty(other)
  })

  it('SB-2 contents of one backup do not go with the manifest of another', async () => {
    await saveCall(engine, 5)
    const later = await readFile(doneOf(await engine.makeBackup(false)).path)
    const manifestLength = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 12)
    const cut = (bytes: Buffer): Buffer => bytes.subarray(0, -(manifestLength(bytes) + 12))
    const end = (bytes: Buffer): Buffer => bytes.subarray(bytes.length - manifestLength(bytes) - 12)
    const other = await Pc.make()
    for (const mixed of [
      Buffer.concat([cut(file), end(later)]),
      Buffer.concat([cut(later), end(file)]),
    ])
      expect((await restore(other, mixed, founderSecret)).kind).toBe('failed')
    await expectEmpty(other)
  })

  it('SB-2 a manifest that is not sealed, or is from another vault, is refused as not whole', async () => {
    const elsewhere = await Pc.make()
    await foundDesk(elsewhere)
    const theirs = await readFile(
      doneOf(await (await unlock(elsewhere)).engine.makeBackup(false)).path,
    )
    const length = file.readUInt32LE(file.length - 12)
    const theirLength = theirs.readUInt32LE(theirs.length - 12)
    const contents = file.subarray(0, -(length + 12))
    const plain = textToBytes(JSON.stringify({ vaultId: 'v', files: [] }))
    const other = await Pc.make()
    for (const end of [closingBytes(plain), theirs.subarray(theirs.length - theirLength - 12)]) {
      const restored = await restore(other, Buffer.concat([contents, end]), founderSecret)
      expect(restored).toMatchObject({ kind: 'refused', refusal: { code: 'not-whole' } })
    }
    await expectEmpty(other)
  })

  it('SB-2 a manifest that names another vault than its header asks for nothing to be put in place', async () => {
    const { header } = await pc.ask('vault.look', {})
    const slot = header === null ? null : await openSlot(header, founderSecret)
    if (header === null || slot === null) throw new Error('no vault')
    const ring = await KeyRing.open(header.vaultId, slot.rawVaultKey)
    const length = file.readUInt32LE(file.length - 12)
    const sealed = Uint8Array.from(file.subarray(file.length - 12 - length, file.length - 12))
    const place = ['backup', 'manifest']
    const manifest = fromJsonBytes(await ring.unseal(backupKeyId, place, sealed)) as object
    const wrong = toJsonBytes({ ...manifest, vaultId: 'another-vault' })
    const end = closingBytes(await ring.seal(backupKeyId, place, wrong))
    const other = await Pc.make()
    const changed = Buffer.concat([file.subarray(0, -(length + 12)), end])
    expect(await restore(other, changed, founderSecret)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-whole' },
    })
    expect(other.asked).not.toContain('restore.finish')
    await expectEmpty(other)
  })

  it('RS-2 over a vault that is there: refused, or put in its place with the old one beside', async () => {
    const other = await Pc.make()
    const present = await foundDesk(other)
    await saveCall(present, 9, { notes: ['ここにあった話'] })
    await other.restart()
    expect(await restore(other, file, founderSecret)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'already-there' },
    })
    expect(notesOf((await unlock(other)).engine, 9)).toEqual(['ここにあった話'])
    await other.restart()
    expect((await restore(other, file, founderSecret, true)).kind).toBe('done')
    await other.restart()
    const { engine: there } = await unlock(other)
    expect(notesOf(there, 1)).toEqual(['控えに入る話'])
    expect(notesOf(there, 9)).toBeNull()
    const beside = (await readdir(other.folder)).filter((name) => name.startsWith('vault-before-'))
    expect(beside).toHaveLength(1)
    expect(await readdir(join(other.folder, beside[0] ?? ''))).toContain('header.json')
  })

  it('OS-1 an older backup over the same vault: the store that is ahead is set aside', async () => {
    await saveCall(engine, 6, { notes: ['控えより後の話'] })
    await pc.restart()
    expect((await restore(pc, file, founderSecret, true)).kind).toBe('done')
    await pc.restart()
    const { engine: there, view } = await unlock(pc)
    expect(view.readOnly).toBeNull()
    expect(view.notices).toMatchObject([{ kind: 'store-set-aside' }])
    expect(notesOf(there, 6)).toBeNull()
    expect(notesOf(there, 1)).toEqual(['控えに入る話'])
    expect(await pc.profile.names()).toHaveLength(2)
  })

  it('BU-1 a disk that is full leaves no backup, and a later one is made', async () => {
    pc.failing.set('backup.finish', { kind: 'disk-full', code: 'ENOSPC' })
    expect((await engine.makeBackup(false)).kind).toBe('failed')
    pc.failing.clear()
    expect((await engine.makeBackup(false)).kind).toBe('done')
    const names = await readdir(join(pc.folder, 'backups'))
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    expect(flipAt(0)(file).equals(file)).toBe(false)
  })
})
