/** Looking at one file: all of it is compared with its hash first, and the look is put down. */
import { done, type Outcome } from '../../data/queries/outcome.ts'
import { decodeCutText, decodeText } from '../../data/text/decode-text.ts'
import { readEvidence } from '../../data/writes/evidence.ts'

export type Seen =
  | { readonly kind: 'image'; readonly content: Blob }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'nothing' }

/** As much as a screen can show. */
const longestShown = 200_000

export const lookAtEvidence = async (evidenceId: string): Promise<Outcome<Seen>> => {
  const read = await readEvidence(evidenceId)
  if (read.kind !== 'done') return read
  const { content, showing } = read.value
  if (showing === 'image') return done({ kind: 'image', content })
  if (showing === 'pdf')
    return done({ kind: 'pdf', bytes: new Uint8Array(await content.arrayBuffer()) })
  if (showing === 'nothing') return done({ kind: 'nothing' })
  const bytes = new Uint8Array(await content.slice(0, longestShown).arrayBuffer())
  const isCut = content.size > longestShown
  const { text } = isCut ? decodeCutText(bytes) : decodeText(bytes)
  return done({ kind: 'text', text, isCut })
}
