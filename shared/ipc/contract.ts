/**
 * The contract between window and main: channel -> request and response, written once.
 * Main parses every request by its schema; the window trusts main's answers by type.
 * Everything about people crosses sealed: main never holds a key or a plaintext.
 */
import * as v from 'valibot'
import type { Reply } from './failure.ts'
import { bytes, headerSchema, randomId } from './vault-header.ts'

const sequence = v.pipe(v.number(), v.integer(), v.minValue(0))
const chainHash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const isoText = v.pipe(v.string(), v.maxLength(40))
const nothing = v.object({})

const journalDamage = v.object({
  /** The first entry that cannot be trusted. */
  atSequence: sequence,
  segment: v.string(),
  offsetBytes: sequence,
})

const journalState = v.object({
  headSequence: sequence,
  headHash: chainHash,
  /** Bytes behind the last whole frame that look like an append cut short. */
  tornBytes: sequence,
  damage: v.nullable(journalDamage),
})
export type JournalState = v.InferOutput<typeof journalState>

const sealedFile = v.object({ id: randomId, sealed: bytes })
export type SealedFile = v.InferOutput<typeof sealedFile>

const lastLock = v.object({
  by: v.pipe(v.string(), v.maxLength(200)),
  at: isoText,
  callStartedAt: v.nullable(isoText),
})

const backupFileName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}\.mdgbk$/))
const exportFileName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}\.[a-z0-9]{1,8}$/))
const backupFile = v.object({ path: v.string(), sizeBytes: sequence, sha256: chainHash })
export const backupManifestSchema = v.object({
  vaultId: randomId,
  /** Binds the header that lies readable at the file's beginning. */
  headerSha256: chainHash,
  createdAt: isoText,
  headSequence: sequence,
  headHash: chainHash,
  files: v.array(backupFile),
})
export type BackupManifest = v.InferOutput<typeof backupManifestSchema>

