/** Promising something on a case, and ending a promise: it was kept, or it is dropped. */
import { decidePromise, decidePromiseEnd } from '../../../shared/domain/caseFile/decide-case.ts'
import type { PromiseId } from '../../../shared/domain/core/id.ts'
import { ok, refuse } from '../../../shared/domain/core/result.ts'
import type { DeskPromise } from '../../../shared/domain/promise/promise.ts'
import { normalizeText } from '../../../shared/domain/text/normalize.ts'
import { writeCase, writingOf } from '../caseFile/write-case.ts'
import { drawId } from '../record/draw-id.ts'

export interface WantedPromise {
  readonly kind: DeskPromise['kind']
  readonly dueOn: DeskPromise['dueOn']
  readonly text: string
}

export const makePromise = (caseFileId: string, { kind, dueOn, text }: WantedPromise) => {
  const id = drawId<PromiseId>()
  const said = normalizeText(text)
  return writeCase('promise.make', caseFileId, ({ caseFile }, acting) => {
    const wanted = { id, kind, dueOn, text: said === '' ? null : said }
    const made = decidePromise(caseFile.record, wanted, acting)
    return made.ok ? ok([writingOf('promise', made.value)]) : made
  })
}

export const endPromise = (caseFileId: string, promiseId: string, state: 'kept' | 'dropped') =>
  writeCase('promise.end', caseFileId, ({ caseFile, promises }, acting) => {
    const found = promises.find(({ record }) => record.id === promiseId)
    if (found === undefined) return refuse('no-such-promise')
    const ended = decidePromiseEnd(caseFile.record, found.record, { state, ...acting })
    return ended.ok ? ok([writingOf('promise', ended.value, found.revision)]) : ended
  })
