/**
 * Expert sheet: what a lawyer or psychologist is told of a case on paper, and what is kept from the paper.
 *
 *   XT-1  Unless chosen otherwise a lawyer does not see how to reach the person and where it lives; a psychologist
 *         neither, nor who posted. The addresses of posts are never a psychologist's, and are not offered.
 *   XT-2  What is hidden is not told as a fact, and is covered in everything else the sheet says (CB).
 *   XT-3  The rules of contact are no part of it: hours told as safe are covered whatever is chosen.
 *   XT-4  A psychologist is told no post, no evidence and no conflict check; a lawyer nothing of mind and danger.
 *   XT-5  A lawyer's sheet is one page. Of its rows some are kept for three steps of the course, a post and a piece of
 *         evidence; questions take what else is left, and what they leave goes to posts, evidence and the course, in
 *         this order. What does not stand there is counted.
 *   XT-6  Every part of a name with a space in it counts as the name; so does a number with the code of the country.
 *
 * Must not know: screens, the wording, how a row looks.
 */
import type { ExpertKind } from '../expert/expert.ts'
import { foldPhone } from '../text/fold-phone.ts'
import { coverWords, type Covering } from './cover-words.ts'
import { fitLines, rowsOf, type FittedLines, type Room } from './reception-sheet.ts'

export const maskables = ['name', 'others', 'reach', 'place', 'postUrls', 'poster'] as const
export type Maskable = (typeof maskables)[number]

export const offeredMasks: Readonly<Record<ExpertKind, readonly Maskable[]>> = {
  lawyer: maskables,
  psychologist: ['name', 'others', 'reach', 'place', 'poster'],
}
export const usualMasks: Readonly<Record<ExpertKind, readonly Maskable[]>> = {
  lawyer: ['reach', 'place'],
  psychologist: ['reach', 'place', 'poster'],
}

type Words = readonly (string | null)[]
/** Everything by which somebody could be known, by what hides it. */
export type Identity = Readonly<Record<Maskable, Words>> & {
  /** Hours told as safe: always hidden. */
  readonly safeHours: Words
}

export interface ToldPost {
  readonly service: string
  readonly url: string | null
  readonly postedOn: string
  readonly poster: string | null
}
export interface ToldEvidence {
  readonly name: string
  readonly hash: string
  readonly receivedOn: string
}
/** A case in words, as it could be told. */
export interface Told {
  readonly name: string | null
  readonly kana: string | null
  readonly others: readonly string[]
  readonly phone: string | null
  readonly mail: string | null
  readonly place: string | null
  readonly age: string
  readonly relation: string
  readonly harm: string
  readonly wishes: string
  readonly advice: string
  readonly timeline: readonly { readonly at: string; readonly what: string }[]
  readonly posts: readonly ToldPost[]
  readonly evidence: readonly ToldEvidence[]
  readonly conflict: string
  readonly mind: readonly string[]
  readonly wishLines: readonly string[]
  readonly danger: readonly (readonly [kind: string, answer: string])[]
  readonly deeds: readonly string[]
  readonly questions: string | null
}

export function expertSheet(
  kind: ExpertKind,
  told: Told,
  identity: Identity,
  chosen: readonly Maskable[],
  covering: Covering,
): Told {
  const hidden = new Set(kind === 'psychologist' ? [...chosen, 'postUrls' as const] : chosen)
  const words = hiddenWords(identity, hidden)
  const cover = (text: string): string => coverWords(text, words, covering)
  return coverAll(withoutHidden(ofKind(kind, told), hidden, covering.mark), cover)
}

const ofKind = (kind: ExpertKind, told: Told): Told =>
  kind === 'psychologist'
    ? { ...told, posts: [], evidence: [], conflict: '', timeline: [] }
    : { ...told, mind: [], wishLines: [], danger: [], deeds: [] }

/** Of posts it is said that there is something hidden: it is not unknown. */
const withoutHidden = (told: Told, hidden: ReadonlySet<Maskable>, mark: string): Told => ({
  ...told,
  ...(hidden.has('name') ? { name: null, kana: null } : {}),
  ...(hidden.has('others') ? { others: [] } : {}),
  ...(hidden.has('reach') ? { phone: null, mail: null } : {}),
  ...(hidden.has('place') ? { place: null } : {}),
  posts: told.posts.map((post) => ({
    ...post,
    ...(hidden.has('postUrls') && post.url !== null ? { url: mark } : {}),
    ...(hidden.has('poster') && post.poster !== null ? { poster: mark } : {}),
  })),
})

/** Every word that may stand nowhere. */
export function hiddenWords(identity: Identity, hidden: ReadonlySet<Maskable>): readonly string[] {
  const told = [...identity.safeHours, ...[...hidden].flatMap((each) => identity[each])]
  return told
    .filter((word) => word !== null)
    .flatMap((word) => [word, ...partsOf(word), ...numbersOf(word)])
}