export const contract = {
  /** What the window must know before anything else. `clockOffsetMs` is added to the PC's clock. */
  'app.boot': {
    request: nothing,
    response: v.object({
      clockOffsetMs: v.number(),
      runtime: v.picklist(['electron', 'browser-host']),
      version: v.string(),
      /** An invented office, to practise in. */
      isDemo: v.boolean(),
      lastLock: v.nullable(lastLock),
    }),
  },
  /** Kept in main's memory only, so that the lock screen can say who locked and that a call runs. */
  'app.locked': { request: v.object({ lastLock: v.nullable(lastLock) }), response: nothing },

  /** `null` when there is no vault yet. */
  'vault.look': {
    request: nothing,
    response: v.object({ header: v.nullable(headerSchema), folder: v.string() }),
  },
  /** Writes a whole new vault beside its place, then moves it there: all or nothing. */
  'vault.create': {
    request: v.object({ header: headerSchema, keys: v.array(sealedFile) }),
    response: nothing,
  },
  /** Replaces the header if its revision on disk is one less than the new one's. */
  'vault.putHeader': { request: v.object({ header: headerSchema }), response: nothing },

  /** One key file behind the other in `sealed`: thousands of tiny files cross as three values. */
  'keys.list': {
    request: nothing,
    response: v.object({ ids: v.array(randomId), lengths: v.array(sequence), sealed: bytes }),
  },
  /** Durable before it answers; refuses `already-there`. */
  'keys.put': { request: sealedFile, response: nothing },
  'keys.drop': { request: v.object({ id: randomId }), response: nothing },

  /** Reads and verifies the whole chain. */
  'journal.open': { request: nothing, response: journalState },
  /** The chain hash of one entry; `null` when the journal does not reach it. 0 is the beginning. */
  'journal.hashAt': {
    request: v.object({ sequence }),
    response: v.object({ hash: v.nullable(chainHash) }),
  },
  /** Entries from `fromSequence` on, as many as fit `maxBytes` (at least one). */
  'journal.read': {
    request: v.object({ fromSequence: sequence, maxBytes: sequence }),
    response: v.object({
      entries: v.array(v.object({ sequence, sealed: bytes, hash: chainHash })),
    }),
  },
  /** Appends one entry behind the head named; durable (`fdatasync`) before it answers. */
  'journal.append': {
    request: v.object({ afterSequence: sequence, afterHash: chainHash, sealed: bytes }),
    response: v.object({ sequence, hash: chainHash }),
  },
  /** Moves the torn bytes into a file of their own and cuts the journal behind its last whole entry. */
  'journal.setAsideTorn': { request: nothing, response: journalState },

  'drafts.list': { request: nothing, response: v.object({ files: v.array(sealedFile) }) },
  'drafts.put': { request: sealedFile, response: nothing },
  'drafts.drop': { request: v.object({ id: randomId }), response: nothing },

  /** Begins a sealed file in `blobs/` under a random id; refuses one that is there. */
  'blobs.begin': { request: v.object({ id: randomId }), response: nothing },
  /** Sealed bytes, in order: `offsetBytes` is how much came before. */
  'blobs.append': {
    request: v.object({ id: randomId, offsetBytes: sequence, sealed: bytes }),
    response: nothing,
  },
  /** Durable under its name before it answers. */
  'blobs.finish': { request: v.object({ id: randomId }), response: nothing },
  'blobs.cancel': { request: v.object({ id: randomId }), response: nothing },
  'blobs.read': {
    request: v.object({ id: randomId, offsetBytes: sequence, maxBytes: sequence }),
    response: v.object({ sealed: bytes, sizeBytes: sequence }),
  },
  'blobs.drop': { request: v.object({ id: randomId }), response: nothing },
  'blobs.list': { request: nothing, response: v.object({ ids: v.array(randomId) }) },

  /**
   * The one way on which plaintext reaches main: a file of evidence that a counselor asked to have written out.
   * Asks where (`cancelled` when thought better of), takes the bytes piece by piece, names the file when all are there.
   */
  'export.begin': { request: v.object({ fileName: exportFileName }), response: nothing },
  'export.piece': {
    request: v.object({ offsetBytes: sequence, piece: bytes }),
    response: nothing,
  },
  'export.finish': { request: nothing, response: v.object({ path: v.string() }) },
  'export.cancel': { request: nothing, response: nothing },

  /** Copies the vault folder into a new file (asking where, if `ask`) and says what it holds. */
  'backup.write': {
    request: v.object({ createdAt: isoText, ask: v.boolean(), fileName: backupFileName }),
    response: v.object({ manifest: backupManifestSchema }),
  },
  /** Adds the sealed manifest, reads the whole file back, compares every hash, then names it. */
  'backup.finish': {
    request: v.object({ sealedManifest: bytes }),
    response: v.object({ path: v.string(), sizeBytes: sequence }),
  },
  'backup.cancel': { request: nothing, response: nothing },

  /** Receives a backup file piece by piece into a staging file. */
  'restore.begin': { request: v.object({ sizeBytes: sequence }), response: nothing },
  'restore.piece': {
    request: v.object({ offsetBytes: sequence, piece: bytes }),
    response: nothing,
  },
  /** What the received file says of itself, before anything is trusted. */
  'restore.inspect': {
    request: nothing,
    response: v.object({ header: headerSchema, sealedManifest: bytes }),
  },
  /**
   * Compares every file with the manifest the window unsealed, then puts the vault in place.
   * A vault already there is refused (`already-there`) unless `replace`: then it is kept beside.
   */
  'restore.finish': {
    request: v.object({ manifest: backupManifestSchema, replace: v.boolean() }),
    response: nothing,
  },
  'restore.cancel': { request: nothing, response: nothing },
} as const satisfies Record<string, { request: v.GenericSchema; response: v.GenericSchema }>

export type Contract = typeof contract
export type Channel = keyof Contract
export type Request<C extends Channel> = v.InferOutput<Contract[C]['request']>
export type Response<C extends Channel> = v.InferOutput<Contract[C]['response']>
export type Answer<C extends Channel> = Promise<Reply<Response<C>>>

/** What main may say to the window unasked. */
export const pushChannels = ['app.lockNow'] as const
export type PushChannel = (typeof pushChannels)[number]

/** What the preload puts on `window.desktop`. */
export interface Desktop {
  readonly invoke: <C extends Channel>(channel: C, request: Request<C>) => Answer<C>
  /** Returns the function that stops listening. */
  readonly listen: (channel: PushChannel, heard: () => void) => () => void
}
