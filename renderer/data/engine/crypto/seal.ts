/**
 * Sealing: AES-256-GCM with a fresh 96-bit nonce before the ciphertext.
 *
 *   SE-1  What is sealed for one place (vault, kind, table, id, revision) opens at no other.
 *   SE-2  A changed byte is refused, never half opened.
 */
import { joinBytes, randomBytes, textToBytes, type Bytes } from '../bytes.ts'

const nonceBytes = 12

/** The place a sealed text belongs to; bound as additional data. */
export type Place = readonly (string | number)[]

const placeBytes = (place: Place): Bytes => textToBytes(JSON.stringify(['madoguchi', 1, ...place]))

/** A sealed text that does not open: wrong key, wrong place, or changed bytes. Never says which. */
export class SealBroken extends Error {
  constructor(place: Place) {
    super(`sealed text does not open: ${String(place[1] ?? '')}`)
  }
}

export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

export const seal = async (key: CryptoKey, place: Place, plain: Bytes): Promise<Bytes> => {
  const iv = randomBytes(nonceBytes)
  const additionalData = placeBytes(place)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain)
  return joinBytes(iv, new Uint8Array(sealed))
}

export const unseal = async (key: CryptoKey, place: Place, sealed: Bytes): Promise<Bytes> => {
  const iv = sealed.slice(0, nonceBytes)
  const additionalData = placeBytes(place)
  try {
    const body = sealed.slice(nonceBytes)
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, body)
    return new Uint8Array(plain)
  } catch {
    throw new SealBroken(place)
  }
}
