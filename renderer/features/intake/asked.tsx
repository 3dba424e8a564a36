/** Asked: where a question of the record stands, so that the list of what is not asked yet can lead there. */
import type { ReactNode } from 'react'
import type { UnaskedName } from '../../../shared/domain/contact/unasked.ts'

export function Asked({ name, children }: { name: UnaskedName; children: ReactNode }) {
  return <div data-asked={name}>{children}</div>
}

const focusable = 'input, textarea, [role="radio"], button'

/** The first part that takes keys: the chosen one of a group, otherwise its first. */
export function focusAsked(name: UnaskedName): void {
  const place = document.querySelector(`[data-asked="${name}"]`)
  const parts = [...(place?.querySelectorAll<HTMLElement>(focusable) ?? [])]
  const first = parts.find((part) => part.tabIndex >= 0) ?? parts[0]
  first?.focus()
  first?.scrollIntoView({ block: 'nearest' })
}
