/**
 * A PC without a screen: the real engine over the real handlers of main, a real folder, and the databases
 * of a browser profile. Every message crosses by value and is checked by the contract, both ways.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { makeHandlers, type Handlers } from '../../electron/main/ipc/handlers.ts'
import { reply } from '../../electron/main/failure.ts'
import { tempFolder } from '../../electron/main/temp-folder.fixture.ts'
import { realDisk, type Disk } from '../../electron/main/vault/journal.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import { Profile } from '../../renderer/data/engine/store/profile.fixture.ts'
import { ask, type Invoke } from '../../renderer/data/engine/vault-port.ts'
import { contract, type Channel, type Request, type Response } from '../../shared/ipc/contract.ts'
import type { Failure, Reply } from '../../shared/ipc/failure.ts'
import { toInstantText } from '../../shared/domain/time/tokyo.ts'
import { afterEach } from 'vitest'

export class PowerCut extends Error {}

/** Everything that reaches a disk passes here, and at a chosen step the power goes off. */
export class Power {
  steps = 0
  offAt = Infinity

  get isOff(): boolean {
    return this.steps >= this.offAt
  }

  step = (): void => {
    this.steps += 1
    if (this.isOff) throw new PowerCut('off')
  }

  on(): void {
    Object.assign(this, { steps: 0, offAt: Infinity })
  }
}

const writing: ReadonlySet<Channel> = new Set<Channel>([
  'vault.create',
  'vault.putHeader',
  'keys.put',
  'keys.drop',
  'journal.append',
  'journal.setAsideTorn',
  'drafts.put',
  'drafts.drop',
  'blobs.begin',
  'blobs.append',
  'blobs.finish',
  'blobs.drop',
  'restore.finish',
])

export const lightly = { memoryKiB: 8192, passes: 1, lanes: 1 } as const
const made: Pc[] = []
afterEach(async () => {
  for (const pc of made.splice(0)) await pc.shutDown()
})

export class Pc {
  readonly folder: string
  readonly profile: Profile
  readonly power = new Power()
  /** Channels that answer with a failure. */
  readonly failing = new Map<Channel, Failure>()
  /** What was asked of main, in order. */
  readonly asked: Channel[] = []
  /** Runs before main is asked; may wait. */
  before: ((channel: Channel) => Promise<void> | void) | null = null
  /** Caps what one `journal.read` brings, so that few entries make several batches. */
  mostReadBytes = Infinity
  backupPath: string | null = null
  vault: VaultFolder
  readonly #disk: Disk
  #handlers: Handlers
  #clock = Date.parse('2026-04-01T09:00:00+09:00')
  #engine: Engine | null = null

  private constructor(folder: string, disk: Disk) {
    this.folder = folder
    this.#disk = disk
    this.profile = new Profile()
    this.vault = new VaultFolder(folder, disk)
    this.#handlers = this.#makeHandlers()
    made.push(this)
  }

  static async make(disk: Disk = realDisk): Promise<Pc> {
    return new Pc(await tempFolder(), disk).start()
  }

  #makeHandlers(): Handlers {
    return makeHandlers({
      vault: this.vault,
      dataFolder: this.folder,
      backupFolder: join(this.folder, 'backups'),
      clockOffsetMs: 0,
      runtime: 'electron',
      version: 'test',
      isDemo: false,
      askWhereToSave: async () => this.backupPath,
    })
  }

  get vaultPath(): string {
    return this.vault.path
  }

  /** Its databases are the ones that open from now on. */
  start(): this {
    this.power.on()
    this.profile.use()
    this.profile.onPut = this.power.step
    this.vault = new VaultFolder(this.folder, this.#disk)
    this.#handlers = this.#makeHandlers()
    return this
  }

  async shutDown(): Promise<void> {
    this.#engine?.close()
    this.#engine = null
    await this.vault.close()
  }

  /** Nothing is closed properly; memory is gone, both disks are as they were. */
  async restart(): Promise<this> {
    await this.shutDown()
    return this.start()
  }

  /** One second later each time it is asked. */
  now = (): string => toInstantText((this.#clock += 1000))

  invoke: Invoke = async <C extends Channel>(
    channel: C,
    request: Request<C>,
  ): Promise<Reply<Response<C>>> => {
    this.asked.push(channel)
    await this.before?.(channel)
    if (this.power.isOff) throw new PowerCut(channel)
    const failure = this.failing.get(channel)
    if (failure !== undefined) return { ok: false, failure }
    if (writing.has(channel)) this.power.step()
    const asked = this.#capped(channel, structuredClone(request))
    const parsed = v.parse(contract[channel].request, asked) as Request<C>
    const handle = this.#handlers[channel] as (request: Request<C>) => Promise<Response<C>>
    const answer = structuredClone(await reply(() => handle(parsed)))
    if (answer.ok) v.parse(contract[channel].response, answer.value)
    if (writing.has(channel)) this.power.step()
    return answer
  }

  #capped<C extends Channel>(channel: C, request: Request<C>): Request<C> {
    if (channel !== 'journal.read') return request
    const { maxBytes } = request as Request<'journal.read'>
    return { ...request, maxBytes: Math.min(maxBytes, this.mostReadBytes) }
  }

  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
    return ask(this.invoke, channel, request)
  }

  /** A window's engine, locked. The one before is gone with its window. */
  engine(): Engine {
    this.#engine?.close()
    const { invoke, now } = this
    this.#engine = new Engine({ invoke, now, strength: lightly, variants: { groups: [] } })
    return this.#engine
  }
}
