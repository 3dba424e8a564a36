/** Experts, open bookings and a colleague, put into a made vault. Everybody in them is invented. */
import {
  asId,
  type CaseFileId,
  type CounselorId,
  type PersonId,
} from '../../shared/domain/core/id.ts'
import {
  booked,
  care,
  lawyer,
  psychologist,
  sessionNumber,
} from '../../shared/domain/booking/booking.fixture.ts'
import type { Expert } from '../../shared/domain/expert/expert.ts'
import type { Writing } from '../../renderer/data/engine/commit.ts'
import { insideVault } from './inside-vault.ts'

/** Who may see experts and not change them. */
export const colleague = { name: '小林', passphrase: 'kawa-yama-umi-sora-tsuki' } as const

export const bookedLawyer: Expert = {
  ...lawyer,
  ...{ name: '星野 亮', kana: 'ホシノ リョウ', affiliation: '試験法律事務所', room: 'room1' },
}
export const bookedPsychologist: Expert = {
  ...psychologist,
  ...{ name: '須永 芽衣', kana: 'スナガ メイ', room: 'room2' },
}
/** Wednesday 25 November 2026 13:00 with the lawyer, Tuesday 1 December 10:00 with the psychologist. */
export const bookedDays = { lawyer: '2026-11-25', psychologist: '2026-12-01' } as const

const writing = <R extends { readonly id: string }>(
  table: Writing['table'],
  record: R,
): Writing => ({ ...{ table, id: record.id, baseRevision: 0 }, fields: { ...record } })

/** The vault must be closed, and hold the first case. */
export const bookDesk = (
  dataFolder: string,
  who: { readonly name: string; readonly passphrase: string },
): Promise<void> =>
  insideVault(dataFolder, who, '2026-11-20T10:00:00.000+09:00', async (engine, by) => {
    const ofFirstCase = {
      caseFileId: asId<CaseFileId>('made-case-0001'),
      personId: asId<PersonId>('made-person-01'),
    }
    const details = { by: asId<CounselorId>(by) }
    const later = {
      from: '2026-12-01T10:00:00.000+09:00',
      to: '2026-12-01T10:50:00.000+09:00',
    } as const
    const sessions = [
      { ...booked({}, details), ...ofFirstCase, room: 'room1' },
      {
        ...booked({ ...care, ...later }, { ...details, id: sessionNumber(2) }),
        ...{ ...ofFirstCase, room: 'room2' },
      },
    ]
    const writings = [
      ...[bookedLawyer, bookedPsychologist].map((expert) => writing('expert', expert)),
      ...sessions.map((session) => writing('expertSession', session)),
    ]
    const outcomes = [
      await engine.commit({ act: 'expert.change', writings: writings.slice(0, 2) }),
      await engine.commit({ act: 'session.book', writings: writings.slice(2) }),
      await engine.addCounselor({ ...colleague, role: 'counselor' }),
    ]
    for (const outcome of outcomes)
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  })
