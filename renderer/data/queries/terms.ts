/** What is told before use, and the no-reprint notice: from resources, with source and date. */
import termsPreset from '../../../resources/desk/terms.json'
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const schema = v.object({
  source: text,
  date: text,
  notice: text,
  points: v.pipe(v.array(text), v.nonEmpty()),
})

export const terms = v.parse(schema, termsPreset)
