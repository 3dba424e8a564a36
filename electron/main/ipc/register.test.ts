import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contract } from '../../../shared/ipc/contract.ts'
import { VaultFailure } from '../failure.ts'
import type { Handlers } from './handlers.ts'
import { registerHandlers } from './register.ts'

type Listener = (event: unknown, request: unknown) => Promise<unknown>
const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }))
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}))

const asked: unknown[] = []
const handlers = new Proxy({} as Handlers, {
  get: (_none, channel) => async (request: unknown) => {
    asked.push([channel, request])
    if (channel === 'vault.create') throw new VaultFailure('already-there')
    if (channel === 'journal.open') throw new TypeError('a bug')
    return 'answered'
  },
})
const call = (channel: string, request: unknown, url = 'app://madoguchi/index.html') =>
  listeners.get(channel)?.({ senderFrame: { url } }, request)

beforeEach(() => {
  listeners.clear()
  asked.length = 0
  registerHandlers(handlers)
})

describe('the edge to the window', () => {
  it('listens on every channel of the contract and on no other', () => {
    expect([...listeners.keys()].sort()).toEqual(Object.keys(contract).sort())
  })

  it('answers our own page', async () => {
    expect(await call('vault.look', {})).toEqual({ ok: true, value: 'answered' })
    expect(asked).toEqual([['vault.look', {}]])
  })

  it.each([['https://example.jp/'], ['app://madoguchi.example.jp/'], ['about:blank'], ['']])(
    'refuses a page that is not ours: %s',
    async (url) => {
      await expect(call('vault.look', {}, url)).rejects.toThrow('not ours')
      expect(asked).toEqual([])
    },
  )

  it('refuses a frame that is gone', async () => {
    await expect(listeners.get('vault.look')?.({ senderFrame: null }, {})).rejects.toThrow()
  })

  it.each([
    ['keys.put', { id: '../outside', sealed: new Uint8Array() }],
    ['keys.drop', { id: 'a/b' }],
    ['drafts.put', { id: 'draft', sealed: 'a text' }],
    ['journal.append', { afterSequence: -1, afterHash: 'x', sealed: new Uint8Array() }],
    ['journal.read', {}],
    ['backup.write', { createdAt: 'now', ask: false, fileName: '../copy.mdgbk' }],
    ['app.locked', null],
  ])(
    'refuses on %s what does not fit the contract, without repeating it',
    async (channel, request) => {
      await expect(call(channel, request)).rejects.toThrow(
        `${channel}: request does not fit the contract`,
      )
      expect(asked).toEqual([])
    },
  )

  it('hands failures over as values and lets bugs surface', async () => {
    const header = {
      format: 1,
      vaultId: 'vault',
      revision: 1,
      kdf: { algorithm: 'argon2id', memoryKiB: 8192, passes: 1, lanes: 1, salt: '' },
      slots: [],
    }
    expect(await call('vault.create', { header, keys: [] })).toEqual({
      ok: false,
      failure: { kind: 'already-there', code: 'already-there' },
    })
    await expect(call('journal.open', {})).rejects.toThrow('a bug')
  })
})
