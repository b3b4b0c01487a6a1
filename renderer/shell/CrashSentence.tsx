import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'

interface CrashProps {
  path: string
  children: ReactNode
}

/** A mistake in one screen takes only that screen down: going to another `path` clears it. React knows error boundaries only as classes. */
export class CrashSentence extends Component<CrashProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error('A screen failed.', error, info.componentStack)
  }

  override componentDidUpdate(before: CrashProps) {
    if (this.state.hasFailed && before.path !== this.props.path) this.setState({ hasFailed: false })
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title="This screen ran into a mistake of ours"
        text="What you saved is safe, and the engine goes on working. Open the screen again to go on."
        action={<Button onClick={() => window.location.reload()}>Open it again</Button>}
      />
    )
  }
}
