/** The one place where a bug ends: what was typed is on the disk, the screen can be opened again. */
import { Component, type ReactNode } from 'react'
import { messages } from '../../shared/messages/language.ts'
import { reloadPage } from '../platform/page.ts'
import { Button } from '../ui/button.tsx'
import { LockLayout } from '../ui/lock-layout.tsx'

const { frame } = messages

interface State {
  readonly isBroken: boolean
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  /** What an action throws reaches no render: it is a bug all the same, and must not end in silence. */
  readonly #hear = (): void => this.setState({ isBroken: true })

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.#hear)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.#hear)
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return (
      <LockLayout
        brand={frame.product}
        title={frame.screenBroken}
        icon="info"
        lead={frame.screenBrokenText}
      >
        <Button variant="primary" size="lg" isWide onPress={reloadPage}>
          {frame.reload}
        </Button>
      </LockLayout>
    )
  }
}
