/** How words are compared that an expert's sheet must not show: with every variant of their kanji. */
import kanjiVariants from '../../../resources/desk/kanji-variants.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { makeFolder, parseKanjiVariants } from '../../../shared/domain/text/fold.ts'
import type { Covering } from '../../../shared/domain/sheet/cover-words.ts'
import { messages } from '../../../shared/messages/language.ts'

const { sessionSheets } = messages

export const covering: Covering = {
  fold: makeFolder(expectOk(parseKanjiVariants(kanjiVariants))),
  mark: sessionSheets.covered,
  followers: sessionSheets.followers,
}
