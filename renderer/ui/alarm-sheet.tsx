/** AlarmSheet: the one red sheet, for bodily danger alone. It appears at once; Esc returns and nothing is lost. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './alarm-sheet.module.css'
import { Button } from './button.tsx'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

export interface AlarmSheetProps {
  title: string
  /** At the right of the title. */
  note: string
  backText: string
  onClose: () => void
  children: ReactNode
  foot: ReactNode
}

export function AlarmSheet({ title, note, backText, onClose, children, foot }: AlarmSheetProps) {
  return (
    <ModalOverlay
      className={cx(styles['scrim'])}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable={false}
    >
      <Modal className={cx(styles['sheet'])} data-part="dialog">
        <AriaDialog data-own-focus="" className={cx(styles['dialog'])}>
          <div className={cx(styles['head'])}>
            <Icon name="alert" size="l" />
            <Heading slot="title" level={2} className={cx(styles['title'])}>
              {title}
            </Heading>
            <span className={cx(styles['note'])}>{note}</span>
            <Button keys="Esc" onPress={onClose}>
              {backText}
            </Button>
          </div>
          <div className={cx(styles['body'])}>{children}</div>
          <div className={cx(styles['foot'])}>{foot}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
