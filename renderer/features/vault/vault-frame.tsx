/** The layout that all vault screens share: whether the line is open, and the emergency numbers. */
import type { ReactNode } from 'react'
import emergency from '../../../resources/desk/emergency-numbers.json'
import { messages } from '../../../shared/messages/language.ts'
import type { IconName } from '../../ui/icon.tsx'
import { LockLayout } from '../../ui/lock-layout.tsx'
import type { LineState } from '../../ui/title-bar.tsx'

const { vault, frame } = messages
const names: Readonly<Record<string, { readonly name: string; readonly detail: string }>> =
  vault.emergencyNames

const numbers = emergency.numbers.map(({ id, number }) => ({
  id,
  number,
  name: names[id]?.name ?? '',
  detail: names[id]?.detail ?? '',
}))

export interface VaultFrameProps {
  line: LineState
  title: string
  icon?: IconName
  lead?: string
  live?: ReactNode
  note?: string
  size?: 'md' | 'lg'
  children: ReactNode
}

export function VaultFrame({
  line,
  title,
  icon = 'lock',
  lead,
  live,
  note,
  size = 'md',
  children,
}: VaultFrameProps) {
  return (
    <LockLayout
      brand={frame.product}
      line={line}
      title={title}
      icon={icon}
      lead={lead}
      live={live}
      size={size}
      note={note}
      emergency={{ label: vault.emergency, ariaLabel: vault.emergencyNumbers, numbers }}
    >
      {children}
    </LockLayout>
  )
}
