/** Key rings without a vault folder, and records of every table. Everybody in them is invented. */
import { notAsked } from '../../../shared/domain/contact/contact.ts'
import { notAskedHowToReach } from '../../../shared/domain/person/person.ts'
import { made as introducedReferral } from '../../../shared/domain/referral/referral.fixture.ts'
import { bodyNamed } from '../../../shared/domain/referralBody/body.fixture.ts'
import { defaultSettings } from '../../../shared/domain/settings/desk-settings.ts'
import type { Flat } from './memory/held.ts'
import { deskKeyId, KeyRing } from './crypto/key-ring.ts'
import { randomBytes, type Bytes } from './bytes.ts'
import type { TableName } from '../schema/tables.ts'

export const rawKey = (seed: number): Bytes => new Uint8Array(32).fill(seed)

export const makeRing = async (
  keyIds: readonly string[] = [deskKeyId, 'case-0001'],
  vaultId = 'vault-for-tests',
): Promise<KeyRing> => {
  const ring = await KeyRing.open(vaultId, randomBytes(32))
  await ring.take(await Promise.all(keyIds.map((id) => ring.wrapNew(id))))
  return ring
}

export const moment = '2026-04-01T09:00:00.000+09:00'

const withoutId = ({ id: _id, ...fields }: { readonly id: string } & Flat): Flat => fields

export const recordsOf: Readonly<
  Record<TableName, { readonly id: string; readonly fields: Flat }>
