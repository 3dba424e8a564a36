/** Who to call in danger: from resources, each with its source. */
import * as v from 'valibot'
import guidePreset from '../../../resources/desk/danger-guide.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parseDangerGuide, type DangerLine } from '../../../shared/domain/triage/triage.ts'

/** How a line is named and when it answers; `hours` is `null` where that is not known. */
export interface DangerLineView extends DangerLine {
  readonly name: string
  readonly note: string
  readonly hours: string | null
  readonly isConfirmed: boolean
}

const shown = v.object({
  lines: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      note: v.string(),
      hours: v.nullable(v.string()),
      isConfirmed: v.boolean(),
    }),
  ),
})

const rules = expectOk(
  parseDangerGuide({
    lines: guidePreset.lines.map(({ id, number, kinds, isForChildren }) => ({
      ...{ id, number, kinds, isForChildren },
    })),
  }),
)
const words = new Map(v.parse(shown, guidePreset).lines.map((line) => [line.id, line]))

export const dangerGuide: readonly DangerLine[] = rules

/** Throws (a bug) for a line that is not in the guide. */
export function viewLine(line: DangerLine): DangerLineView {
  const named = words.get(line.id)
  if (named === undefined) throw new Error('a line without words')
  return { ...named, ...line }
}
