/** Hint: text shown while its trigger is hovered or focused. Never the only place of a fact that is needed. */
import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './tooltip.module.css'

export interface HintProps {
  text: string | undefined
  /** A component of React Aria that can be focused (our Button is). */
  children: ReactElement
  placement?: 'top' | 'bottom' | 'left' | 'right'
}

export function Hint({ text, children, placement = 'top' }: HintProps) {
  if (text === undefined || text === '') return children
  return (
    <TooltipTrigger delay={300} closeDelay={100}>
      {children}
      <Tooltip placement={placement} offset={8} className={cx(styles['tooltip'])}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
