/**
 * Designation: whether a service had to answer as a designated one on the day a request was made.
 *
 *   TKD-1  A list names its sources, the day the law came into force and the day up to which it is known. One that
 *         names a service twice, or a designation outside those days, is refused.
 *   TKD-2  Designated is a service, not a company, from its day on; the day before it, it was not.
 *   TKD-3  After the day to which the list is known a service that is not listed is `unknown`, never `no`; so is one
 *         whose later designation the desk wrote down, before that day.
 *   TKD-4  Before the law came into force nobody was designated; a service that is not recognised is `unknown`.
 *   TKD-5  What the desk adds or corrects stands over the list; the list is known up to the later of the two days.
 *
 * Must not know: which services there are, the clock.
 */
import * as v from 'valibot'
import { codeField } from '../core/code.ts'
import { ok, refuse, type Refusal, type Result } from '../core/result.ts'
import { savedText } from '../core/text-field.ts'
import { dateField, type DateText } from '../time/tokyo.ts'

const filled = v.pipe(
  savedText,
  v.check((text) => text.trim() !== ''),
)
const listSchema = v.object({
  law: filled,
  inForceFrom: dateField,
  designations: v.array(
    v.strictObject({
      company: filled,
      services: v.pipe(v.array(v.strictObject({ code: codeField, name: filled })), v.minLength(1)),
      designatedOn: dateField,
    }),
  ),
  sources: v.pipe(v.array(filled), v.minLength(1), v.readonly()),
  knownUntil: dateField,
})

const designation = v.strictObject({
  service: codeField,
  company: filled,
  designatedOn: dateField,
})
export type Designation = Readonly<v.InferOutput<typeof designation>>
export interface DesignatedServices {
  readonly law: string
  readonly inForceFrom: DateText
  readonly knownUntil: DateText
  readonly sources: readonly string[]
  readonly designations: readonly Designation[]
}

export const designationEditsField = v.pipe(
  v.strictObject({
    /** The day up to which the desk looked; `null`: it did not. */
    knownUntil: v.nullable(dateField),
    sources: v.pipe(v.array(filled), v.readonly()),
    designations: v.pipe(v.array(v.pipe(designation, v.readonly())), v.readonly()),
  }),
  v.readonly(),
)
export type DesignationEdits = v.InferOutput<typeof designationEditsField>

export function parseDesignations(
  input: unknown,
): Result<DesignatedServices, Refusal<'not-designations'>> {
  const parsed = v.safeParse(listSchema, input)
  if (!parsed.success) return refuse('not-designations')
  const { law, inForceFrom, knownUntil, sources } = parsed.output
  const designations = parsed.output.designations.flatMap(({ services, company, designatedOn }) =>
    services.map(({ code }): Designation => ({ service: code, company, designatedOn })),
  )
  const isWhole =
    new Set(designations.map(({ service }) => service)).size === designations.length &&
    designations.every(({ designatedOn: on }) => inForceFrom <= on && on <= knownUntil)
  return isWhole
    ? ok({ law, inForceFrom, knownUntil, sources, designations })
    : refuse('not-designations')
}

export function withDesignationEdits(
  list: DesignatedServices,
  edits: DesignationEdits,
): DesignatedServices {
  const { knownUntil } = edits
  const isEdited = (service: string): boolean =>
    edits.designations.some((one) => one.service === service)
  return {
    ...list,
    knownUntil: knownUntil !== null && knownUntil > list.knownUntil ? knownUntil : list.knownUntil,
    sources: [...list.sources, ...edits.sources],
    designations: [
      ...list.designations.filter(({ service }) => !isEdited(service)),
      ...edits.designations,
    ],
  }
}

export type Designated = 'yes' | 'no' | 'unknown'

/** `service`: `null` where it was not recognised. `requestedOn`: the day of the request, not today. */
export function isDesignated(
  { designations, inForceFrom, knownUntil }: DesignatedServices,
  service: string | null,
  requestedOn: DateText,
): Designated {
  if (requestedOn < inForceFrom) return 'no'
  if (service === null) return 'unknown'
  const named = designations.find((one) => one.service === service)
  if (named !== undefined && named.designatedOn <= requestedOn) return 'yes'
  return requestedOn > knownUntil ? 'unknown' : 'no'
}
