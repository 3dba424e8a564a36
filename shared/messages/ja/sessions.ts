/** Expert sessions: the calendar, booking, what happens to a booking. */
export const sessions = {
  title: '予約',
} as const
