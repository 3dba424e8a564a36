/** Experts: who they are, when they are there, and what a desk chose about bookings. */
export const experts = {
  title: '専門家',
} as const
