/**
 * Experts and sessions on the full cases (`full-cases.ts`), booked by the rules while the app is closed: what is printed
 * and written out of sessions. The note for the expert says everything that an expert need not see.
 */
import 'fake-indexeddb/auto'
import { cancelBooking, markHeld } from '../../shared/domain/booking/booking-life.ts'
import { usualBookingSettings } from '../../shared/domain/booking/booking-settings.ts'
import { decideBooking, type NewBooking } from '../../shared/domain/booking/decide-booking.ts'
import type { ExpertSession } from '../../shared/domain/booking/expert-session.ts'
import {
  asId,
  type CaseFileId,
  type CounselorId,
  type ExpertId,
  type ExpertSessionId,
  type PersonId,
} from '../../shared/domain/core/id.ts'
import { expectOk } from '../../shared/domain/core/result.ts'
import type { Expert } from '../../shared/domain/expert/expert.ts'
import type { InstantText } from '../../shared/domain/time/tokyo.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import type { Writing } from '../../renderer/data/engine/commit.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import { deskHoursOf } from '../../renderer/data/queries/presets.ts'
import { connect, lightStrength } from './write-office.ts'

export const paper = {
  lawyerName: '星野 直人',
  psychologistName: '須永 恵',
  lawyerSession: 'paper-session-lawyer',
  careSession: 'paper-session-care-2',
  lawyerId: 'paper-expert-lawyer',
  caseFileId: 'full-case-danger',
  heavySession: 'paper-session-heavy',
  heavyCaseFileId: 'full-case-guardian',
  /** Written every way that people write. */
  note: [
    '石原由紀子さん(いしはら ゆきこ)、電話 090(0000)7315、yukiko.ishihara@example.jp。',
    '伊勢崎市在住。平日12:10〜12:50のみ。発信者情報の開示を請求できるか。',
    'https://bbs.example.jp/test/read.cgi/gunma/1763000000/214 の書き込みについて。',
  ].join('\n'),
  question: '発信者情報の開示を請求できるか。',
} as const

const at = (text: string): InstantText => `${text}:00.000+09:00` as InstantText
const hours = deskHoursOf(null)

const lawyer: Expert = {
  ...{ id: asId<ExpertId>(paper.lawyerId), name: paper.lawyerName, kana: 'ホシノ ナオト' },
  ...{ affiliation: null, phone: null, mail: null, kind: 'lawyer', sessionMinutes: 30 },
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 10, seatsPerDay: null, room: 'room1' },
  ...{ deadlineOpenDays: null, leadMinutes: 0, absences: [], retiredOn: null },
  roster: {
    recurring: [
      {
        ...{ weekday: 3, nths: [2, 4], validFrom: null, validTo: null },
        ...{ fromMinute: 13 * 60, toMinute: 16 * 60 },
      },
    ],
    ...{ added: [], removed: [] },
  },
}
const psychologist: Expert = {
  ...lawyer,
  ...{
    id: asId<ExpertId>('paper-expert-psy'),
    name: paper.psychologistName,
    kana: 'スナガ メグミ',
  },
  ...{ kind: 'psychologist', sessionMinutes: 50, room: 'room2' },
  roster: {
    ...lawyer.roster,
    recurring: [
      {
        ...{ weekday: 2, nths: null, validFrom: null, validTo: null },
        ...{ fromMinute: 13 * 60, toMinute: 16 * 60 },
      },
    ],
  },
}

interface Wanted {
  readonly id: string
  readonly expert: Expert
  readonly from: InstantText
  readonly to: InstantText
  readonly now: InstantText
  readonly caseFileId: string
  readonly personId: string
  readonly state?: 'tentative'
  readonly note?: string
}

const book = (
  by: CounselorId,
  sessions: readonly ExpertSession[],
  wanted: Wanted,
): ExpertSession => {
  const { id, expert, from, to, now, caseFileId, personId, state = 'confirmed', note } = wanted
  const request = {
    caseFile: {
      id: asId<CaseFileId>(caseFileId),
      state: 'open',
      callerId: asId<PersonId>(personId),
      affectedIds: [],
    },
    ...{ personId: asId<PersonId>(personId), expertId: expert.id, from, to, room: expert.room },
    ...{ seriesId: null, override: null },
  } as const
  const made: NewBooking = {
    ...{ id: asId<ExpertSessionId>(id), by, state, holdUntil: null, nth: 1, requestedAt: now },
    conflictCheck: { at: now, by, isHit: false },
    noteForExpert: note ?? null,
  }
  const experts = [lawyer, psychologist]
  const around = { now, hours, settings: usualBookingSettings, experts, sessions }
  return expectOk(decideBooking(request, made, around))
}

