/** What every part of the form is given. */
import type { RowProblem } from '../../../shared/domain/expert/read-roster.ts'
import { rowProblemText } from './expert-text.ts'
import type { ExpertForm, RowName } from './form-state.ts'
import type { FormInHand } from './use-expert-form.ts'

export interface FormPartProps {
  form: ExpertForm
  hand: FormInHand
  mayChange: boolean
}

/** What is said below a field of a row; `undefined`: nothing. */
export const rowProblemOf = (
  { rowProblems }: FormInHand,
  row: RowName,
  field: string,
): string | undefined => {
  const problem: RowProblem | undefined = rowProblems[row]?.[field]
  return problem === undefined ? undefined : rowProblemText(problem)
}