> = {
  counselor: {
    id: 'counselor-0001',
    fields: { name: '相談 花子', role: 'counselor', addedAt: moment, disabledAt: null },
  },
  settings: {
    id: 'desk-settings',
    fields: withoutId({ ...defaultSettings, extraClosures: ['2026-05-07'] }),
  },
  person: {
    id: 'person-0001',
    fields: {
      caseFileId: 'case-0001',
      name: '試験 太郎',
      kana: 'シケン タロウ',
      phone: '090-0000-0001',
      ...notAskedHowToReach,
    },
  },
  caseFile: {
    id: 'case-0001',
    fields: {
      receptionNumber: { fiscalYear: 2026, number: 1 },
      callerId: 'person-0001',
      openedAt: moment,
      state: 'open',
      closing: null,
      urgency: null,
      affectedIds: [],
    },
  },
  contact: {
    id: 'contact-0001',
    fields: {
      caseFileId: 'case-0001',
      counselorId: 'counselor-0001',
      channel: 'phone',
      receivedAt: moment,
      endedAt: '2026-04-01T09:20:00.000+09:00',
      inDeskHours: true,
      inPhoneHours: true,
      nth: 1,
      ageYears: 17,
      gender: null,
      municipality: '102016',
      advice: [{ kind: 'evidence', at: moment }],
      adviceOther: null,
      ...notAsked,
      ageBracket: 'under18',
      affectedAgeYears: null,
      answeredAt: null,
      answerChannel: null,
      relation: null,
      lines: [{ at: moment, text: '画像を無断で載せられた', mark: null }],
    },
  },
  post: {
    id: 'post-0001',
    fields: {
      caseFileId: 'case-0001',
      contactId: 'contact-0001',
      notedAt: moment,
      service: 'x',
      postedOn: '2026-03-20',
      seenOn: null,
      url: 'https://x.com/example_a83/status/1',
      postNumber: null,
      posterName: null,
      posterKana: null,
      posterHandle: '@example_a83',
      accountUrl: null,
      postedOnAsTold: 'R8.3.20',
      seenOnAsTold: null,
    },
  },
  promise: {
    id: 'promise-0001',
    fields: {
      caseFileId: 'case-0001',
      contactId: 'contact-0001',
      kind: 'callBack',
      dueOn: '2026-04-02',
      madeAt: moment,
      madeBy: 'counselor-0001',
      state: 'open',
      endedAt: null,
      endedBy: null,
      text: '手順を電話で',
    },
  },
  strayCall: {
    id: 'stray-0001',
    fields: {
      counselorId: 'counselor-0001',
      kind: 'silent',
      receivedAt: moment,
      inDeskHours: true,
      inPhoneHours: true,
    },
  },
  caseNote: {
    id: 'note-0001',
    fields: {
      caseFileId: 'case-0001',
      at: moment,
      by: 'counselor-0001',
      kind: 'reopened',
      code: null,
      text: '同じ人がまた書いた',
    },
  },
  message: {
    id: 'message-0001',
    fields: {
      ...{ keyId: 'case-0001', caseFileId: 'case-0001', contactId: 'contact-0001' },
      ...{ personId: 'person-0001', channel: 'mail', receivedAt: moment, takenInAt: moment },
      ...{ takenInBy: 'counselor-0001', setAside: null, goesOnFrom: null },
      problems: ['wrong-charset'],
      ...{ fingerprint: 'f0', senderName: '試験 太郎', address: 'taro@example.jp' },
      ...{ sentTo: 'desk@example.jp', subject: '画像のこと', dateText: null, messageId: 'a@x' },
      ...{ inReplyTo: [], references: ['b@x'], headers: 'X: y', text: '氏名：試験 太郎' },
      answers: [{ field: 'name', label: '氏名', value: '試験 太郎' }],
      ...{ rest: '', fileName: '相談.eml' },
    },
  },
  answer: {
    id: 'answer-0001',
    fields: {
      ...{ caseFileId: 'case-0001', way: 'mail', sentAt: moment, sentBy: 'counselor-0001' },
      answered: ['contact-0001'],
      ...{
        to: 'taro@example.jp',
        subject: 'Re: 画像のこと',
        text: '拝見しました',
        messageId: null,
      },
    },
  },
  expert: {
    id: 'expert-0001',
    fields: {
      ...{ name: '弁護士 甲', kana: null, affiliation: '見本法律事務所', phone: null, mail: null },
      ...{ kind: 'lawyer', sessionMinutes: 30, bufferBeforeMinutes: 0, bufferAfterMinutes: 10 },
      ...{ seatsPerDay: null, deadlineOpenDays: 2, leadMinutes: 0, room: 'roomA' },
      roster: { recurring: [], added: [], removed: ['2026-05-13'] },
      absences: [{ from: moment, to: '2026-04-01T12:00:00.000+09:00', reason: '出張' }],
      retiredOn: null,
    },
  },
  expertSession: {
    id: 'session-0001',
    fields: {
      ...{ caseFileId: 'case-0001', personId: 'person-0001', kind: 'lawyer' },
      ...{ expertId: 'expert-0001', from: '2026-04-08T13:00:00.000+09:00' },
      ...{ to: '2026-04-08T13:30:00.000+09:00', room: 'roomA', bufferBeforeMinutes: 0 },
      ...{ bufferAfterMinutes: 10, state: 'confirmed', holdUntil: null, requestedAt: moment },
      series: null,
      confirmation: { how: 'phone', at: moment, by: 'counselor-0001' },
      conflictCheck: { at: moment, by: 'counselor-0001', isHit: false },
      ...{ override: null, countsForQuota: true },
      history: [{ act: 'booked', at: moment, by: 'counselor-0001', was: null }],
      reasons: [{ line: 0, text: '名簿の時間の外' }],
      ...{ noteForExpert: '削除の請求について', answer: null, nextStep: null },
    },
  },
  waitlistEntry: {
    id: 'waiting-0001',
    fields: {
      ...{ caseFileId: 'case-0001', personId: 'person-0001', kind: 'psychologist' },
      ...{ since: moment, addedBy: 'counselor-0001', preferredExperts: [] },
      ...{ preferredWeekdays: [2], state: 'waiting', endedAt: null, endedBy: null },
      note: '午後がよい',
    },
  },
  referral: {
    id: 'referral-0001',
    fields: { ...withoutId(introducedReferral()), caseFileId: 'case-0001' },
  },
  referralBody: {
    id: 'body-0001',
    fields: withoutId(bodyNamed('試験の窓口')),
  },
  evidence: {
    id: 'evidence-0001',
    fields: {
      keyId: 'case-0001',
      caseFileId: 'case-0001',
      contactId: 'contact-0001',
      addedAt: moment,
      addedBy: 'counselor-0001',
      sizeBytes: 3,
      sha256: '9f2c71ab'.repeat(8),
      mediaKind: 'image',
      blobId: 'blob-0001',
      checks: ['wholeUrl', 'dateTime'],
      custody: [{ at: moment, by: 'counselor-0001', deed: 'received' }],
      fileName: '画面.png',
      contentType: 'image/png',
      note: '本人から',
    },
  },
  guideEntry: {
    id: 'guide-evidence',
    fields: {
      presetId: 'evidence',
      addedAt: moment,
      changedAt: moment,
      changedBy: 'counselor-0001',
      retiredOn: '2026-04-01',
      content: null,
    },
  },
}
