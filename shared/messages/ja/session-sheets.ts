/** What is printed and exported of expert sessions. */
export const sessionSheets = {
  title: '予約表',
} as const
