/** A session as the rules take it, made of what is shown of it. Once destroyed it has no words and holds its time. */
import type { ExpertSession } from '../../../shared/domain/booking/expert-session.ts'
import { asId, type ExpertSessionId } from '../../../shared/domain/core/id.ts'
import type { ExpertSessionView } from './session-views.ts'

const noWords = { reasons: [], noteForExpert: null, answer: null, nextStep: null } as const

export const recordOfView = ({
  sessionId,
  coded,
  words,
}: Pick<ExpertSessionView, 'sessionId' | 'coded' | 'words'>): ExpertSession => ({
  ...coded,
  ...(words ?? noWords),
  id: asId<ExpertSessionId>(sessionId),
})
