/** The answer on the clipboard, for the office's own mail program. */
import { copyText } from '../../platform/page.ts'

export const copyAnswer = (text: string): boolean => copyText(text)
