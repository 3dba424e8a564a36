/**
 * Flowed text (RFC 3676): programs break lines at spaces and mean none.
 *
 *   FT-1  A line that ends in a space goes on in the next of the same quoting; the line of a signature
 *         (two dashes and a space) never does.
 *   FT-2  One space put before a line to protect it is taken off; with delsp the last space too.
 *
 * Must not know: mails.
 */
interface FlowedLine {
  readonly quote: string
  readonly text: string
}

function toFlowed(line: string): FlowedLine {
  const quote = /^>*/.exec(line)?.[0] ?? ''
  const text = line.slice(quote.length)
  return { quote, text: text.startsWith(' ') ? text.slice(1) : text }
}

export function unfoldFlowed(text: string, isSpaceDeleted: boolean): string {
  const out: { readonly quote: string; readonly words: string[] }[] = []
  let goesOn = false
  for (const line of text.split(/\r?\n/).map(toFlowed)) {
    const last = out.at(-1)
    const isSoft = line.text.endsWith(' ') && line.text !== '-- '
    const words = isSoft && isSpaceDeleted ? line.text.slice(0, -1) : line.text
    if (goesOn && last?.quote === line.quote && line.text !== '-- ') last.words.push(words)
    else out.push({ quote: line.quote, words: [words] })
    goesOn = isSoft
  }
  return out
    .map(({ quote, words }) => (quote === '' ? '' : `${quote} `) + words.join(''))
    .join('\n')
}
