/** What can be done on the schedule, told to the search of the title bar. */
import { useMemo } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { useCommands, type Command } from '../../ui/commands.ts'

const { finder, sessions } = messages

interface Doings {
  onBook: () => void
  onSheet: () => void
  onExperts: () => void
  /** Why nothing can be booked. */
  bookingReason: string | undefined
}

export function useScheduleCommands({ onBook, onSheet, onExperts, bookingReason }: Doings): void {
  const commands = useMemo((): readonly Command[] => {
    const { words } = finder.screens.schedule
    return [
      {
        ...{ id: 'schedule-book', label: sessions.newBooking, words, icon: 'plus', keys: 'N' },
        ...{ disabledReason: bookingReason, run: onBook },
      },
      {
        ...{ id: 'schedule-sheet', label: sessions.sheet, words, icon: 'print', keys: 'Ctrl+P' },
        run: onSheet,
      },
      { id: 'schedule-experts', label: sessions.experts, words, icon: 'people', run: onExperts },
    ]
  }, [onBook, onSheet, onExperts, bookingReason])
  useCommands(commands)
}
