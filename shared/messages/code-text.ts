/** The wording of a code: the desk's own where it gave one, otherwise that of the preset. */
import type { CodeEdit } from '../domain/codes/code-lists.ts'
import type { CodeListName } from '../domain/codes/preset-codes.ts'
import { messages } from './language.ts'

/** A code that nobody has a wording for is shown as it is: nothing that was counted disappears. */
export function codeText(list: CodeListName, code: string, edits: readonly CodeEdit[]): string {
  const own = edits.find((edit) => edit.list === list && edit.code === code)?.label
  const presets: Readonly<Record<string, string>> = messages.words.codes[list]
  return own ?? presets[code] ?? code
}
