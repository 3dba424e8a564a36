/** What there is to say after files were taken in: how many, and what of which file could not be. */
import type { TakenFile } from '../../actions/message/take-in.ts'
import { messages } from '../../../shared/messages/language.ts'

const { inbox, failures, refusals, refusedOtherwise } = messages

export interface TakenText {
  readonly tone: 'ok' | 'warn' | 'info'
  readonly lines: readonly string[]
}

const mostFilesNamed = 5
const mostLinesNamed = 10

const problemsOf = ({ outcome }: TakenFile): readonly string[] => {
  if (outcome.kind === 'failed') {
    if (outcome.failure.kind === 'cancelled') return [inbox.cancelled]
    return outcome.failure.code === 'file-unreadable'
      ? [inbox.cannotRead]
      : [failures[outcome.failure.kind]]
  }
  if (outcome.kind === 'refused') {
    const { refusal } = outcome
    if (refusal.code === 'not-a-message') return [inbox.notAMessage[refusal.facts.kind]]
    return [refusals[refusal.code] ?? refusedOtherwise]
  }
  const { problems, brokenLines } = outcome.value
  const named = brokenLines.slice(0, mostLinesNamed).join('、')
  const lines = brokenLines.length > mostLinesNamed ? `${named} …` : named
  return [
    ...problems.map((code) => inbox.fileProblems[code] ?? inbox.problemOtherwise),
    ...(brokenLines.length === 0 ? [] : [inbox.brokenLines(lines)]),
  ]
}

export const takenText = (files: readonly TakenFile[]): TakenText => {
  const done = files.flatMap(({ outcome }) => (outcome.kind === 'done' ? [outcome.value] : []))
  const taken = done.reduce((sum, { messageIds }) => sum + messageIds.length, 0)
  const known = done.reduce((sum, { knownCount }) => sum + knownCount, 0)
  const troubled = files
    .map((file) => ({ file, said: problemsOf(file) }))
    .filter(({ said }) => said.length > 0)
  const named = troubled
    .slice(0, mostFilesNamed)
    .flatMap(({ file, said }) => said.map((text) => inbox.ofFile(file.fileName, text)))
  const more = troubled.length - mostFilesNamed
  const isNothing = taken === 0 && known === 0 && troubled.length === 0
  return {
    tone: troubled.length > 0 ? 'warn' : taken > 0 ? 'ok' : 'info',
    lines: [
      ...(taken > 0 ? [inbox.taken(taken)] : []),
      ...(known > 0 ? [inbox.known(known)] : []),
      ...(isNothing ? [inbox.nothingNew] : []),
      ...named,
      ...(more > 0 ? [inbox.more(more)] : []),
    ],
  }
}
