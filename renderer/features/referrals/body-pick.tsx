/** Choosing a body by a part of its name, kind or number. Those that are retired are not offered. */
import { bodyFits } from '../../../shared/domain/referral/find-body.ts'
import type { DateText } from '../../../shared/domain/time/tokyo.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { BodyView } from '../../data/queries/bodies.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { FilterPick } from './filter-pick.tsx'
import type { FieldLayout } from '../../ui/field-frame.tsx'

const { referrals } = messages

const every = 'every'

export interface BodyPickProps {
  bodies: readonly BodyView[]
  today: DateText
  value: string | null
  layout?: FieldLayout
  /** A choice of all of them, and the retired ones too. */
  isFilter?: boolean
  autoFocus?: boolean
  problem?: string | undefined
  onChoose: (bodyId: string | null) => void
}

export function BodyPick({
  bodies,
  today,
  value,
  layout = 'stacked',
  isFilter = false,
  autoFocus = false,
  problem,
  onChoose,
}: BodyPickProps) {
  const offered = bodies.filter(
    ({ body }) => isFilter || body.retiredOn === null || body.retiredOn > today,
  )
  const options = [
    ...(isFilter ? [{ id: every, label: referrals.everyBody, reading: '' }] : []),
    ...offered.map(({ body: { id, name, kind } }) => ({
      ...{ id: id as string, label: name },
      reading: referrals.kinds[kind],
    })),
  ]
  const known = new Map<string, BodyView['body']>(offered.map(({ body }) => [body.id, body]))
  const fits = (id: string, typed: string): boolean => {
    const body = known.get(id)
    return body !== undefined && bodyFits({ ...body, kind: referrals.kinds[body.kind] }, typed)
  }
  const shared = {
    label: referrals.body,
    ...{ layout, problem, options, autoFocus },
    matches: ({ id }: { id: string }, typed: string) => fits(id, typed),
    placeholder: referrals.bodyHint,
    emptyText: referrals.noBody,
    unmatchedText: referrals.noBody,
  }
  return isFilter ? (
    <FilterPick
      // Which ones there are is known only after the first reading.
      key={bodies.length}
      {...shared}
      value={value ?? every}
      onChoose={(id) => onChoose(id === every ? null : id)}
    />
  ) : (
    <ComboBox {...shared} value={value} onChange={onChoose} />
  )
}
