/** The peer of the schedule: the same events in the same calendar, and nothing of ours around. Built by its bench alone. */
import FullCalendar, { type EventInput, type CalendarOptions } from '@fullcalendar/react'
import dayGridPlugin from '@fullcalendar/react/daygrid'
import classicTheme from '@fullcalendar/react/themes/classic'
import { createElement, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'

export interface BareMonth {
  readonly date: string
  readonly events: readonly EventInput[]
}

const options = {
  plugins: [dayGridPlugin, classicTheme],
  initialView: 'dayGridMonth',
  timeZone: 'Asia/Tokyo',
  height: '600px',
  dayMaxEvents: true,
  eventDisplay: 'block',
  headerToolbar: false,
} satisfies CalendarOptions

function Month({ date, events, onDrawn }: BareMonth & { readonly onDrawn: () => void }) {
  useLayoutEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(onDrawn))
  }, [onDrawn])
  return createElement(FullCalendar, { ...options, initialDate: date, events: [...events] })
}

const root = createRoot(document.body.appendChild(document.createElement('div')))
let drawings = 0

/** Milliseconds from asking to the second frame after, with nothing drawn before. */
const draw = async (month: BareMonth): Promise<number> => {
  root.render(null)
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const from = performance.now()
  await new Promise<void>((drawn) => {
    drawings += 1
    root.render(createElement(Month, { ...month, key: drawings, onDrawn: drawn }))
  })
  return performance.now() - from
}

Object.assign(window, { draw })
