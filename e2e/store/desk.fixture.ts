/** A desk with counselors and calls, all of them invented, and how tests open it. */
import type { Draft } from '../../shared/domain/contact/draft.ts'
import { notAsked } from '../../shared/domain/contact/contact.ts'
import { notAskedHowToReach } from '../../shared/domain/person/person.ts'
import { startDraft } from '../../shared/domain/contact/draft.ts'
import type { CaseFileId, ContactId, CounselorId, PersonId } from '../../shared/domain/core/id.ts'
import { asId } from '../../shared/domain/core/id.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import { type Secret } from '../../renderer/data/engine/crypto/slots.ts'
import type { Engine } from '../../renderer/data/engine/engine.ts'
import type { Order } from '../../renderer/data/engine/session.ts'
import type { Outcome } from '../../renderer/data/queries/outcome.ts'
import type { SessionView } from '../../renderer/data/queries/views.ts'
import type { Pc } from './pc.fixture.ts'

export const founder = {
  name: '相談 花子',
  passphrase: 'kasa mado tori yuki hana',
  recoveryCharacters: 'ABCDEFGHJKMNPQRSTVWXYZ0123456789',
}
export const secretOf = (name: string, passphrase: string): Secret => ({
  kind: 'counselor',
  name,
  passphrase,
})
export const founderSecret = secretOf(founder.name, founder.passphrase)
export const recoverySecret: Secret = { kind: 'recovery', characters: founder.recoveryCharacters }

export const doneOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind !== 'done') throw new Error(`not done: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** A founded and open desk. */
export const foundDesk = async (pc: Pc): Promise<Engine> => {
  const engine = pc.engine()
  doneOf(await engine.create(founder))
  return engine
}

export const unlock = async (
  pc: Pc,
  secret: Secret = founderSecret,
): Promise<{ readonly engine: Engine; readonly view: SessionView }> => {
  const engine = pc.engine()
  const view = doneOf(await engine.unlock(secret, () => undefined))
  return { engine, view }
}

export const ownId = (engine: Engine): CounselorId =>
  asId<CounselorId>(engine.view().counselor?.counselorId ?? '')

/** A contact in which nothing but the notes was written. */
export const notAskedAtAll = {
  ...notAsked,
  affectedAgeYears: null,
  answeredAt: null,
  answerChannel: null,
  relation: null,
} as const

export interface Call {
  readonly name?: string | null
  readonly kana?: string | null
  readonly phone?: string | null
  readonly notes?: readonly string[]
}

const at = (number: number, minute: number): InstantText =>
  `2026-04-${String((number % 28) + 1).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}:00.000+09:00`
export const idsOf = (number: number) => {
  const digits = String(number).padStart(4, '0')
  return {
    personId: asId<PersonId>(`person-${digits}`),
    caseFileId: asId<CaseFileId>(`case-file-${digits}`),
    contactId: asId<ContactId>(`contact-${digits}`),
    affectedPersonId: null,
  }
}

/** The order that ends a call: person, case file and contact at once. */
export const callOrder = (number: number, counselorId: CounselorId, call: Call = {}): Order => {
  const { personId, caseFileId, contactId } = idsOf(number)
  const { name = `試験 ${number}`, kana = null, phone = null, notes = [`相談 ${number}`] } = call
  return {
    act: 'contact.save',
    subject: contactId,
    writings: [
      {
        table: 'person',
        id: personId,
        baseRevision: 0,
        fields: { id: personId, caseFileId, name, kana, phone, ...notAskedHowToReach },
      },
      {
        table: 'caseFile',
        id: caseFileId,
        baseRevision: 0,
        fields: {
          id: caseFileId,
          receptionNumber: { fiscalYear: 2026, number },
          callerId: personId,
          openedAt: at(number, 0),
          state: 'open',
          closing: null,
          urgency: null,
          affectedIds: [],
        },
      },
      {
        table: 'contact',
        id: contactId,
        baseRevision: 0,
        fields: {
          id: contactId,
          caseFileId,
          counselorId,
          channel: 'phone',
          receivedAt: at(number, 0),
          endedAt: at(number, 20),
          inDeskHours: true,
          inPhoneHours: true,
          nth: 1,
          ageYears: null,
          gender: null,
          municipality: null,
          advice: [],
          adviceOther: null,
          ...notAskedAtAll,
          lines: notes.map((text) => ({ at: at(number, 1), text, mark: null })),
        },
      },
    ],
  }
}

export interface OnTheCase {
  readonly url: string
  readonly posterName: string
  readonly posterHandle: string
  readonly promise: string
  readonly note: string
}
export const partIds = (number: number) => {
  const digits = String(number).padStart(4, '0')
  return { postId: `post-${digits}`, promiseId: `promise-${digits}`, noteId: `note-${digits}` }
}

/** A post, an open promise and a note on the case of a call that is there. */
export const partsOrder = (number: number, engine: Engine, told: OnTheCase): Order => {
  const { caseFileId, contactId } = idsOf(number)
  const { postId, promiseId, noteId } = partIds(number)
  const { url, posterName, posterHandle } = told
  const [by, when] = [ownId(engine), at(number, 30)]
  const post = {
    ...{ caseFileId, contactId, notedAt: when, service: 'x', postedOn: '2026-03-20', seenOn: null },
    ...{ url, postNumber: null, posterName, posterKana: null, posterHandle, accountUrl: null },
    ...{ postedOnAsTold: null, seenOnAsTold: null },
  }
  const promise = {
    ...{ caseFileId, contactId: null, kind: 'callBack', dueOn: '2026-04-30', madeAt: when },
    ...{ madeBy: by, state: 'open', endedAt: null, endedBy: null, text: told.promise },
  }
  const note = { caseFileId, at: when, by, kind: 'note', code: null, text: told.note }
  return {
    act: 'caseNote.write',
    writings: [
      { table: 'post', id: postId, baseRevision: 0, fields: post },
      { table: 'promise', id: promiseId, baseRevision: 0, fields: promise },
      { table: 'caseNote', id: noteId, baseRevision: 0, fields: note },
    ],
  }
}

export const saveCall = async (
  engine: Engine,
  number: number,
  call: Call = {},
): Promise<number> => {
  doneOf(await engine.ensureKey(idsOf(number).caseFileId))
  return doneOf(await engine.commit(callOrder(number, ownId(engine), call))).sequence
}

export const draftOf = (number: number, engine: Engine, typed: Partial<Draft> = {}): Draft => {
  const { personId, caseFileId, contactId: id } = idsOf(number)
  const counselorId = ownId(engine)
  const begun = {
    id,
    caseFileId,
    personId,
    counselorId,
    channel: 'phone',
    startedAt: at(number, 0),
  } as const
  return { ...startDraft(begun), ...typed }
}

export const notesOf = (engine: Engine, number: number): readonly string[] | null => {
  const contact = engine.readCase(idsOf(number).caseFileId)?.contacts[0]
  return contact?.lines?.map(({ text }) => text) ?? null
}
