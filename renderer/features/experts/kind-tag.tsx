/** What somebody is, as icon and word: lawyers square, psychologists round. */
import type { ExpertKind } from '../../../shared/domain/expert/expert.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Tag } from '../../ui/tag.tsx'

export const KindTag = ({ kind }: { kind: ExpertKind }) => (
  <Tag tone={kind === 'lawyer' ? 'law' : 'psy'}>{messages.experts.kinds[kind]}</Tag>
)
