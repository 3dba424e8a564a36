/**
 * The caller was here before: the contact goes on as the next one of that case, or, where the case is closed,
 * as a new case of the same person. What was typed stays; what is known fills what is still empty.
 */
import type { Draft } from '../../../shared/domain/contact/draft.ts'
import { asId, type CaseFileId, type PersonId } from '../../../shared/domain/core/id.ts'
import type { EarlierCase } from '../../data/queries/views.ts'
import { drawId } from '../record/draw-id.ts'
import type { DraftKeeper } from './draft-keeper.ts'

export const continueCase = (keeper: DraftKeeper, earlier: EarlierCase): void => {
  const { draft } = keeper
  const caseFileId =
    earlier.state === 'open' ? asId<CaseFileId>(earlier.caseFileId) : draft.caseFileId
  keeper.update({
    ...knownOf(draft, earlier),
    caseFileId,
    personId: asId<PersonId>(earlier.personId),
  })
}

const knownOf = (draft: Draft, { person }: EarlierCase): Partial<Draft> => {
  if (person === null) return {}
  const filled = (typed: string, known: string | null): string =>
    typed === '' ? (known ?? '') : typed
  return {
    name: filled(draft.name, person.name),
    kana: filled(draft.kana, person.kana),
    phoneText: filled(draft.phoneText, person.phone),
    mailText: filled(draft.mailText, person.mail),
    safeHours: filled(draft.safeHours, person.safeHours),
    introduceAs: draft.introduceAs ?? person.introduceAs,
    voicemail: draft.voicemail ?? person.voicemail,
    familyMustNotKnow: draft.familyMustNotKnow ?? person.familyMustNotKnow,
  }
}

/** Not the same person after all: a case and a person of its own again. What was filled in stays to be mended. */
export const leaveCase = (keeper: DraftKeeper): void =>
  keeper.update({
    caseFileId: drawId<CaseFileId>(),
    personId: drawId<PersonId>(),
  })

/** The case it went on with was closed meanwhile: a case of its own, of the same person. */
export const beginCaseOfSamePerson = (keeper: DraftKeeper): void =>
  keeper.update({ caseFileId: drawId<CaseFileId>() })
