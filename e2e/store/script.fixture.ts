/** A day at the desk in nine commits, always the same, so that an interrupted day can be compared with a whole one. */
import { defaultSettings } from '../../shared/domain/settings/desk-settings.ts'
import { asId, type CounselorId } from '../../shared/domain/core/id.ts'
import type { Writing } from '../../renderer/data/engine/commit.ts'
import type { Session } from '../../renderer/data/engine/session.ts'
import { memoryOf, type Contents } from './bare.fixture.ts'
import { callOrder, doneOf, idsOf, type Call } from './desk.fixture.ts'

const counselorId = asId<CounselorId>('counselor-0001')

interface Step {
  readonly keyId?: string
  readonly writings: (session: Session) => readonly Writing[]
}

const call = (number: number, told: Call): Step => ({
  keyId: idsOf(number).caseFileId,
  writings: () => callOrder(number, counselorId, told).writings,
})
/** Changes some fields of a record that is there. */
const change = (table: Writing['table'], id: string, fields: Writing['fields']): Step => ({
  writings: ({ records }) => {
    const held = records.held(table, id)
    if (held === null) throw new Error('nothing to change')
    return [{ table, id, baseRevision: held.revision, fields: { ...held.flat, ...fields } }]
  },
})

const founding: Step = {
  writings: () => [
    {
      table: 'counselor',
      id: counselorId,
      baseRevision: 0,
      fields: {
        name: '相談 花子',
        role: 'administrator',
        addedAt: '2026-04-01T09:00:00.000+09:00',
        disabledAt: null,
      },
    },
    { table: 'settings', id: defaultSettings.id, baseRevision: 0, fields: { ...defaultSettings } },
  ],
}

export const script: readonly Step[] = [
  founding,
  call(1, { name: '試験 太郎', phone: '090-0000-0001', notes: ['はじめの相談'] }),
  change('person', idsOf(1).personId, { name: '試験 一太郎' }),
  change('settings', defaultSettings.id, { idleLockMinutes: 5 }),
  { writings: () => [] },
  call(2, { name: null, notes: ['名前は聞いていない', '折り返し不要'] }),
  change('caseFile', idsOf(1).caseFileId, { state: 'closed' }),
  change('person', idsOf(1).personId, { phone: null, kana: 'シケン' }),
  change('contact', idsOf(2).contactId, { lines: [], adviceOther: '別の窓口' }),
]

/** Goes on where the journal stands; tells of every commit that was acknowledged. */
export const play = async (
  session: Session,
  acknowledged: (sequence: number) => void = () => undefined,
): Promise<void> => {
  for (const { keyId, writings } of script.slice(session.head)) {
    if (keyId !== undefined) await session.ensureKey(keyId)
    const order = { writings: writings(session) }
    acknowledged(doneOf(await session.commitUnasked('test', order)).sequence)
  }
}

/** What memory holds after each commit of a day that nothing interrupts; before the first at place 0. */
export const playWhole = async (session: Session): Promise<readonly Contents[]> => {
  const after: Contents[] = [memoryOf(session.records)]
  await play(session, () => after.push(memoryOf(session.records)))
  return after
}
