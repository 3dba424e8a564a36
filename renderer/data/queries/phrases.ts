/** The phrases of answers: from resources, with source and date. */
import phrasesPreset from '../../../resources/desk/answer-phrases.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parsePhrases } from '../../../shared/domain/message/answer-text.ts'

export const answerPhrases = expectOk(parsePhrases(phrasesPreset))
