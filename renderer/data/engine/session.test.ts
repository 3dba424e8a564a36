import { describe, expect, it } from 'vitest'
import { NewerProgram } from './memory/held.ts'
import { SealBroken } from './crypto/seal.ts'
import { guarded } from './session.ts'
import { PortFailure } from './vault-port.ts'

const throwing = (thrown: Error) => guarded(() => Promise.reject(thrown))

describe("the engine's edge", () => {
  it('HE-2 a record of a newer program is a failure that says so', async () => {
    const failure = { kind: 'newer-program', code: 'contact: version 9' }
    expect(await throwing(new NewerProgram('contact: version 9'))).toEqual({
      kind: 'failed',
      failure,
    })
  })

  it('what the vault folder refuses and what does not open become failures, bugs stay bugs', async () => {
    const full = { kind: 'disk-full', code: 'ENOSPC' } as const
    const thrown = new PortFailure('journal.append', full)
    expect(await throwing(thrown)).toEqual({ kind: 'failed', failure: full })
    expect(await throwing(new SealBroken(['vault', 'entry']))).toMatchObject({
      failure: { kind: 'damaged' },
    })
    await expect(throwing(new TypeError('a bug'))).rejects.toThrow('a bug')
  })
})
