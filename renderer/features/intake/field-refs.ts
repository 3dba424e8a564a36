/** Where each field of the form stands, so that saving can jump to the first one that needs a look. */
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import type { DraftText } from '../../../shared/domain/contact/draft.ts'
import type { DraftField } from '../../../shared/domain/contact/decide-contact.ts'

type Focusable = HTMLInputElement | HTMLTextAreaElement
/** Where a text of the draft, or the notes, stand. */
export type FieldName = DraftField | DraftText
export type FieldRefs = Map<FieldName, Focusable>

export interface FieldsProps {
  readonly keeper: DraftKeeper
  readonly fields: FieldRefs
  readonly problems: Partial<Record<DraftField, string>>
  /** The field was touched: what was said about it is taken back. */
  readonly onFix: (field: DraftField) => void
}

export const refTo =
  (fields: FieldRefs, field: FieldName) =>
  (element: Focusable | null): void => {
    if (element === null) fields.delete(field)
    else fields.set(field, element)
  }

export const focusField = (fields: FieldRefs, field: DraftField): void => {
  const element = fields.get(field)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}

/** What a text field of the draft needs: where it stands, its first value, what to do with typing. */
export const textOf =
  ({ keeper, fields, problems, onFix }: FieldsProps) =>
  (field: DraftText) => {
    const known = field as keyof typeof problems
    return {
      ref: refTo(fields, field),
      defaultValue: keeper.draft[field],
      problem: problems[known],
      onText: (typed: string) => {
        keeper.update({ [field]: typed })
        onFix(known)
      },
    }
  }
