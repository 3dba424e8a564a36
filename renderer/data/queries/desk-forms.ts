/** How the desk's form is written, read and understood: from resources with their sources. */
import labelsPreset from '../../../resources/desk/form-labels.json'
import wordsPreset from '../../../resources/desk/form-words.json'
import municipalityPreset from '../../../resources/desk/municipalities.gunma.json'
import prefecturesPreset from '../../../resources/desk/prefectures.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parseFormLabels } from '../../../shared/domain/message/form-labels.ts'
import { parseFormWords, type Places } from '../../../shared/domain/message/form-words.ts'
import type { Municipality } from '../../../shared/domain/person/municipality.ts'

export const formLabels = expectOk(parseFormLabels(labelsPreset))
export const formWords = expectOk(parseFormWords(wordsPreset))

export const places: Places = {
  municipalities: municipalityPreset.municipalities.map(({ code, name }) => ({
    code: code as Municipality,
    name,
  })),
  prefecture: municipalityPreset.prefecture.name,
  prefectures: prefecturesPreset.names,
}
