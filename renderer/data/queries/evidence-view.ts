/** Evidence as a screen shows it. */
import type { CheckPoint, Deed, Evidence, Match } from '../../../shared/domain/evidence/evidence.ts'
import type { MediaKind, Showing } from '../../../shared/domain/evidence/media-kind.ts'

export interface EvidenceView {
  readonly evidenceId: string
  readonly addedAt: Evidence['addedAt']
  readonly addedByName: string | null
  readonly sizeBytes: number
  readonly sha256: string
  readonly mediaKind: MediaKind
  readonly checks: readonly CheckPoint[]
  /** What the last look at the bytes said. */
  readonly match: Match
  readonly custody: readonly {
    readonly at: Evidence['addedAt']
    readonly byName: string | null
    readonly deed: Deed
  }[]
  /** `null` once the key of its case was destroyed. `name` is safe to show, and may be empty. */
  readonly described: {
    readonly name: string
    readonly note: string | null
    readonly showing: Showing
  } | null
}

/** Verified bytes of one file. */
export interface EvidenceContent {
  readonly content: Blob
  readonly showing: Showing
}

export interface VerifiedAll {
  readonly checkedCount: number
  /** Ids of those that no longer fit. */
  readonly differing: readonly string[]
}
