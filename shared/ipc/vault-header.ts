/**
 * The vault's header: who can open it. Readable by anybody who holds the folder, so it carries
 * no name: a slot is found by trying the key that name and passphrase give together.
 */
import * as v from 'valibot'

export const bytes = v.instance(Uint8Array)
export const randomId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))

export const slotSchema = v.object({
  slotId: randomId,
  kind: v.picklist(['counselor', 'recovery']),
  /** AES-256-GCM: 12 bytes of nonce, then ciphertext and tag; base64. */
  sealed: base64,
})
export type Slot = v.InferOutput<typeof slotSchema>

export const headerSchema = v.object({
  format: v.literal(1),
  vaultId: randomId,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kdf: v.object({
    algorithm: v.literal('argon2id'),
    memoryKiB: v.pipe(v.number(), v.integer(), v.minValue(8192), v.maxValue(1048576)),
    passes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
    lanes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
    salt: base64,
  }),
  slots: v.array(slotSchema),
})
export type VaultHeader = v.InferOutput<typeof headerSchema>
