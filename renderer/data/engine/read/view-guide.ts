/** What the desk wrote or changed in its guide, from the records of an open vault. Reads only. */
import { asId, type GuideEntryId } from '../../../../shared/domain/core/id.ts'
import type { GuideRecordView } from '../../queries/guide-view.ts'
import type { Records } from '../memory/records.ts'
import { nameOf } from './name-of.ts'

export const viewGuide = (records: Records): readonly GuideRecordView[] =>
  records.all('guideEntry').flatMap(({ id, coded, personal, revision }) =>
    personal === null
      ? []
      : [
          {
            record: { ...coded, ...personal, id: asId<GuideEntryId>(id) },
            revision,
            changedByName: nameOf(records, coded.changedBy),
          },
        ],
  )
