/** Who can open the vault: add one, disable one. */
import { useState } from 'react'
import { addCounselor, disableCounselor } from '../../actions/counselor/manage-counselors.ts'
import { listCounselors } from '../../data/queries/desk.ts'
import { subscribe } from '../../data/queries/live.ts'
import type { CounselorView } from '../../data/queries/views.ts'
import { roles, type Role } from '../../../shared/domain/counselor/counselor.ts'
import { passphraseRule } from '../../actions/counselor/propose-passphrase.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { List, ListRow } from '../../ui/list.tsx'
import { NewPassphrase } from '../../ui/new-passphrase.tsx'
import { usePassphraseChoice } from '../../ui/use-passphrase-choice.ts'
import { Segment } from '../../ui/segment.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Note, TypedText } from '../../ui/text.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLive } from '../../ui/use-live.ts'
import { passphraseSaid, problemText } from './outcome-text.ts'
import styles from './settings.module.css'

const { settings, words, frame } = messages

export function CounselorsCard({ ownId, mayManage }: { ownId: string | null; mayManage: boolean }) {
  const people = useLive({ read: listCounselors, subscribe }, 'counselors')
  const [isAdding, setAdding] = useState(false)
  const [disabled, setDisabled] = useState<CounselorView | null>(null)
  const reason = mayManage ? undefined : settings.readOnlyReason
  return (
    <Card
      title={settings.counselors}
      tags={<Note>{settings.counselorsNote}</Note>}
      actions={
        <Button size="sm" icon="user-plus" onPress={() => setAdding(true)} disabledReason={reason}>
          {settings.add}
        </Button>
      }
      body="flush"
    >
      <List label={settings.counselors}>
        {(people ?? []).map((person) => (
          <ListRow key={person.counselorId}>
            <span className={styles['person']}>
              <TypedText>{person.name}</TypedText>
              {person.counselorId === ownId && <Note>{settings.you}</Note>}
            </span>
            <Tag tone="line" icon={null}>
              {words.role[person.role]}
            </Tag>
            <Tag
              tone={person.disabledAt === null ? 'ok' : 'neutral'}
              icon={person.disabledAt === null ? 'okc' : 'dash'}
            >
              {person.disabledAt === null ? settings.active : settings.disabled}
            </Tag>
            {person.disabledAt === null && (
              <Button
                size="sm"
                variant="quiet"
                disabledReason={reason}
                onPress={() => setDisabled(person)}
              >
                {settings.disable}
              </Button>
            )}
          </ListRow>
        ))}
      </List>
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
      {disabled !== null && <DisableDialog person={disabled} onClose={() => setDisabled(null)} />}
    </Card>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('counselor')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const passphrase = usePassphraseChoice(passphraseRule([name], passphraseSaid))
  const add = async () => {
    passphrase.showProblems()
    if (name.trim() === '') setProblem(messages.refusals['name-missing'] ?? null)
    if (name.trim() === '' || !passphrase.isReady) return
    setBusy(true)
    const outcome = await addCounselor(name, role, passphrase.value)
    setBusy(false)
    const said = problemText(outcome)
    if (said === null) onClose()
    else setProblem(said)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isBusy}
      title={settings.addTitle}
      icon="user-plus"
      actions={
        <>
          <Button onPress={onClose}>{frame.cancel}</Button>
          <Button
            type="submit"
            form="add-counselor"
            variant="primary"
            disabledReason={isBusy ? settings.adding : undefined}
          >
            {isBusy ? settings.adding : settings.addNow}
          </Button>
        </>
      }
    >
      <form
        id="add-counselor"
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy) void add()
        }}
      >
        <p>{settings.addLead}</p>
        <TextField
          layout="stacked"
          label={settings.name}
          lang="ja"
          autoFocus
          value={name}
          onText={(text) => {
            setName(text)
            setProblem(null)
          }}
        />
        <Segment<Role>
          layout="stacked"
          label={settings.role}
          options={roles.map((id) => ({ id, label: words.role[id] }))}
          value={role}
          onChange={(next) => next !== null && setRole(next)}
          isRequired
        />
        <NewPassphrase texts={passphraseSaid} {...passphrase.fields} size="md" />
        {problem !== null && (
          <Banner tone="warn" live="polite">
            {problem}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}

function DisableDialog({ person, onClose }: { person: CounselorView; onClose: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const disable = async () => {
    const said = problemText(await disableCounselor(person.counselorId))
    if (said === null) onClose()
    else setProblem(said)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={settings.disableTitle(person.name)}
      size="sm"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {frame.cancel}
          </Button>
          <Button variant="primary" onPress={() => void disable()}>
            {settings.disable}
          </Button>
        </>
      }
    >
      <p>{settings.disableText}</p>
      {problem !== null && (
        <Banner tone="warn" live="polite">
          {problem}
        </Banner>
      )}
    </Dialog>
  )
}
