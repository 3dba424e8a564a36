/**
 * Dialog: one question the user asked for. Esc returns with nothing lost (never while an IME composes); a press outside
 * does nothing, so that a slip of the mouse closes nothing.
 */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './dialog.module.css'
import { Icon, type IconName } from './icon.tsx'

export interface DialogProps {
  isOpen: boolean
  /** Esc, or whatever the actions call. */
  onClose: () => void
  title: string
  icon?: IconName | undefined
  children: ReactNode
  /** Buttons, at the lower right; the one that goes on is last. */
  actions?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** alertdialog: something that must be answered. */
  role?: 'dialog' | 'alertdialog'
  /** Work that must not be left half done: Esc waits. */
  isBusy?: boolean
}

export function Dialog({
  isOpen,
  onClose,
  title,
  icon,
  children,
  actions,
  size = 'md',
  role = 'dialog',
  isBusy = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className={cx(styles['scrim'])}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
      isKeyboardDismissDisabled={isBusy}
    >
      <Modal className={cx(styles['sheet'], styles[size])} data-part="dialog">
        <AriaDialog role={role} data-own-focus="" className={cx(styles['dialog'])}>
          <div className={cx(styles['head'])}>
            {icon && <Icon name={icon} />}
            <Heading slot="title" level={2} className={cx(styles['title'])}>
              {title}
            </Heading>
          </div>
          <div className={cx(styles['body'])}>{children}</div>
          {actions !== undefined && <div className={cx(styles['actions'])}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
