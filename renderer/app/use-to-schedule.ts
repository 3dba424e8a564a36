/** Where bookings are: they are moved and looked at there. */
import { useNavigate } from '@tanstack/react-router'

/** `sessionId`: the one to look at. */
export function useToSchedule(): (sessionId?: string) => void {
  const navigate = useNavigate()
  return (sessionId) =>
    void navigate({
      to: '/schedule',
      search: sessionId === undefined ? {} : { sessionId },
    })
}
