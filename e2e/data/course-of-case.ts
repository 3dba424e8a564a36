/** How one case goes on: contact after contact, promises between them, and its end. */
import { closeCase, type CaseFile, type Reaching } from '../../shared/domain/caseFile/case-file.ts'
import type { PresetCode } from '../../shared/domain/codes/preset-codes.ts'
import type { Channel, Contact } from '../../shared/domain/contact/contact.ts'
import {
  asId,
  type AnswerId,
  type CounselorId,
  type PromiseId,
} from '../../shared/domain/core/id.ts'
import { expectOk } from '../../shared/domain/core/result.ts'
import { isOpenOn, type DeskHours } from '../../shared/domain/desk/desk-hours.ts'
import {
  endPromise,
  type DeskPromise,
  type PromiseKind,
} from '../../shared/domain/promise/promise.ts'
import { fiscalYearAt } from '../../shared/domain/time/fiscal-year.ts'
import { addDays, dateOf, type DateText, type InstantText } from '../../shared/domain/time/tokyo.ts'
import type { Chance, Weighted } from './chance.ts'
import type { SessionCourse } from './course-of-sessions.ts'
import type { Happening, Invented, Planned } from './invented.ts'
import { inventContact } from './invent-contact.ts'
import { filled } from './invent-notes.ts'
import notes from './notes.json'
import type { Matter } from './invent-matter.ts'
import { inventPost } from './invent-posts.ts'
import { deskMomentFrom, openDayAfter, receptionOn } from './moments.ts'

/** What all cases of an office share. */
export interface Course {
  readonly hours: DeskHours
  readonly counselorIds: readonly CounselorId[]
  readonly agenda: Planned
  /** The last number given, by fiscal year. */
  readonly numbersGiven: Map<number, number>
  /** `null`: nobody is booked. */
  readonly sessions: SessionCourse | null
}

const laterChannels: Weighted<Channel> = [
  ['phone', 60],
  ['mail', 35],
  ['form', 5],
]
const gaps: Weighted<readonly [from: number, to: number]> = [
  [[1, 7], 5],
  [[8, 21], 3],
  [[22, 60], 2],
]
const promiseKindsBetween: Weighted<PromiseKind | null> = [
  ['callBack', 38],
  ['sendAnswer', 14],
  ['check', 10],
  ['other', 3],
  [null, 35],
]
const reasons: Weighted<PresetCode<'closing'>> = [
  ['resolved', 22],
  ['advised', 42],
  ['referred', 18],
  ['ownWish', 7],
  ['unreachable', 8],
  ['outOfScope', 2],
  ['other', 1],
]
const reachings: Weighted<Reaching> = [
  ['reached', 35],
  ['partly', 25],
  ['notReached', 15],
  ['unknown', 25],
]

export class CaseCourse {
  readonly #course: Course
  readonly #chance: Chance
  readonly #matter: Matter

  constructor(course: Course, chance: Chance, matter: Matter) {
    this.#course = course
    this.#chance = chance
    this.#matter = matter
  }