const partsOf = (word: string): readonly string[] => {
  const parts = word.trim().split(/\s+/u)
  return parts.length > 1 && !/\d/.test(word.normalize('NFKC')) ? parts : []
}

const shortestNumber = 9
const japan = '81'
const numbersOf = (word: string): readonly string[] => {
  const isNumber = /^[\d\s()+.\-\u2010-\u2015\u2212\u30fc]+$/u.test(word.normalize('NFKC'))
  const digits = foldPhone(word)
  return isNumber && digits.length >= shortestNumber
    ? [digits, `${japan}${digits.slice(1)}`, `${japan}${digits}`]
    : []
}

const coverAll = <S>(said: S, cover: (text: string) => string): S => {
  const through = (part: unknown): unknown => {
    if (typeof part === 'string') return cover(part)
    if (Array.isArray(part)) return part.map(through)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, through(inner)]))
  }
  return through(said) as S
}

export interface Shown<T> {
  readonly shown: readonly T[]
  /** How many are not. */
  readonly more: number
}
export interface LawyerPage {
  readonly questions: FittedLines
  readonly posts: Shown<ToldPost>
  readonly evidence: Shown<ToldEvidence>
  readonly timeline: Shown<Told['timeline'][number]>
}

const most = { posts: 3, evidence: 4 } as const
/** With the space around it, and the line that says how many are not there. */
const rowsOfOne = { post: 2.4, evidence: 1, more: 1 } as const
const mostRowsOfItem = 2
const fewest = { questions: 3, items: 3 } as const

const first = <T>(list: readonly T[], count: number): Shown<T> => ({
  shown: list.slice(0, count),
  more: Math.max(0, list.length - count),
})

const mostRowsOfFact = 2

/** Facts beside one another make one row of the paper, as high as the highest of them. */
export function rowsOfFacts(values: readonly string[], width: number, beside: number): number {
  let rows = 0
  for (let at = 0; at < values.length; at += beside) {
    const heights = values.slice(at, at + beside).map((value) => rowsOf(value, width))
    rows += Math.min(mostRowsOfFact, Math.max(...heights))
  }
  return rows
}

/** `page`: the rows that questions, posts, evidence and course share, and how wide they are. */
export function lawyerPage(told: Told, page: Room): LawyerPage {
  const { posts, evidence, timeline } = told
  const heights = timeline.map(({ what }) => Math.min(mostRowsOfItem, rowsOf(what, page.width)))
  const kept = {
    course: rowsWith(heights, fewest.items),
    posts: rowsWith(
      posts.map(() => rowsOfOne.post),
      1,
    ),
    evidence: rowsWith(
      evidence.map(() => rowsOfOne.evidence),
      1,
    ),
  }
  let left = page.rows - kept.course - kept.posts - kept.evidence
  const questions = fitQuestions(told.questions, { ...page, rows: left })
  left -= questions.rows
  const postCount = countIn(
    posts.map(() => rowsOfOne.post),
    left + kept.posts,
    1,
    most.posts,
  )
  left +=
    kept.posts -
    rowsWith(
      posts.map(() => rowsOfOne.post),
      postCount,
    )
  const fileCount = countIn(
    evidence.map(() => 1),
    left + kept.evidence,
    1,
    most.evidence,
  )
  left +=
    kept.evidence -
    rowsWith(
      evidence.map(() => 1),
      fileCount,
    )
  const items = countIn(heights, left + kept.course, fewest.items, timeline.length)
  return {
    questions: questions.lines,
    posts: first(posts, postCount),
    evidence: first(evidence, fileCount),
    timeline: first(timeline, items),
  }
}

/** The rows that the first of a list take, and the line that tells of the rest. */
const rowsWith = (heights: readonly number[], count: number): number =>
  heights.slice(0, count).reduce((sum, rows) => sum + rows, 0) +
  (heights.length > count ? rowsOfOne.more : 0)

/** How many of a list fit, `fewest` in any case. */
function countIn(heights: readonly number[], rows: number, fewest: number, most: number): number {
  let count = Math.min(heights.length, most)
  while (count > fewest && rowsWith(heights, count) > rows) count -= 1
  return Math.min(count, heights.length)
}

function fitQuestions(
  text: string | null,
  room: Room,
): { readonly lines: FittedLines; readonly rows: number } {
  const rowsAt = (lines: FittedLines): number =>
    lines.shown.reduce((sum, line) => sum + rowsOf(line, room.width), 0)
  const said = text === null ? [] : text.split(/\r\n|[\n\r\u2028\u2029]/u)
  const most = Math.max(fewest.questions, Math.floor(room.rows))
  const whole = fitLines(said, { ...room, rows: most })
  if (whole.notWhole === 0) return { lines: whole, rows: rowsAt(whole) }
  const lines = fitLines(said, { ...room, rows: most - rowsOfOne.more })
  return { lines, rows: rowsAt(lines) + rowsOfOne.more }
}
