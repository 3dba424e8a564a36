/** What can be done to the case on show, told to the search of the title bar. */
import { useMemo } from 'react'
import type { SheetKind } from '../../actions/caseFile/print-case.ts'
import { receptionNumberText } from '../../../shared/messages/dates.ts'
import { messages } from '../../../shared/messages/language.ts'
import type { CaseView } from '../../data/queries/views.ts'
import { useCommands, type Command } from '../../ui/commands.ts'
import { whyNotOn, type CaseDesk } from './case-desk.ts'
import { openPromisesReason, type CaseDialog } from './case-head.tsx'

const { finder } = messages

interface Wanted {
  view: CaseView
  desk: CaseDesk
  onDialog: (dialog: CaseDialog) => void
  onPrint: (kind: SheetKind) => void
  onOpenPerson: (personId: string) => void
  onRefer: () => void
  onGuide: () => void
}

const commandOn =
  (number: string) =>
  (
    id: keyof typeof finder.commands,
    of: Pick<Command, 'icon' | 'run' | 'keys' | 'disabledReason'>,
  ): Command => {
    const { name, words } = finder.commands[id]
    return {
      id: `case-command-${id}`,
      label: finder.onCase(name, number),
      words: [name, ...words],
      ...of,
    }
  }

const printsOf = (
  command: ReturnType<typeof commandOn>,
  onPrint: (kind: SheetKind) => void,
): readonly Command[] =>
  (['handover', 'reception', 'record'] as const).map((kind) =>
    command(kind, { icon: 'print', run: () => onPrint(kind) }),
  )

/** From one sheet to another. */
export function usePrintCommands(view: CaseView, onPrint: (kind: SheetKind) => void): void {
  const number = receptionNumberText(view.summary.receptionNumber)
  const commands = useMemo(() => printsOf(commandOn(number), onPrint), [number, onPrint])
  useCommands(commands)
}

const commandsOf = ({ view, desk, onDialog, ...on }: Wanted): readonly Command[] => {
  const { summary, caller } = view
  const whyNot = whyNotOn(desk, summary)
  const command = commandOn(receptionNumberText(summary.receptionNumber))
  const dialog = (id: CaseDialog) => () => onDialog(id)
  const noNote = whyNot('caseNote.write')
  const noRefer = whyNot('referral.make')
  const noClose = whyNot('caseFile.close') ?? openPromisesReason(view)
  return [
    command('note', { icon: 'pen', keys: 'N', disabledReason: noNote, run: dialog('note') }),
    command('promise', {
      ...{ icon: 'clock', disabledReason: whyNot('promise.make'), run: dialog('promise') },
    }),
    command('refer', {
      ...{ icon: 'folder-out', keys: 'I', disabledReason: noRefer, run: on.onRefer },
    }),
    command('urgency', {
      ...{ icon: 'flag', disabledReason: whyNot('caseFile.change'), run: dialog('urgency') },
    }),
    summary.state === 'open'
      ? command('close', { icon: 'okc', disabledReason: noClose, run: dialog('close') })
      : command('reopen', {
          ...{ icon: 'undo', disabledReason: whyNot('caseFile.reopen'), run: dialog('reopen') },
        }),
    ...printsOf(command, on.onPrint),
    command('guide', { icon: 'guide', run: on.onGuide }),
    command('history', { icon: 'clock', run: dialog('history') }),
    ...(caller === null
      ? []
      : [
          command('person', {
            ...{ icon: 'people', run: () => on.onOpenPerson(caller.personId) },
          }),
        ]),
  ]
}

export function useCaseCommands({
  view,
  desk,
  onDialog,
  onPrint,
  onOpenPerson,
  onRefer,
  onGuide,
}: Wanted): void {
  const commands = useMemo(
    () => commandsOf({ view, desk, onDialog, onPrint, onOpenPerson, onRefer, onGuide }),
    [view, desk, onDialog, onPrint, onOpenPerson, onRefer, onGuide],
  )
  useCommands(commands)
}
