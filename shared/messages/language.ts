/**
 * The texts of the language in use. A second language is a table of the type `Messages`:
 * a text it lacks is a compile error.
 */
import { ja } from './ja/messages.ts'

type Texts<T> = T extends string
  ? string
  : T extends (...facts: infer F) => string
    ? (...facts: F) => string
    : { readonly [K in keyof T]: Texts<T[K]> }

export type Messages = Texts<typeof ja>

export const messages: Messages = ja
