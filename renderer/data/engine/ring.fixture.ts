/** Key rings without a vault folder, and records of every table. Everybody in them is invented. */
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

export const recordsOf: Readonly<
  Record<TableName, { readonly id: string; readonly fields: Flat }>
> = {
  counselor: {
    id: 'counselor-0001',
    fields: { name: '相談 花子', role: 'counselor', addedAt: moment, disabledAt: null },
  },
  settings: {
    id: 'desk-settings',
    fields: { idleLockMinutes: 10, extraClosures: ['2026-05-07'], extraOpenings: [] },
  },
  person: {
    id: 'person-0001',
    fields: {
      caseFileId: 'case-0001',
      name: '試験 太郎',
      kana: 'シケン タロウ',
      phone: '090-0000-0001',
    },
  },
  caseFile: {
    id: 'case-0001',
    fields: {
      receptionNumber: { fiscalYear: 2026, number: 1 },
      callerId: 'person-0001',
      openedAt: moment,
      state: 'open',
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
      lines: [{ at: moment, text: '画像を無断で載せられた' }],
    },
  },
}
