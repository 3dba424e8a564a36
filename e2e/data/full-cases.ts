/**
 * Cases that hold everything a case can hold, put into a vault through the real engine while the app is closed:
 * danger, rules of contact, posts, promises, notes, a closed case of the same caller. Everybody in them is invented.
 */
import { notAsked } from '../../shared/domain/contact/contact.ts'
import { notAskedHowToReach } from '../../shared/domain/person/person.ts'
import type { Writing } from '../../renderer/data/engine/commit.ts'
import { insideVault } from './inside-vault.ts'

export const fullCase = {
  number: 'R8-0002',
  name: '石原 由紀子',
  phone: '090-0000-7315',
  overdue: 'X からの通知の有無を本人に確認',
  dueToday: '心理士面談の日程を電話で連絡',
} as const

const ids = {
  ...{ danger: 'full-case-danger', guardian: 'full-case-guardian', closed: 'full-case-closed' },
  ...{ yukiko: 'full-person-yukiko', mother: 'full-person-mother', child: 'full-person-child' },
}
const at = (date: string, time: string): string => `${date}T${time}:00.000+09:00`
const writing = (table: Writing['table'], id: string, fields: object): Writing => ({
  ...{ table, id, baseRevision: 0 },
  fields: { ...fields },
})
const person = (id: string, caseFileId: string, told: object): Writing =>
  writing('person', id, {
    ...{ caseFileId, name: null, kana: null, phone: null },
    ...notAskedHowToReach,
    ...told,
  })
const caseFile = (id: string, number: number, told: object): Writing =>
  writing('caseFile', id, {
    ...{ receptionNumber: { fiscalYear: 2026, number }, state: 'open', closing: null },
    ...{ urgency: null, affectedIds: [] },
    ...told,
  })
const contact = (caseFileId: string, counselorId: string, nth: number, told: object): Writing =>
  writing('contact', `${caseFileId}-contact-${nth}`, {
    ...{ caseFileId, counselorId, nth, channel: 'phone', inDeskHours: true, inPhoneHours: true },
    ...{ ageYears: null, gender: null, municipality: null, advice: [], adviceOther: null },
    ...notAsked,
    ...{ affectedAgeYears: null, answeredAt: null, answerChannel: null, relation: null, lines: [] },
    ...told,
  })
const post = (number: number, told: object): Writing =>
  writing('post', `full-post-${number}`, {
    ...{ caseFileId: ids.danger, contactId: `${ids.danger}-contact-1`, seenOn: null },
    ...{ notedAt: at('2026-10-19', '10:12'), service: null, postedOn: null, url: null },
    ...{ postNumber: null, posterName: null, posterKana: null, posterHandle: null },
    ...{ accountUrl: null, postedOnAsTold: null, seenOnAsTold: null },
    ...told,
  })
const promise = (number: number, madeBy: string, told: object): Writing =>
  writing('promise', `full-promise-${number}`, {
    ...{ caseFileId: ids.danger, contactId: null, kind: 'callBack', madeBy, state: 'open' },
    ...{ madeAt: at('2026-11-19', '14:23'), endedAt: null, endedBy: null, text: null },
    ...told,
  })
const note = (id: string, by: string, told: object): Writing =>
  writing('caseNote', id, { caseFileId: ids.danger, by, code: null, text: null, ...told })

