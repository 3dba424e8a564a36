/** Writing a file for another program, at a place the counselor chooses: put down in the journal before it has its name. */
import type { Act } from '../../../shared/domain/access/may.ts'
import { done, refused, type Outcome } from '../queries/outcome.ts'
import type { Bytes } from './bytes.ts'
import { guarded, type Session, type WriteRefusal } from './session.ts'
import { ask } from './vault-port.ts'

export interface FileToExport {
  readonly act: Act
  /** What it is of; stands in the journal. */
  readonly subject: string
  /** Without personal data. */
  readonly fileName: string
  readonly bytes: Bytes
}

const pieceBytes = 1024 * 1024

export const exportFile = (
  session: Session,
  { act, subject, fileName, bytes }: FileToExport,
): Promise<Outcome<{ readonly path: string }, WriteRefusal>> =>
  guarded<{ readonly path: string }, WriteRefusal>(async () => {
    const refusal = session.mayWrite(act)
    if (refusal !== null) return refused(refusal)
    const { invoke } = session
    await ask(invoke, 'export.begin', { fileName })
    try {
      for (let offsetBytes = 0; offsetBytes < bytes.length; offsetBytes += pieceBytes) {
        const piece = bytes.slice(offsetBytes, offsetBytes + pieceBytes)
        await ask(invoke, 'export.piece', { offsetBytes, piece })
      }
      const noted = await session.commit({ act, subject, writings: [] })
      if (noted.kind === 'done') return done(await ask(invoke, 'export.finish', {}))
      await invoke('export.cancel', {})
      return noted
    } catch (thrown) {
      await invoke('export.cancel', {})
      throw thrown
    }
  })