const inventSessions = (by: CounselorId): readonly ExpertSession[] => {
  const yukiko = { caseFileId: paper.caseFileId, personId: 'full-person-yukiko' }
  const child = { caseFileId: 'full-case-guardian', personId: 'full-person-child' }
  const care = { ...yukiko, expert: psychologist }
  const booked = book(by, [], {
    ...{ ...care, id: 'paper-session-care-1', now: at('2026-11-10T10:00') },
    ...{ from: at('2026-11-17T13:00'), to: at('2026-11-17T13:50') },
  })
  const note = { answer: '睡眠の記録をつける。', nextStep: null }
  const held = expectOk(markHeld(booked, { at: at('2026-11-17T14:00'), by }, note))
  const next = book(by, [held], {
    ...{ ...care, id: paper.careSession, now: at('2026-11-20T10:00'), state: 'tentative' },
    ...{ from: at('2026-11-24T14:00'), to: at('2026-11-24T14:50'), note: paper.note },
  })
  const legal = book(by, [held, next], {
    ...{ ...yukiko, expert: lawyer, id: paper.lawyerSession, now: at('2026-11-20T10:10') },
    ...{ from: at('2026-11-25T13:00'), to: at('2026-11-25T13:30'), note: paper.note },
  })
  const other = book(by, [held, next, legal], {
    ...{ ...child, expert: lawyer, id: 'paper-session-gone', now: at('2026-11-20T10:20') },
    ...{ from: at('2026-11-25T15:00'), to: at('2026-11-25T15:30') },
  })
  const moment = { at: at('2026-11-20T15:00'), by }
  const gone = expectOk(cancelBooking(other, moment, '学校の行事と重なる'))
  const heavy = book(by, [held, next, legal, gone], {
    ...{ ...child, expert: lawyer, id: paper.heavySession, now: at('2026-11-20T15:10') },
    ...{ from: at('2026-12-09T13:00'), to: at('2026-12-09T13:30') },
    note: Array.from({ length: 20 }, (_each, nth) => `${nth + 1}つめの質問。${long}`).join('\n'),
  })
  return [held, next, legal, gone, heavy]
}

const long = '掲示板に書かれたことについて、順を追って知りたい。'.repeat(4)

/** More of everything than a page holds. */
const heavyRecords = (by: CounselorId) =>
  Array.from({ length: 14 }, (_each, nth) => [
    [
      'post',
      {
        ...{ id: `paper-post-${nth}`, caseFileId: paper.heavyCaseFileId, seenOn: null },
        ...{ contactId: 'full-case-guardian-contact-1', notedAt: at('2026-11-20T09:50') },
        ...{ service: null, postedOn: '2026-11-05', postNumber: `>>${nth}`, accountUrl: null },
        url: `https://bbs.example.jp/${'board/'.repeat(40)}${nth}`,
        ...{ posterName: '名無し'.repeat(20), posterKana: null, posterHandle: null },
        ...{ postedOnAsTold: null, seenOnAsTold: null },
      },
    ] as const,
    [
      'caseNote',
      {
        ...{ id: `paper-note-${nth}`, caseFileId: paper.heavyCaseFileId, by, kind: 'note' },
        ...{ at: at(`2026-11-20T1${nth % 6}:0${nth % 10}`), code: null, text: long },
      },
    ] as const,
  ]).flat()

/** The vault must be closed, and hold the full cases. */
export const addPaperSessions = async (
  dataFolder: string,
  who: { readonly name: string; readonly passphrase: string },
): Promise<void> => {
  const vault = new VaultFolder(dataFolder)
  const engine = new Engine({
    ...{ invoke: connect(dataFolder, vault), now: () => at('2026-11-20T16:30') },
    ...{ strength: lightStrength, variants: { groups: [] } },
  })
  const opened = await engine.unlock({ kind: 'counselor', ...who }, () => undefined)
  if (opened.kind !== 'done') throw new Error(opened.kind)
  const by = asId<CounselorId>(opened.value.counselor?.counselorId ?? '')
  const records: readonly (readonly [Writing['table'], { readonly id: string }])[] = [
    ...[lawyer, psychologist].map((expert) => ['expert', expert] as const),
    ...inventSessions(by).map((session) => ['expertSession', session] as const),
    ...heavyRecords(by),
  ]
  const writings = records.map(([table, { id, ...fields }]): Writing => ({
    ...{ table, id, baseRevision: 0, fields },
  }))
  const outcome = await engine.commit({ act: 'expert.change', writings })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  await addFile(engine, paper.caseFileId, '石原由紀子_画面.txt')
  for (let nth = 0; nth < 6; nth += 1)
    await addFile(engine, paper.heavyCaseFileId, `${'長い名前の画面'.repeat(9)}${nth}.txt`)
  engine.close()
  await vault.close()
}

const addFile = async (engine: Engine, caseFileId: string, fileName: string): Promise<void> => {
  const wanted = { file: new Blob(['見本']), fileName, contentType: 'text/plain' }
  const added = await engine.addEvidence({ ...wanted, caseFileId, contactId: null }, () => true)
  if (added.kind !== 'done') throw new Error(JSON.stringify(added))
}