  receive(at: InstantText, channel: Channel): Happening {
    const matter = this.#matter
    const chance = this.#chance
    const isLast = matter.contactsSoFar + 1 >= matter.contactCount
    const promise = isLast
      ? chance.happens(0.25)
        ? 'check'
        : null
      : chance.pickWeighted(promiseKindsBetween)
    const counselorId = chance.happens(0.7)
      ? matter.counselorId
      : chance.pick(this.#course.counselorIds)
    const received = { at, channel, counselorId, promise }
    const contact = inventContact(chance, this.#course.hours, matter, received)
    const records = [...this.#opening(contact), ...this.#around(contact, promise)]
    matter.contactsSoFar += 1
    if (channel !== 'phone') this.#planAnswer(contact)
    if (isLast) this.#planEnd(dateOf(at))
    else this.#planNext(dateOf(at))
    return { kind: 'contact', at, caseFileId: matter.caseFileId, records }
  }

  /** Persons and case file, with the first contact. */
  #opening(contact: Contact): readonly Invented[] {
    const matter = this.#matter
    if (matter.caseFile !== null) return []
    const { caller, affected } = matter.caller
    matter.caseFile = this.#fileOf(contact)
    this.#course.sessions?.opened(matter)
    return [
      { table: 'person', record: caller },
      ...(affected === null ? [] : [{ table: 'person', record: affected } as const]),
      { table: 'caseFile', record: matter.caseFile },
    ]
  }

  #fileOf({ receivedAt, urgency }: Contact): CaseFile {
    const { caseFileId, caller } = this.#matter
    const fiscalYear = fiscalYearAt(receivedAt)
    const number = (this.#course.numbersGiven.get(fiscalYear) ?? 0) + 1
    this.#course.numbersGiven.set(fiscalYear, number)
    return {
      ...{ id: caseFileId, receptionNumber: { fiscalYear, number }, callerId: caller.caller.id },
      ...{ openedAt: receivedAt, state: 'open', closing: null, urgency },
      affectedIds: caller.affected === null ? [] : [caller.affected.id],
    }
  }

  /** The contact, its posts, the promise it kept and the one it gave. */
  #around(contact: Contact, kind: PromiseKind | null): readonly Invented[] {
    const chance = this.#chance
    const postCount =
      contact.nth === 1
        ? chance.pickWeighted([
            [0, 20],
            [1, 40],
            [2, 20],
            [3, 12],
            [5, 8],
          ])
        : chance.happens(0.15)
          ? 1
          : 0
    const kept = this.#endOpenPromise(contact.endedAt, contact.counselorId, 0.93)
    const given = kind === null ? null : this.#promiseOf(contact, kind)
    this.#matter.promise = given
    return [
      { table: 'contact', record: contact },
      ...Array.from({ length: postCount }, (): Invented => ({
        table: 'post',
        record: inventPost(chance, contact),
      })),
      ...[kept, given].flatMap((record): readonly Invented[] =>
        record === null ? [] : [{ table: 'promise', record }],
      ),
    ]
  }

  #promiseOf(contact: Contact, kind: PromiseKind): DeskPromise {
    const openDays = this.#chance.pickWeighted([
      [1, 4],
      [3, 3],
      [5, 3],
    ])
    return {
      id: asId<PromiseId>(this.#chance.id()),
      ...{ caseFileId: contact.caseFileId, contactId: contact.id, kind },
      dueOn: openDayAfter(this.#course.hours, dateOf(contact.receivedAt), openDays),
      ...{ madeAt: contact.endedAt, madeBy: contact.counselorId },
      ...{ state: 'open', endedAt: null, endedBy: null, text: null },
    }
  }

  #endOpenPromise(at: InstantText, by: CounselorId, keptShare: number): DeskPromise | null {
    const { promise } = this.#matter
    if (promise === null) return null
    const state = this.#chance.happens(keptShare) ? 'kept' : 'dropped'
    this.#matter.promise = null
    return expectOk(endPromise(promise, { state, at, by }))
  }

  /** What came in writing is answered on one of the next open days. */
  #planAnswer(contact: Contact): void {
    const { hours, agenda } = this.#course
    const chance = this.#chance
    const day = openDayAfter(hours, dateOf(contact.receivedAt), chance.pick([1, 1, 1, 2, 3]))
    const answerChannel = chance.happens(0.75) ? ('mail' as const) : ('phone' as const)
    const text = filled(chance, chance.pick(notes.answers))
    const answerId = asId<AnswerId>(chance.id())
    const to = this.#matter.caller.caller.mail
    agenda.add(deskMomentFrom(chance, hours, day), (at) => ({
      ...{ kind: 'answer', at, caseFileId: contact.caseFileId },
      records: [
        { table: 'contact', record: { ...contact, answeredAt: at, answerChannel } },
        {
          table: 'answer',
          record: {
            ...{ id: answerId, caseFileId: contact.caseFileId, way: answerChannel, sentAt: at },
            ...{ sentBy: contact.counselorId, answered: [contact.id], messageId: null, text },
            to: answerChannel === 'mail' ? to : null,
            subject: answerChannel === 'mail' ? notes.answerSubject : '',
          },
        },
      ],
    }))
  }

  /** What was promised happens on the day it is due, or some open days too late. */
  #dayOfPromise({ dueOn }: DeskPromise): DateText {
    const isLate = this.#chance.happens(0.3)
    return isLate ? openDayAfter(this.#course.hours, dueOn, this.#chance.between(2, 12)) : dueOn
  }

  #planNext(today: DateText): void {
    const { hours, agenda } = this.#course
    const chance = this.#chance
    const { promise } = this.#matter
    const channel = promise?.kind === 'callBack' ? 'phone' : chance.pickWeighted(laterChannels)
    const day = promise === null ? this.#someLaterDay(today) : this.#dayOfPromise(promise)
    const openDay = channel !== 'phone' || isOpenOn(hours, day) ? day : openDayAfter(hours, day, 1)
    const at = receptionOn(chance, hours, openDay, channel)
    if (at !== null) agenda.add(at, (moment) => this.receive(moment, channel))
  }

  #someLaterDay(today: DateText): DateText {
    const [fewest, most] = this.#chance.pickWeighted(gaps)
    return addDays(today, this.#chance.between(fewest, most))
  }

  /** A last look, if one was promised; then, for most, the closing. */
  #planEnd(today: DateText): void {
    const { hours, agenda } = this.#course
    const chance = this.#chance
    const { promise, counselorId, caseFileId } = this.#matter
    let last = today
    if (promise !== null) {
      last = this.#dayOfPromise(promise)
      agenda.add(deskMomentFrom(chance, hours, last), (at) => {
        const record = this.#endOpenPromise(at, counselorId, 0.85)
        if (record === null) throw new Error('the promise is gone')
        return { kind: 'promiseEnd', at, caseFileId, records: [{ table: 'promise', record }] }
      })
    }
    if (!chance.happens(0.92)) return
    const day = openDayAfter(hours, last, chance.between(4, 45))
    agenda.add(deskMomentFrom(chance, hours, day), (at) => this.#close(at))
  }

  #close(at: InstantText): Happening | null {
    const { caseFile, caseFileId, counselorId, wishes } = this.#matter
    if (caseFile === null) throw new Error('closed before it was opened')
    const lastBooked = this.#course.sessions?.book.lastOpenDay(caseFileId) ?? null
    if (lastBooked !== null) return this.#closeAfter(lastBooked, at)
    const reason = this.#chance.pickWeighted(reasons)
    const perWish = wishes.map((wish) => ({ wish, reached: this.#chance.pickWeighted(reachings) }))
    const record = expectOk(closeCase(caseFile, { at, by: counselorId, reason, perWish }))
    this.#matter.caseFile = record
    return { kind: 'closing', at, caseFileId, records: [{ table: 'caseFile', record }] }
  }

  /** Nobody is left without the session that was booked. */
  #closeAfter(booked: DateText, at: InstantText): null {
    const { hours, agenda } = this.#course
    const today = dateOf(at)
    const day = openDayAfter(hours, booked > today ? booked : today, 3)
    agenda.add(deskMomentFrom(this.#chance, hours, day), (then) => this.#close(then))
    return null
  }
}
