/** A number or an address on the clipboard; nothing is opened from here. */
import { copyText as copy } from '../../platform/page.ts'

export const copyText = (text: string): boolean => copy(text)