const dangerCase = (by: string): readonly Writing[] => [
  person(ids.yukiko, ids.danger, {
    ...{ name: fullCase.name, kana: 'イシハラ ユキコ', phone: fullCase.phone },
    ...{ mail: 'yukiko.ishihara@example.jp', safeHours: '平日 12:10–12:50' },
    ...{ introduceAs: 'counselor', voicemail: 'notAllowed', familyMustNotKnow: null },
  }),
  caseFile(ids.danger, 2, { callerId: ids.yukiko, openedAt: at('2026-10-19', '10:12') }),
  contact(ids.danger, by, 1, {
    ...{ receivedAt: at('2026-10-19', '10:12'), endedAt: at('2026-10-19', '10:44') },
    ...{ ageYears: 42, ageBracket: '40s', gender: 'female', municipality: '102041' },
    ...{ callerKind: 'self', ties: ['lives', 'works'], howHeard: 'flyer' },
    ...{ harm: ['doxxing', 'defamation'], wishes: ['delete', 'identify', 'beHeard'] },
    termsExplainedAt: at('2026-10-19', '10:15'),
    advice: [{ kind: 'evidence', at: at('2026-10-19', '10:30') }],
    lines: [
      { at: at('2026-10-19', '10:13'), text: '匿名掲示板に実名と勤め先を書かれた。', mark: null },
      { at: at('2026-10-19', '10:20'), text: '書いたのは前の職場の人だと思う。', mark: 'poster' },
    ],
  }),
  contact(ids.danger, by, 2, {
    ...{ receivedAt: at('2026-11-19', '14:05'), endedAt: at('2026-11-19', '14:23') },
    ...{ ageYears: 42, ageBracket: '40s', gender: 'female', municipality: '102041' },
    ...{ callerKind: 'self', ties: ['lives', 'works'], harm: ['threat'], wishes: ['punish'] },
    triage: [
      { kind: 'visit', isYes: true, at: at('2026-11-19', '14:06') },
      { kind: 'suicidal', isYes: false, at: at('2026-11-19', '14:07') },
    ],
    dangerActions: [{ at: at('2026-11-19', '14:09'), deed: 'told', lineId: 'police110' }],
    advice: [{ kind: 'police', at: at('2026-11-19', '14:10') }],
    adviceOther: '玄関の写真を撮っておく',
    lines: [
      {
        ...{ at: at('2026-11-19', '14:06'), mark: 'danger' },
        text: '昨夜、知らない男の人が家の前に立っていた。掲示板に住所が書かれたあとだった。',
      },
      { at: at('2026-11-19', '14:12'), text: 'できれば書いた人を罰してほしい。', mark: 'wish' },
      { at: at('2026-11-19', '14:20'), text: '眠れない日が減ってきた。', mark: null },
    ],
  }),
  post(1, {
    ...{ url: 'https://bbs.example.jp/test/read.cgi/gunma/1763000000/214', postNumber: '>>214' },
    ...{ postedOn: '2026-11-05', posterName: '名無しさん' },
  }),
  post(2, {
    ...{ service: 'x', url: 'https://x.com/example_a83/status/1990000000000000000' },
    ...{ postedOn: '2026-10-12', posterHandle: '@example_a83' },
  }),
  post(3, { postedOnAsTold: '夏ごろ', service: 'mapReview' }),
  promise(1, by, { dueOn: '2026-11-20', kind: 'check', text: fullCase.overdue }),
  promise(2, by, { dueOn: '2026-11-24', text: fullCase.dueToday }),
  promise(3, by, { dueOn: '2026-11-27', kind: 'sendAnswer' }),
  promise(4, by, {
    ...{ dueOn: '2026-11-18', text: '警察の相談窓口の名前を伝える', state: 'kept' },
    ...{ madeAt: at('2026-11-16', '09:30'), endedAt: at('2026-11-18', '09:20'), endedBy: by },
  }),
  note('full-note-1', by, {
    ...{ at: at('2026-11-16', '15:00'), kind: 'note' },
    text: '法務局から、被害の申し出の書き方について返事があった。',
  }),
]

const guardianCase = (by: string): readonly Writing[] => [
  person(ids.mother, ids.guardian, { name: '根岸 和美', kana: 'ネギシ カズミ' }),
  person(ids.child, ids.guardian, { name: '根岸 蓮' }),
  caseFile(ids.guardian, 3, {
    ...{ callerId: ids.mother, openedAt: at('2026-11-20', '09:40'), urgency: 'B' },
    affectedIds: [ids.child],
  }),
  contact(ids.guardian, by, 1, {
    ...{ receivedAt: at('2026-11-20', '09:40'), endedAt: at('2026-11-20', '10:05') },
    ...{ callerKind: 'guardian', affectedAgeYears: 13, relation: '母', harm: ['bullying'] },
    lines: [{ at: at('2026-11-20', '09:41'), text: '学校の友人が動画を載せた。', mark: null }],
  }),
]

const closedCase = (by: string): readonly Writing[] => [
  caseFile(ids.closed, 4, {
    ...{ callerId: ids.yukiko, openedAt: at('2026-05-11', '13:10'), state: 'closed' },
    closing: {
      ...{ at: at('2026-06-30', '16:00'), by, reason: 'resolved' },
      perWish: [{ wish: 'delete', reached: 'reached' }],
    },
  }),
  contact(ids.closed, by, 1, {
    ...{ receivedAt: at('2026-05-11', '13:10'), endedAt: at('2026-05-11', '13:40') },
    ...{ wishes: ['delete'], ageYears: 42, ageBracket: '40s' },
    lines: [{ at: at('2026-05-11', '13:11'), text: '口コミに悪口を書かれた。', mark: null }],
  }),
]

/** The vault must be closed, and hold one case already. */
export const addFullCases = (
  dataFolder: string,
  who: { readonly name: string; readonly passphrase: string },
): Promise<void> =>
  insideVault(dataFolder, who, at('2026-11-20', '16:00'), async (engine, by) => {
    for (const keyId of [ids.danger, ids.guardian, ids.closed]) await engine.ensureKey(keyId)
    for (const writings of [dangerCase(by), guardianCase(by), closedCase(by)]) {
      const outcome = await engine.commit({ act: 'contact.save', writings })
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    }
  })
