/** What a screen is shown of the evidence of a case, oldest first. */
import { matchOf, type Evidence } from '../../../../shared/domain/evidence/evidence.ts'
import { showingOf } from '../../../../shared/domain/evidence/media-kind.ts'
import { nameToShow } from '../../../../shared/domain/text/file-name.ts'
import type { EvidenceView } from '../../queries/evidence-view.ts'
import type { Records } from '../memory/records.ts'

export const viewEvidence = (
  records: Records,
  isWanted: (evidence: Pick<Evidence, 'caseFileId' | 'contactId'>) => boolean,
): readonly EvidenceView[] =>
  records
    .all('evidence')
    .filter(({ coded }) => isWanted(coded))
    .map(({ id, coded, personal }): EvidenceView => ({
      evidenceId: id,
      addedAt: coded.addedAt,
      addedByName: records.get('counselor', coded.addedBy)?.personal?.name ?? null,
      sizeBytes: coded.sizeBytes,
      sha256: coded.sha256,
      mediaKind: coded.mediaKind,
      checks: coded.checks,
      match: matchOf(coded.custody),
      custody: coded.custody.map(({ at, by, deed }) => ({
        at,
        byName: records.get('counselor', by)?.personal?.name ?? null,
        deed,
      })),
      described:
        personal === null
          ? null
          : {
              name: nameToShow(personal.fileName),
              note: personal.note,
              showing: showingOf(personal),
            },
    }))
    .sort((one, other) => (one.addedAt < other.addedAt ? -1 : 1))
