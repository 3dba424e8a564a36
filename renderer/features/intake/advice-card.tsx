/** What the caller was told, each with the time it was ticked. */
import { offeredCodes, type CodeEdit } from '../../../shared/domain/codes/code-lists.ts'
import type { InstantText } from '../../../shared/domain/time/tokyo.ts'
import { codeText } from '../../../shared/messages/code-text.ts'
import { timeText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CheckList } from '../../ui/check-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { refTo, type FieldsProps } from './field-refs.ts'
import { useDraft } from './use-current-draft.ts'
import styles from './intake.module.css'

const { intake, referrals } = messages

export function AdviceCard({
  keeper,
  fields,
  problems,
  onFix,
  now,
  edits,
  onTell,
}: FieldsProps & { now: InstantText; edits: readonly CodeEdit[]; onTell: () => void }) {
  const { advice, toldBodies } = useDraft(keeper)
  const told = new Map(advice.map(({ kind, at }) => [kind, at]))
  const change = (kinds: readonly string[]) => {
    keeper.update({ advice: kinds.map((kind) => ({ kind, at: told.get(kind) ?? now })) })
    onFix('lines')
  }
  const items = offeredCodes('advice', edits, [...told.keys()]).map(({ code: id }) => {
    const at = told.get(id)
    return {
      id,
      label: codeText('advice', id, edits),
      time: at === undefined ? undefined : timeText(at),
    }
  })
  return (
    <Card
      title={intake.advice}
      note={toldBodies.length > 0 ? undefined : `${told.size}/${items.length}`}
      actions={
        <Button size="sm" icon="folder-out" keys="Alt+I" onPress={onTell}>
          {toldBodies.length > 0 ? referrals.toldDuring(toldBodies.length) : referrals.tellOpen}
        </Button>
      }
      body="scroll"
      className={styles['advice']}
    >
      <CheckList
        label={intake.advice}
        items={items}
        value={[...told.keys()]}
        onChange={change}
        columns={2}
      />
      {told.has('other') && (
        <TextField
          layout="stacked"
          label={intake.adviceOther}
          lang="ja"
          ref={refTo(fields, 'adviceOther')}
          defaultValue={keeper.draft.adviceOther}
          problem={problems.adviceOther}
          onText={(adviceOther) => {
            keeper.update({ adviceOther })
            onFix('adviceOther')
          }}
        />
      )}
    </Card>
  )
}
