import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { failureKinds } from '../../shared/ipc/failure.ts'
import { reply, toFailure, VaultFailure } from './failure.ts'

const systemError = (code: string): Error => Object.assign(new Error('no'), { code })

describe('failures', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['ENOENT', 'not-found'],
    ['EEXIST', 'already-there'],
    ['ENOTEMPTY', 'already-there'],
    ['EIO', 'other'],
  ])('the word %s of the system is %s', (code, kind) => {
    expect(toFailure(systemError(code))).toEqual({ kind, code })
    expect(failureKinds).toContain(kind)
  })

  it('what main says itself keeps its kind', async () => {
    const work = () => Promise.reject(new VaultFailure('stale-head', 'header'))
    expect(await reply(work)).toEqual({
      ok: false,
      failure: { kind: 'stale-head', code: 'header' },
    })
    expect(await reply(async () => 7)).toEqual({ ok: true, value: 7 })
  })

  it('a bug is no failure: it is thrown on', async () => {
    const bug = new TypeError('a bug')
    await expect(reply(() => Promise.reject(bug))).rejects.toBe(bug)
    const wrongUse = readFile(7.5 as unknown as string)
    await expect(reply(() => wrongUse)).rejects.toMatchObject({ code: 'ERR_INVALID_ARG_TYPE' })
    expect(() => toFailure('a text')).toThrow()
  })

  it('carries no path', async () => {
    const answer = await reply(() => readFile('/nowhere/山田花子.txt'))
    expect(JSON.stringify(answer)).toBe(
      '{"ok":false,"failure":{"kind":"not-found","code":"ENOENT"}}',
    )
  })
})
