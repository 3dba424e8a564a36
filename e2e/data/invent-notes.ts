/** The lines of a contact as a counselor would have typed them while listening. */
import type { Line, LineMark } from '../../shared/domain/contact/contact.ts'
import type { PromiseKind } from '../../shared/domain/promise/promise.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import type { DangerKind } from '../../shared/domain/triage/triage.ts'
import type { Chance } from './chance.ts'
import { later } from './moments.ts'
import notes from './notes.json'

interface Told {
  readonly receivedAt: InstantText
  readonly endedAt: InstantText
  readonly isFirst: boolean
  readonly isWritten: boolean
  readonly harm: readonly string[]
  readonly wishes: readonly string[]
  readonly dangers: readonly DangerKind[]
  readonly advice: readonly string[]
  readonly promise: PromiseKind | null
}
type Said = readonly [text: string, mark: LineMark | null]

const textIn = (list: Readonly<Record<string, string>>, code: string): readonly string[] => {
  const text = list[code]
  return text === undefined ? [] : [text]
}
const harmTexts: Readonly<Record<string, readonly string[]>> = notes.harm

/** The gaps of a note, filled by chance. */
export const filled = (chance: Chance, text: string): string =>
  text
    .replaceAll('{site}', chance.pick(notes.sites))
    .replaceAll('{place}', chance.pick(notes.places))
    .replaceAll('{who}', chance.pick(notes.who))
    .replaceAll('{days}', `${chance.between(2, 20)}日`)

const firstSaid = (chance: Chance, told: Told): readonly Said[] => [
  ...(told.isWritten ? [[chance.pick(notes.mail), null] as const] : []),
  ...told.harm.flatMap((code): Said[] =>
    chance.pickSome(harmTexts[code] ?? [], chance.between(1, 2)).map((text) => [text, null]),
  ),
  ...told.dangers.flatMap((kind): Said[] => [[notes.danger[kind], 'danger']]),
  ...chance.pickSome(notes.detail, chance.between(2, 4)).map((text): Said => [text, null]),
  [chance.pick(notes.poster), 'poster'],
  ...told.wishes.flatMap((code) => textIn(notes.wish, code).map((text): Said => [text, 'wish'])),
]

const laterSaid = (chance: Chance): readonly Said[] =>
  chance.pickSome(notes.followUp, chance.between(1, 4)).map((text) => [text, null])

export const inventLines = (chance: Chance, told: Told): readonly Line[] => {
  const said: readonly Said[] = [
    ...(told.isFirst ? firstSaid(chance, told) : laterSaid(chance)),
    ...told.advice.flatMap((code) => textIn(notes.advice, code).map((text): Said => [text, null])),
    ...(told.promise === null ? [] : [[notes.promise[told.promise], 'promise'] as const]),
  ]
  const seconds = (Date.parse(told.endedAt) - Date.parse(told.receivedAt)) / 1000
  return said.map(([text, mark], nth) => ({
    at: later(told.receivedAt, Math.floor((seconds * (nth + 0.5)) / said.length)),
    text: filled(chance, text),
    mark,
  }))
}
