/** What the search of the title bar offers besides records: the screens, what can be done anywhere, and on the screen shown. */
import { useState } from 'react'
import { makeBackup } from '../actions/vault/back-up.ts'
import { problemText } from '../features/settings/outcome-text.ts'
import { findAmong, type Ranked } from '../../shared/domain/find/rank.ts'
import { makeFolder } from '../../shared/domain/text/fold.ts'
import { sizeText } from '../../shared/messages/dates.ts'
import { messages } from '../../shared/messages/language.ts'
import { useToldCommands, type Command } from '../ui/commands.ts'
import { useDesk } from './desk-context.ts'
import type { ScreenPath } from './frame-state.ts'

const { finder, refusals, settings } = messages

const fold = makeFolder({ groups: [] })

export interface Doing {
  readonly goTo: (to: ScreenPath) => void
  readonly lockNow: () => void
  /** Takes a call, or leads back to the one that runs. */
  readonly call: () => void
}

type Of = Omit<Command, 'label' | 'words'>
const screen = (id: keyof typeof finder.screens, of: Omit<Of, 'id'>): Command => {
  const { name, words } = finder.screens[id]
  return { id: `screen-${id}`, label: name, words, ...of }
}
const command = (id: keyof typeof finder.commands, of: Omit<Of, 'id'>): Command => {
  const { name, words } = finder.commands[id]
  return { id: `command-${id}`, label: name, words, ...of }
}

const screensOf = ({ goTo }: Doing): readonly Command[] => [
  screen('today', { icon: 'today', keys: 'Ctrl+1', run: () => goTo('/') }),
  screen('intake', { icon: 'pen', keys: 'Ctrl+2', run: () => goTo('/intake') }),
  screen('inbox', { icon: 'inbox', keys: 'Ctrl+3', run: () => goTo('/inbox') }),
  screen('cases', { icon: 'case', keys: 'Ctrl+4', run: () => goTo('/cases') }),
  screen('schedule', { icon: 'cal', keys: 'Ctrl+5', run: () => goTo('/schedule') }),
  screen('experts', { icon: 'people', run: () => goTo('/experts') }),
  screen('directory', { icon: 'sign', keys: 'Ctrl+6', run: () => goTo('/directory') }),
  screen('referrals', { icon: 'folder-out', run: () => goTo('/referrals') }),
  screen('guide', { icon: 'guide', run: () => goTo('/guide') }),
  screen('settings', { icon: 'gear', keys: 'Ctrl+8', run: () => goTo('/settings') }),
]

function useBackup(): Command {
  const { session, say } = useDesk()
  const [isBusy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    say(settings.backingUp)
    const outcome = await makeBackup(false)
    setBusy(false)
    const done = outcome.kind === 'done' ? settings.backedUp(sizeText(outcome.value.sizeBytes)) : ''
    say(problemText(outcome) ?? done)
  }
  const mayMake = session.mayDo.includes('backup.make')
  return command('backup', {
    icon: 'shield',
    disabledReason: mayMake ? (isBusy ? settings.backingUp : undefined) : refusals['not-allowed'],
    run: () => void run(),
  })
}

/** Every screen and command there is now, those of the screen on show first. */
export function useEntries(doing: Doing): {
  readonly screens: readonly Command[]
  readonly commands: readonly Command[]
} {
  const { look, onLook, openDanger, takeCallReason } = useDesk()
  const backup = useBackup()
  const told = useToldCommands()
  const theme = (theme: 'light' | 'dark') => () => onLook({ ...look, theme })
  const commands: readonly Command[] = [
    ...told,
    command('call', {
      ...{ icon: 'phone', keys: 'Ctrl+N', disabledReason: takeCallReason, run: doing.call },
    }),
    command('danger', { icon: 'alert', keys: 'Ctrl+D', run: openDanger }),
    command('lock', { icon: 'lock', keys: 'Ctrl+L', run: doing.lockNow }),
    backup,
    command('light', { icon: 'eye', run: theme('light') }),
    command('dark', { icon: 'eye', run: theme('dark') }),
  ]
  return { screens: screensOf(doing), commands }
}

/** By name, reading or another word. */
export const fitting = (entries: readonly Command[], typed: string): readonly Ranked<Command>[] =>
  findAmong(
    entries,
    ({ label, words }) => [label, ...words].map(fold),
    typed
      .split(/\s+/u)
      .map(fold)
      .filter((word) => word !== ''),
  )
