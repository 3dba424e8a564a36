/** Names on the day's screen: with さん, as lists have them. */
import { messages } from '../../../shared/messages/language.ts'
import type { CaseSummary } from '../../data/queries/views.ts'

const { words } = messages

export const nameText = ({
  name,
  isPersonalLost,
}: Pick<CaseSummary, 'name' | 'isPersonalLost'>): string =>
  isPersonalLost ? words.destroyed : name === null ? words.anonymous : words.san(name)
