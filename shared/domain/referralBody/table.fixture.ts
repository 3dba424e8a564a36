/** How tests word a table of windows. */
import clockWordsJson from '../../../resources/desk/clock-words.json'
import eraNamesJson from '../../../resources/desk/era-names.json'
import * as v from 'valibot'
import { clockWordsSchema } from '../desk/read-hours.ts'
import { eraNamesSchema } from '../time/parse-date.ts'
import { bodyColumns, type BodyTableWords } from './body-table.ts'
import type { ReadingTables } from './read-body.ts'
import { bodyKinds } from './referral-body.ts'

export const tables: ReadingTables = {
  clockWords: v.parse(clockWordsSchema, clockWordsJson),
  eraNames: v.parse(eraNamesSchema, eraNamesJson),
}
export const words: BodyTableWords = {
  columns: Object.fromEntries(
    bodyColumns.map((column) => [column, `列${column}`]),
  ) as BodyTableWords['columns'],
  kinds: Object.fromEntries(
    bodyKinds.map((kind) => [kind, `種類${kind}`]),
  ) as BodyTableWords['kinds'],
  needs: {
    ...{ delete: '消したい', identify: '特定したい', punish: '処罰してほしい' },
    ...{ 'be-heard': '話を聞いてほしい', cost: '費用', danger: '危険', learn: '方法を知りたい' },
  },
  persons: { anyone: 'どなたでも', child: '子ども', woman: '女性', 'foreign-language': '外国語' },
  municipalities: [{ code: '102083', name: '渋川市' }],
  yes: 'はい',
  no: 'いいえ',
}
