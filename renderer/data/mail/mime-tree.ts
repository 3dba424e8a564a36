/**
 * The tree of a mail's parts, as postal-mime reads it. The only file that knows the parser's inside.
 *
 *   MT-1  Each part has its type, parameters and headers, and its content with the transfer encoding undone
 *         but its bytes not turned into text.
 *   MT-2  The parser giving up is an outcome, with the parts read by then, and never an exception.
 *
 * postal-mime's result has text already decoded by the charset the mail names, with whatever is wrong replaced
 * for good; the bytes behind it stand only in its tree. The tree is not in its types, so it is checked here
 * (the version is pinned) and a changed shape fails every test of mails.
 */
import PostalMime from 'postal-mime'
import * as v from 'valibot'
import type { Bytes } from './mail.ts'

export interface MimePart {
  /** `text/plain`, small letters. */
  readonly type: string
  readonly params: Readonly<Record<string, string>>
  readonly disposition: string
  readonly dispositionParams: Readonly<Record<string, string>>
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly parts: readonly MimePart[]
  readonly content: Bytes
}
export interface MimeTree {
  readonly root: MimePart
  readonly isWhole: boolean
}

const structured = v.object({
  parsed: v.object({ value: v.string(), params: v.record(v.string(), v.string()) }),
})
const nodeSchema = v.object({
  contentType: structured,
  contentDisposition: structured,
  headers: v.array(v.object({ key: v.string(), value: v.string() })),
  childNodes: v.array(v.unknown()),
  content: v.nullable(v.instance(ArrayBuffer)),
})

function toPart(node: unknown): MimePart {
  const { contentType, contentDisposition, headers, childNodes, content } = v.parse(
    nodeSchema,
    node,
  )
  return {
    type: contentType.parsed.value,
    params: contentType.parsed.params,
    disposition: contentDisposition.parsed.value,
    dispositionParams: contentDisposition.parsed.params,
    headers,
    parts: childNodes.map(toPart),
    content: new Uint8Array(content ?? new ArrayBuffer(0)),
  }
}

/** `bytes`: prepared, so that nothing in them is beyond the parser's own limits. */
export async function readMimeTree(bytes: Bytes): Promise<MimeTree> {
  const parser = new PostalMime({
    // A mail within a mail stays a file: it was not written to the desk.
    forceRfc822Attachments: true,
    maxHeadersSize: bytes.length,
  })
  const isWhole = await parser.parse(bytes).then(
    () => true,
    () => false,
  )
  return { root: toPart('root' in parser ? parser.root : null), isWhole }
}
