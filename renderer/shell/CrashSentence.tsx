import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { isNotLoaded } from './isNotLoaded.ts'
import { NotConnected } from './NotConnected.tsx'

interface CrashProps {
  path: string
  children: ReactNode
}

interface CrashState {
  hasFailed: boolean
  /** It is no mistake: the screen could not be fetched. */
  isNotLoaded: boolean
}

/** A mistake in one screen takes only that screen down: going to another `path` clears it. React knows error boundaries only as classes. */
export class CrashSentence extends Component<CrashProps, CrashState> {
  override state = { hasFailed: false, isNotLoaded: false }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { hasFailed: true, isNotLoaded: isNotLoaded(error) }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error('A screen failed.', error, info.componentStack)
  }

  override componentDidUpdate(before: CrashProps) {
    if (this.state.hasFailed && before.path !== this.props.path) this.setState({ hasFailed: false })
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    if (this.state.isNotLoaded) return <NotConnected />
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
