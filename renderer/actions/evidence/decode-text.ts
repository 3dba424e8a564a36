/**
 * Bytes as text, for showing alone.
 *
 *   DX-1  A byte order mark decides; without one UTF-8 if it is UTF-8 throughout, otherwise Shift_JIS.
 *   DX-2  A text cut in the middle of a letter is still what it was before.
 */
const decode = (coding: string, bytes: Uint8Array): string => new TextDecoder(coding).decode(bytes)

const isUtf8 = (bytes: Uint8Array, isCut: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut })
    return true
  } catch {
    return false
  }
}

export const decodeText = (bytes: Uint8Array, isCut: boolean): string => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  return decode(isUtf8(bytes, isCut) ? 'utf-8' : 'shift_jis', bytes)
}
