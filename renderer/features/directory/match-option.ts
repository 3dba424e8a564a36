/** Whether a municipality is what is being typed, by its name or reading. */
import { makeFolder } from '../../../shared/domain/text/fold.ts'

const fold = makeFolder({ groups: [] })

export const matchesOption = (
  option: { readonly label: string; readonly reading?: string | undefined },
  typed: string,
): boolean => {
  const word = fold(typed)
  return [option.label, option.reading ?? ''].some((text) => fold(text).includes(word))
}
