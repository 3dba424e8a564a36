/** One thing that happened to a case, in one line for the sheets on paper. */
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import { joined, promiseText, serviceText } from './case-text.ts'
import type { TimelineItem } from './timeline.ts'

const { cases, words } = messages

export const short = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

/** `longest`: letters of what was said. */
export const timelineText = (
  item: TimelineItem,
  edits: readonly CodeEdit[],
  longest: number,
): string => {
  switch (item.kind) {
    case 'contact': {
      const { coded, lines } = item.contact
      const told = (lines ?? []).map(({ text }) => text).join(' ')
      return joined([
        `${words.channel[coded.channel]} ${words.nth(coded.nth)}`,
        short(told, longest),
      ])
    }
    case 'post':
      return joined([cases.postsNoted(item.posts.length), ...item.posts.map(serviceText)])
    case 'promise': {
      const word = {
        made: cases.promiseMade,
        kept: cases.promiseKept,
        dropped: cases.promiseDropped,
      }
      return joined([word[item.event], short(promiseText(item.promise), longest)])
    }
    case 'answer': {
      const { way, words: said } = item.answer
      const told = said === null ? words.destroyed : said.text
      return joined([
        `${messages.answers.title} ${messages.answers.ways[way]}`,
        short(told, longest),
      ])
    }
    case 'note': {
      const { kind, code, text } = item.note
      const reason = kind === 'closed' && code !== null ? codeText('closing', code, edits) : ''
      return joined([cases.noteKind[kind], reason || (code ?? ''), short(text ?? '', longest)])
    }
  }
}

/** What is still owed has its own place, and what ended says what it was: that it was promised need not be said again. */
export const isPrinted = (item: TimelineItem): boolean =>
  item.kind !== 'promise' || item.event !== 'made'
