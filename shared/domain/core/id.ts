/**
 * Ids: random texts that say nothing about what they name. Callers draw them and pass them in.
 *
 *   ID-1  An id is 8 to 64 characters of A-Z a-z 0-9 _ and -.
 *
 * Must not know: how ids are drawn, what they are used for.
 */
import * as v from 'valibot'
import { ok, refuse, type Refusal, type Result } from './result.ts'

declare const names: unique symbol
export type Id<Of extends string> = string & { readonly [names]: Of }

export type CounselorId = Id<'counselor'>
export type PersonId = Id<'person'>
export type CaseFileId = Id<'caseFile'>
/** A draft's id becomes its contact's id, so that saving twice is saving once. */
export type ContactId = Id<'contact'>
export type PostId = Id<'post'>
export type PromiseId = Id<'promise'>
export type CaseNoteId = Id<'caseNote'>
export type StrayCallId = Id<'strayCall'>
export type EvidenceId = Id<'evidence'>
/** A mail or a row of a form export that arrived. */
export type MessageId = Id<'message'>
/** What the desk wrote, or said, in answer. */
export type AnswerId = Id<'answer'>
/** A lawyer or clinical psychologist. */
export type ExpertId = Id<'expert'>
export type ExpertSessionId = Id<'expertSession'>
/** Sessions that were planned together. */
export type SeriesId = Id<'series'>
/** An introduction of a person to another body. */
export type ReferralId = Id<'referral'>
export type WaitlistEntryId = Id<'waitlistEntry'>
/** A window to turn to. */
export type ReferralBodyId = Id<'referralBody'>
/** An entry of the guide that the desk wrote or changed. */
export type GuideEntryId = Id<'guideEntry'>
export type SettingsId = Id<'settings'>
/** One entry of the journal. */
export type EntryId = Id<'entry'>

const idPattern = /^[A-Za-z0-9_-]{8,64}$/

export const isId = (value: unknown): boolean => typeof value === 'string' && idPattern.test(value)

/** The schema of one kind of id: `idOf<PersonId>()`. */
export const idOf = <I extends Id<string>>() => v.custom<I>(isId)

export function parseId<I extends Id<string>>(text: string): Result<I, Refusal<'not-an-id'>> {
  return isId(text) ? ok(text as I) : refuse('not-an-id')
}

/** For ids the program drew itself: anything else is a bug and throws. */
export function asId<I extends Id<string>>(text: string): I {
  if (!isId(text)) throw new Error('not an id')
  return text as I
}
