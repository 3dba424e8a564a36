/** Where each field of the form stands, so that saving can jump to the first one that needs a look. */
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import type { DraftField } from '../../../shared/domain/contact/decide-contact.ts'

type Focusable = HTMLInputElement | HTMLTextAreaElement
export type FieldRefs = Map<DraftField, Focusable>

export interface FieldsProps {
  readonly keeper: DraftKeeper
  readonly fields: FieldRefs
  readonly problems: Partial<Record<DraftField, string>>
  /** The field was touched: what was said about it is taken back. */
  readonly onFix: (field: DraftField) => void
}

export const refTo =
  (fields: FieldRefs, field: DraftField) =>
  (element: Focusable | null): void => {
    if (element === null) fields.delete(field)
    else fields.set(field, element)
  }

export const focusField = (fields: FieldRefs, field: DraftField): void => {
  const element = fields.get(field)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}
