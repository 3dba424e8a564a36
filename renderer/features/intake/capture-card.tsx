/** What it is about: kinds of harm, posts, wishes, terms and how the desk was heard of. */
import type { DraftKeeper } from '../../actions/contact/draft-keeper.ts'
import { offeredCodes, type CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { CodeListName } from '../../../shared/domain/codes/preset-codes.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { messages } from '../../../shared/messages/language.ts'
import { ChipGroup } from '../../ui/chip-group.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Asked } from './asked.tsx'
import { PostsEditor } from './posts-editor.tsx'
import { TermsCheck } from './terms-check.tsx'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, words } = messages

export interface CaptureProps {
  keeper: DraftKeeper
  now: InstantText
  edits: readonly CodeEdit[]
}

const optionsOf = (list: CodeListName, edits: readonly CodeEdit[], chosen: readonly string[]) =>
  offeredCodes(list, edits, chosen).map(({ code }) => ({
    id: code,
    label: codeText(list, code, edits),
  }))

export function Capture({ keeper, now, edits }: CaptureProps) {
  const { harm, wishes, howHeard } = useDraft(keeper)
  const heard = optionsOf('howHeard', edits, howHeard === null ? [] : [howHeard])
  return (
    <div className={styles['capture']} tabIndex={-1}>
      <Asked name="harm">
        <ChipGroup
          label={intake.harm}
          options={optionsOf('harm', edits, harm)}
          value={harm}
          onChange={(next) => keeper.update({ harm: next })}
        />
      </Asked>
      <FieldFrame id="intake-posts" label={intake.posts} isGroup>
        <PostsEditor keeper={keeper} />
      </FieldFrame>
      <Asked name="wishes">
        <ChipGroup
          label={intake.wishes}
          options={optionsOf('wish', edits, wishes)}
          value={wishes}
          onChange={(next) => keeper.update({ wishes: next })}
        />
      </Asked>
      <FieldFrame id="intake-desk" label={intake.desk} isGroup>
        <div className={styles['desk']}>
          <TermsCheck {...{ keeper, now }} />
          <Asked name="howHeard">
            <ComboBox
              label={intake.howHeard}
              layout="bare"
              placeholder={intake.howHeard}
              options={heard}
              value={howHeard}
              onChange={(code) => keeper.update({ howHeard: code })}
              matches={({ label }, typed) => label.includes(typed)}
              emptyText={words.notAsked}
            />
          </Asked>
        </div>
      </FieldFrame>
    </div>
  )
}
