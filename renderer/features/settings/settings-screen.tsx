/** Settings: who can open the vault, copies of it, when it locks by itself, and how it looks. */
import type { SessionView } from '../../data/queries/views.ts'
import type { Act } from '../../../shared/domain/access/may.ts'
import { messages } from '../../../shared/messages/language.ts'
import { Card } from '../../ui/card.tsx'
import { Segment } from '../../ui/segment.tsx'
import { Num } from '../../ui/text.tsx'
import type { DeskSettings } from '../../../shared/domain/settings/desk-settings.ts'
import { BackupCard } from './backup-card.tsx'
import { BookingCard } from './booking-card.tsx'
import { ChannelsCard } from './channels-card.tsx'
import { CodesCard } from './codes-card.tsx'
import { CounselorsCard } from './counselors-card.tsx'
import { DaysCard } from './days-card.tsx'
import { DeskCard } from './desk-card.tsx'
import { DirectoryCard } from './directory-card.tsx'
import { HoursCard } from './hours-card.tsx'
import { IdleLockCard } from './idle-lock-card.tsx'
import { OwnPassphraseCard } from './own-passphrase-card.tsx'
import styles from './settings.module.css'

const { settings } = messages

export type Theme = 'system' | 'light' | 'dark'
export type Scale = '1' | '1.125' | '1.25'
export interface Look {
  readonly theme: Theme
  readonly scale: Scale
}

export interface SettingsScreenProps {
  session: SessionView
  current: DeskSettings
  look: Look
  onLook: (look: Look) => void
  onToExperts: () => void
  /** A change was saved that hits open bookings: they are to be moved. */
  onToHits: () => void
}

export function SettingsScreen(props: SettingsScreenProps) {
  const { session, current, look, onLook, onToExperts, onToHits } = props
  const mayDo = (act: Act): boolean => session.mayDo.includes(act)
  const mayChange = mayDo('settings.change')
  return (
    <div className={styles['screen']}>
      <div className={styles['column']}>
        <CounselorsCard
          ownId={session.counselor?.counselorId ?? null}
          mayManage={mayDo('counselor.add')}
        />
        <OwnPassphraseCard ownName={session.counselor?.name ?? ''} />
        <DeskCard {...{ current, mayChange }} />
        <HoursCard {...{ current, mayChange, onToHits }} />
        <DaysCard {...{ current, mayChange, onToHits }} />
      </div>
      <div className={styles['column']}>
        <BackupCard mayMake={mayDo('backup.make')} />
        <IdleLockCard mayChange={mayChange} />
        <LookCard {...{ look, onLook }} />
        <BookingCard {...{ current, mayChange, onToExperts }} />
        <ChannelsCard {...{ current, mayChange }} />
        <DirectoryCard {...{ current, mayChange }} />
        <CodesCard edits={current.codeEdits} mayChange={mayChange} />
        <Card title={settings.vaultPlace}>
          <p>
            <Num>{session.folder}</Num>
          </p>
          <p className={styles['hint']}>{settings.vaultPlaceHint}</p>
        </Card>
      </div>
    </div>
  )
}

function LookCard({ look, onLook }: Pick<SettingsScreenProps, 'look' | 'onLook'>) {
  const themes = Object.entries(settings.themes).map(([id, label]) => ({ id: id as Theme, label }))
  const scales = Object.entries(settings.scales).map(([id, label]) => ({ id: id as Scale, label }))
  return (
    <Card title={settings.look}>
      <div className={styles['form']}>
        <Segment<Theme>
          label={settings.theme}
          options={themes}
          value={look.theme}
          onChange={(theme) => theme !== null && onLook({ ...look, theme })}
          isRequired
        />
        <Segment<Scale>
          label={settings.scale}
          options={scales.sort((one, other) => Number(one.id) - Number(other.id))}
          value={look.scale}
          onChange={(scale) => scale !== null && onLook({ ...look, scale })}
          isRequired
        />
      </div>
    </Card>
  )
}
