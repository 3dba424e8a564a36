/** How outcomes of opening, making and restoring a vault are said. */
import type { Failure } from '../../data/queries/outcome.ts'
import { messages } from '../../../shared/messages/language.ts'

const { failures, refusals, refusedOtherwise } = messages

export const failureText = ({ kind }: Failure): string => failures[kind]

export const refusalText = ({ code }: { readonly code: string }): string =>
  refusals[code] ?? refusedOtherwise

/** What a passphrase being chosen is told. */
export const passphraseSaid = {
  ...messages.newPassphrase,
  tooShort: refusals['passphrase-too-short'],
}
